import type { Reporting } from './released.ts';

type Registered = { reportingRate: number | null; lateMinutes: number | undefined };

/** What is said of how the contributors to a set register attendance, where `lowestReporting` is what the round asks for. */
export function reportingOf(
  contributors: readonly Registered[],
  { lowestReporting, policy }: { lowestReporting: number; policy: { minContributors: number } },
): Reporting {
  const rates = contributors.flatMap(({ reportingRate }) => reportingRate ?? []);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const minutes = new Set(contributors.flatMap(({ lateMinutes }) => lateMinutes ?? []));
  return {
    lowestReporting,
    lowReporting: contributors.filter(({ reportingRate }) => (reportingRate ?? 0) < lowestReporting).length,
    reportingRate: rates.length < policy.minContributors ? null : Math.round(mean),
    lateMinutes: [...minutes].toSorted((a, b) => a - b),
  };
}
