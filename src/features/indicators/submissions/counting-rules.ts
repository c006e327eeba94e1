import type { Answers } from '#src/features/network/situation/situation.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import type { Counting } from './submission.ts';

/** A sheet that nobody has filled in. */
export const emptyCounting: Counting = {
  ...{ basis: null, lateArrivals: null, validity: null, coverage: null },
  ...{ reportingRate: null, note: '' },
};

/** Where the sheet's first answers come from: what stood last term, else what the organisation itself tells of how it works. */
export type Prefill = { counting: Counting; from: 'last-term' | 'situation' | undefined };

/** What is filled in before anybody has: last term's sheet without its rate, else what Nulägesbilden answers. */
export function prefillCounting(last: Counting | undefined, answers: Answers | undefined): Prefill {
  if (last) return { counting: { ...last, reportingRate: null }, from: 'last-term' };
  const isEveryLesson = answers?.get('every-lesson')?.value === 'yes';
  if (!isEveryLesson) return { counting: emptyCounting, from: undefined };
  return { counting: { ...emptyCounting, basis: 'offered-time' }, from: 'situation' };
}

/** What is still to be said before figures can be handed in. */
export function missingIn(counting: Counting): FieldErrors {
  const { basis, lateArrivals, validity, coverage, reportingRate } = counting;
  const said = { basis, lateRule: lateArrivals, validity, coverage, reportingRate };
  const missing = Object.entries(said).filter(([, value]) => value === null);
  return Object.fromEntries(missing.map(([field]) => [field, { code: 'required' as const }]));
}
