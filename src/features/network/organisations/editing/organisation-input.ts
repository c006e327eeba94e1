import { z } from 'zod';
import { organisationKinds, sizeMeasures, sizePrecisions } from '../organisation.ts';
import { parseAlias, parseDomain, toLines } from './line-rules.ts';

const text = (max: number) => z.string().trim().max(max, 'too-long').default('');
const lines = z.string().max(5000, 'too-long').default('').transform(toLines);

/** A field that may be left empty but otherwise must be right; the form reader leaves an empty one out. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

const website = optional(z.url({ protocol: /^https?$/, error: 'invalid-link' }).max(300, 'too-long'));
const functionEmail = optional(z.email('invalid-email').max(254, 'too-long'));
const sizeCount = optional(
  z
    .string()
    .transform((value) => value.replace(/[\s\u00a0\u202f]/g, ''))
    .pipe(z.string().regex(/^\d{1,9}$/, 'invalid-number'))
    .transform(Number),
);
const statedOn = optional(
  z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'invalid-date'),
);

const aliases = lines.pipe(
  z
    .array(z.string().max(140, 'too-long'))
    .max(30, 'too-long')
    .transform((all) => all.map(parseAlias)),
);

const domains = lines.transform((all, context) =>
  all.map((line) => {
    const domain = parseDomain(line);
    if (domain === undefined) context.addIssue({ code: 'custom', message: 'invalid' });
    return domain ?? '';
  }),
);

const name = z.string().trim().min(2, 'required').max(120, 'too-long');

/** What the contact person may change. */
export const profileInput = z.strictObject({
  version: z.coerce.number().int(),
  name,
  about: text(600),
  contactFunction: text(120),
  functionEmail,
  switchboard: text(40).pipe(z.string().regex(/^[0-9+() –-]*$/, 'invalid')),
  website,
  aliases,
  sizeCount,
  sizeOf: z.enum(sizeMeasures, 'not-a-choice').catch('inhabitants'),
  sizePrecision: z.enum(sizePrecisions, 'not-a-choice').catch('about'),
  sizeStatedOn: statedOn,
  approvesAutomatically: z.string().optional().transform(Boolean),
  /** Only the coordinator's form has these two. */
  serves: lines,
  domains,
});
export type ProfileInput = z.output<typeof profileInput>;

/** What the coordinator says about a new organisation; the rest is filled in afterwards. */
export const organisationInput = z.strictObject({
  name,
  kind: z.enum(organisationKinds, 'not-a-choice'),
  network: z.string().min(1, 'required'),
  countyCode: optional(z.string().regex(/^\d{2}$/, 'not-a-choice')),
  serves: lines,
  domains,
});
export type OrganisationInput = z.output<typeof organisationInput>;

/** A new unit. */
export const unitInput = z.strictObject({
  name,
  parent: z.string().default(''),
  aliases: lines.pipe(z.array(z.string().max(120, 'too-long')).max(20, 'too-long')),
});
export type UnitInput = z.output<typeof unitInput>;

/** The unit that has ended. */
export const unitEndInput = z.strictObject({ unit: z.string().min(1, 'required').max(64) });
