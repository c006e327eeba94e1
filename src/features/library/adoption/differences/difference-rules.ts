/** One part in which a variant differs, as a sentence; `isCompared` when both texts state it. */
export type Difference = { part: string; text: string; isCompared: boolean };

/** Parts in the order in which they tell most about how it is done elsewhere (who does it, for whom, by which way in). */
const telling: readonly string[] = [
  'team',
  'target.schoolYears',
  'target.ageFrom',
  'steps',
  'wayIn.contacts',
  'wayIn.guardians',
  'duration.typicalMonths',
  'resources.fte',
  'target.schoolForms',
  'arenas',
  'wayIn.cost',
  'tiers',
  'use',
  'whatItTakes',
  'target.situations',
  'absencePatterns',
  'partners',
  'participants',
];

const atAGlance = 3;

/** Three differences at a glance: first what the variant says itself, then the most telling facts that both texts state. */
export function pickDifferences(
  ownWords: readonly string[],
  differences: readonly Difference[],
): readonly (string | Difference)[] {
  const known = differences
    .filter(({ isCompared, part }) => isCompared && telling.includes(part))
    .toSorted((a, b) => telling.indexOf(a.part) - telling.indexOf(b.part));
  return [...ownWords, ...known].slice(0, atAGlance);
}

/** How one set became another: what is left out and what has come. */
export function setChange(own: readonly string[], original: readonly string[]) {
  return {
    isOther: !own.some((one) => original.includes(one)),
    added: own.filter((one) => !original.includes(one)),
    removed: original.filter((one) => !own.includes(one)),
  };
}
