import { z } from 'zod';
import { longestQuery } from './saved-search.ts';

const id = z.string().min(1).max(80);

/** A search as its page hands it over: what stands after `?` in the address. */
export const saveSearchInput = z.strictObject({ query: z.string().max(2 * longestQuery) });

export const changeSearchInput = z.strictObject({
  search: id,
  name: z
    .string()
    .trim()
    .min(1, 'required')
    .max(120, 'too-long')
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'invalid'),
});
export type ChangeSearchInput = z.output<typeof changeSearchInput>;

export const searchIdInput = z.strictObject({ search: id });
