import { z } from 'zod';
import { slug } from '#src/features/library/schema/fields.ts';
import { formatNames } from '#src/features/meetings/formats/formats.ts';
import { paging } from './paging.ts';

export const meetingListQuery = z.strictObject({
  when: z.enum(['coming', 'past']).default('coming').meta({ description: 'past ones come the latest first' }),
  format: z.enum(formatNames).optional(),
  network: slug().optional().meta({ description: 'slug of a network' }),
  where: z.enum(['place', 'online']).optional(),
  ...paging,
});
