import { stepsMeant } from '../rules/step-rules.ts';
import { saidSets } from './choice-set.ts';
import type { EntryProfile, EntrySaid } from './profile.ts';

/** Works out, once for each description, what every situation is compared with. */
export function profileOf(said: EntrySaid): EntryProfile {
  const { prerequisites } = said;
  return {
    ...said,
    sets: saidSets(said),
    stepsMeant: prerequisites.map((one) => stepsMeant(one, prerequisites)),
  };
}
