import { z } from 'zod';
import { slug } from '#src/features/library/schema/fields.ts';
import { formatNames } from '#src/features/meetings/formats/formats.ts';
import { address, addresses, listOf, moment } from './shared.ts';

/** What everybody may read of a meeting: never who comes, nor the link to join where one registers. */
export const meetingItem = z.object({
  id: z.uuid(),
  page: address(),
  calendar: address(),
  title: z.string(),
  format: z.enum(formatNames),
  startsAt: moment(),
  endsAt: moment(),
  place: z.string().meta({ description: 'empty: online only' }),
  isOnline: z.boolean(),
  network: z.object({ slug: slug(), name: z.string() }),
  organisation: z
    .object({ slug: slug(), name: z.string(), ...addresses })
    .nullable()
    .meta({ description: 'null: arranged by the network' }),
  seats: z.int().nullable().meta({ description: 'null: no limit' }),
  seatsTaken: z.int().min(0),
  state: z.enum(['open', 'cancelled']),
});

export const meetingList = listOf(meetingItem);
