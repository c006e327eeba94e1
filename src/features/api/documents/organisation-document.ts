import { z } from 'zod';
import { slug } from '#src/features/library/schema/fields.ts';
import {
  organisationKinds,
  sizeMeasures,
  sizePrecisions,
} from '#src/features/network/organisations/organisation.ts';
import { addresses, isExample, licence, listOf } from './shared.ts';

const head = {
  id: z.uuid(),
  slug: slug(),
  ...addresses,
  name: z.string(),
  kind: z.enum(organisationKinds),
  county: z.object({ code: z.string(), name: z.string() }).nullable(),
  isExample,
  isSource: z.boolean().meta({ description: 'named in a source; does not take part itself' }),
};
const alias = z.object({
  name: z.string(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
});
const size = z.object({
  count: z.int(),
  of: z.enum(sizeMeasures),
  precision: z.enum(sizePrecisions),
  statedOn: z.string().nullable(),
});

/** A part of an organisation with the parts beneath it. */
export const unitDocument = z.object({
  slug: z.string(),
  name: z.string(),
  aliases: z.array(alias),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  get units() {
    return z.array(unitDocument);
  },
});

export const organisationItem = z.object(head);

/** What everybody may read of an organisation: never who its people are. */
export const organisationDocument = z.object({
  ...head,
  licence,
  about: z.string(),
  contactFunction: z.string(),
  functionEmail: z.string(),
  switchboard: z.string(),
  website: z.string(),
  size: size.nullable(),
  aliases: z.array(alias),
  serves: z.array(z.object({ code: z.string(), slug: z.string(), name: z.string() })),
  networks: z.array(z.object({ slug: z.string(), name: z.string() })),
  units: z.array(unitDocument),
});

export const organisationList = listOf(organisationItem);
