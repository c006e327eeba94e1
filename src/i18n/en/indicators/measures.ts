import type { measures as sv } from '../../sv/indicators/measures.ts';

/** "3 more municipalities", "1 fewer municipality". */
export function takingPart(more: number): string {
  const count = Math.abs(more);
  return `${count} ${more > 0 ? 'more' : 'fewer'} ${count === 1 ? 'municipality' : 'municipalities'}`;
}

/** Further measures. */
export const measures: typeof sv = {
  standardTitle: 'If the school years were as in the county',
  standardLead:
    'Older pupils are often away more. Here that is taken into account, so that many pupils in a year do not decide.',
  expected: "Against what the county's shares give in the same years",
  expectedValue: (ratio, share, stadiums) =>
    `${ratio} times as many, which comes to about ${share}. 1 is exactly as many. Worked out of: ${stadiums}.`,
  direct: "Your share with the county's mix of years",
  title: 'More measures of the differences',
  lead: 'Worked out of the rounded values above. Each municipality weighs the same.',
  half: 'The middle half of the municipalities',
  most: 'Eight in ten municipalities',
  stages: 'Where the differences lie',
  stagesValue: (stages, municipalities) =>
    `About ${stages} between school years and ${municipalities} between municipalities in the same years.`,
  variation: 'Coefficient of variation',
  gini: 'Gini coefficient',
  theil: 'Theil index',
  both: (counted, others) => `${counted} of what is counted, ${others} of the rest`,
  relativeHelp:
    'The last three are 0 when all municipalities are alike. They depend on what is counted, so do not compare them between figures.',
  rare: 'Relative measures are not shown here: where few are counted they exaggerate.',
};
