import { z } from 'zod';

/** The number of a version in an address; 0, which no version has, for anything else. */
export const revisionNumber = z.coerce.number().int().min(1).max(1_000_000).catch(0);

/** Which two versions are compared: `?fran=1&till=3`, the open draft as `till=utkast`. */
export const comparisonInput = z
  .object({
    fran: revisionNumber,
    till: z.union([z.literal('utkast').transform(() => 'draft' as const), revisionNumber]),
  })
  .transform(({ fran, till }) => ({ from: fran, to: till }));
