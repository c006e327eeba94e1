import { z } from 'zod';
import { networkModules } from './network.ts';

/** What the coordinator changes in the network. */
export const networkInput = z.strictObject({
  version: z.coerce.number().int(),
  name: z.string().trim().min(2, 'required').max(120, 'too-long'),
  purpose: z.string().trim().max(600, 'too-long').default(''),
  modules: z.array(z.enum(networkModules, 'not-a-choice')).max(networkModules.length).default([]),
});
export type NetworkInput = z.output<typeof networkInput>;

/** The organisation that is taken in or out. */
export const networkMemberInput = z.strictObject({ organisation: z.string().min(1, 'required') });
