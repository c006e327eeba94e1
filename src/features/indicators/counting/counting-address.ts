import { askedSchoolForms } from '../definitions/group-rules.ts';
import type { FullRound } from '../rounds/round.ts';
import { countedPackages } from './tally/counted-indicators.ts';

/** What is counted from the beginning; whoever counts can change it. */
export type CountingChoice = {
  packages: readonly string[];
  byGender: boolean;
  schoolForm: string | undefined;
};

const countingPath = '/siffror/raknehjalp';

/** The page of Räknehjälp, with what a round asks for chosen beforehand. */
export function countingAddress({ asked, schoolForm }: Pick<FullRound, 'asked' | 'schoolForm'>): string {
  const packages = countedPackages.filter(
    (one) => one !== 'base' && asked.some(({ packageId }) => packageId === one),
  );
  const query = new URLSearchParams([
    ...packages.map((one) => ['paket', one]),
    ...(asked.some(({ byGender }) => byGender) ? [['kon', 'ja']] : []),
    ['skolform', schoolForm],
  ]);
  return `${countingPath}?${query}`;
}

/** Reads what an address chooses; what is no choice counts as not said. */
export function readCountingChoice(params: URLSearchParams): CountingChoice {
  const packages = params.getAll('paket');
  return {
    packages: countedPackages.filter((one) => one === 'base' || packages.includes(one)),
    byGender: params.get('kon') === 'ja',
    schoolForm: askedSchoolForms.find((one) => one === params.get('skolform')),
  };
}
