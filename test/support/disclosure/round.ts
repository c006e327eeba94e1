import type { Gender, Stadium } from '#src/features/indicators/definitions/group-rules.ts';
import type { IndicatorText, IndicatorVersion } from '#src/features/indicators/definitions/indicator.ts';
import type { GateInput, Handed } from '#src/features/indicators/releases/gate/handed.ts';
import { loadReleasePolicy } from '#src/features/indicators/releases/gate/policy.ts';
import type { AskedIndicator } from '#src/features/indicators/rounds/round.ts';
import type { Cell } from '#src/features/indicators/submissions/submission.ts';

const text: IndicatorText = {
  ...{ name: 'n', short: 's', purpose: '', definition: '', source: '', risk: '', change: '' },
};

/** Pupils from a threshold on, in per cent of the time. */
export function pupilsOver(threshold: number): AskedIndicator {
  const version: IndicatorVersion = {
    ...{ version: 1, validFrom: '2026-01-01', measure: 'pupils-over', absenceKind: 'total' },
    ...{ basis: 'offered-time', threshold, registerName: '', sv: text, en: text },
  };
  return {
    id: `absence-${threshold}`,
    slug: `absence-${threshold}`,
    packageId: 'base',
    byGender: false,
    version,
  };
}

/** Hours away in per cent of the time. */
export function shareOfTime(): AskedIndicator {
  const { version, ...indicator } = pupilsOver(1);
  return {
    ...{ ...indicator, id: 'absence-time', slug: 'absence-time' },
    version: { ...version, measure: 'share-of-time', threshold: null },
  };
}

export function cell(
  indicator: AskedIndicator,
  stadium: Stadium,
  [count, pupils]: readonly [number, number],
  gender: Gender = 'all',
): Cell {
  return { indicatorId: indicator.id, stadium, gender, state: 'given', pupils, count, percent: null };
}

export function handedBy(organisationId: string, cells: readonly Cell[], more: Partial<Handed> = {}): Handed {
  return {
    ...{ submissionId: `s-${organisationId}`, organisationId, isCurrent: true },
    ...{ reportingRate: 96, lateMinutes: 0 },
    ...{ wayOf: () => 'alike', cells },
    ...more,
  };
}

export function gateInput(
  asked: readonly AskedIndicator[],
  handed: readonly Handed[],
  more: Partial<GateInput> = {},
): GateInput {
  return {
    ...{ policy: loadReleasePolicy(), asked, handed, lowestReporting: 85 },
    ...{
      said: [],
      releases: more.said ? [more.said] : [],
      named: new Map(),
      namedBefore: new Map(),
      ...more,
    },
  };
}
