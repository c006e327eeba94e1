import { z } from 'zod';
import { parseDomain } from '../organisations/editing/line-rules.ts';
import { networkModules } from './network.ts';

const described = {
  name: z.string().trim().min(2, 'required').max(120, 'too-long'),
  purpose: z.string().trim().max(600, 'too-long').default(''),
  modules: z.array(z.enum(networkModules, 'not-a-choice')).max(networkModules.length).default([]),
};

/** What the coordinator changes in the network. */
export const networkInput = z.strictObject({ version: z.coerce.number().int(), ...described });
export type NetworkInput = z.output<typeof networkInput>;

/** What the administrator says about a new network; the county decides which municipalities come next. */
export const networkCreationInput = z.strictObject({
  ...described,
  countyCode: z
    .string()
    .regex(/^\d{2}$/, 'not-a-choice')
    .nullable()
    .default(null),
});
export type NetworkCreationInput = z.output<typeof networkCreationInput>;

/** The municipalities of a county: which to take in, and their domains. */
export const municipalitiesInput = z.strictObject({
  county: z.string().max(80).default(''),
  rows: z
    .array(
      z.strictObject({
        code: z.string().regex(/^\d{4}$/, 'not-a-choice'),
        include: z.string().optional().transform(Boolean),
        domains: z.string().max(500, 'too-long').default('').transform(toDomains),
      }),
    )
    .max(100),
});
export type MunicipalitiesInput = z.output<typeof municipalitiesInput>;

/** Whom to invite as coordinator. */
export const coordinatorInput = z.strictObject({ e_mail: z.string().max(254, 'too-long').default('') });

function toDomains(text: string, context: z.RefinementCtx): string[] {
  const domains = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(parseDomain);
  if (domains.includes(undefined)) context.addIssue({ code: 'custom', message: 'invalid' });
  return [...new Set(domains.filter((domain) => domain !== undefined))];
}

/** The organisation that is taken in or out. */
export const networkMemberInput = z.strictObject({ organisation: z.string().min(1, 'required') });
