import { z } from 'zod';
import shipped from './release-policy.json' with { type: 'json' };

const policyInput = z.strictObject({
  /** Counts under it are few: never less than 5. */
  T: z.int().min(5),
  /** Smallest group whose rate is shown. */
  nMinRate: z.int().min(10),
  /** How many municipalities each value of a field could belong to, at least. */
  kAnon: z.int().min(3),
  /** How closely the second greatest contributor may work out the greatest. */
  pPercent: z.int().min(10).max(20),
  minContributors: z.int().min(3),
  /** How many others a field has for each who looks at it, at least. */
  minOthers: z.int().min(5),
  /** Below so many pupils a municipality's severe and invalid absence is told by years or by gender, not both. */
  fineGrainPupils: z.int().min(3000),
  /** How many days the figures that were handed in stay: from their first release or, without one, the closing of their round. */
  rawRetentionDays: z.int().min(30),
});
export type ReleasePolicy = z.infer<typeof policyInput>;

/** What every release must keep to (`release-policy.json`); looser rules than the floors do not load. */
export function loadReleasePolicy(): ReleasePolicy {
  return policyInput.parse(shipped);
}
