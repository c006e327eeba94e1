import { type Freshness, freshnessOf } from '#src/features/library/freshness/expiry/freshness-rules.ts';
import { type Usability, usabilityFor } from '#src/features/library/reading/usability-rules.ts';
import type { EntryProfile } from '../profiles/profile.ts';
import { type Facet, facets, type Situation } from '../situation/situation.ts';
import { pointsFor, type Standing, standingPoints } from './points.ts';
import { type FirstThings, firstThings } from './prerequisite-rules.ts';
import { type Readiness, readinessOf } from './readiness-rules.ts';
import {
  type Judged,
  judgeHands,
  judgeHindrances,
  judgeMunicipality,
  judgePatterns,
  judgeSteps,
  judgeTried,
  judgeYears,
} from './verdict-rules.ts';

export type FacetFinding = Judged & { facet: Facet };

/** How a description fits a situation: the reasons and the order from one computation. */
export type Finding = {
  profile: EntryProfile;
  /** One line a question that was answered. */
  lines: readonly FacetFinding[];
  first: FirstThings;
  usability: Usability;
  readiness: Readiness;
  freshness: Freshness;
  points: number;
};

/** The questions that were answered; only these are compared. */
export function askedFacets(situation: Situation): readonly Facet[] {
  const said: Readonly<Record<Facet, boolean>> = {
    years: situation.years.length > 0,
    patterns: situation.patterns.length > 0,
    hindrances: situation.hindrances.length > 0,
    tried: situation.tried.length > 0,
    steps: situation.steps !== undefined,
    hands: situation.professions.length + situation.agencies.length > 0,
    municipality: situation.municipality !== undefined,
  };
  return facets.filter((facet) => said[facet]);
}

/** Judges one description. `municipality` of the situation is a code here; `today` is `YYYY-MM-DD`. */
export function judge(
  profile: EntryProfile,
  situation: Situation,
  asked: readonly Facet[],
  today: string,
): Finding {
  const freshness = freshnessOf(profile, today);
  const { usability } = usabilityFor(
    {
      use: profile.use,
      status: profile.status,
      servedMunicipalities: profile.served,
      isCurrent: freshness.kind === 'current',
    },
    situation.municipality ?? '',
  );
  const first = firstThings(profile, situation.steps);
  const lines = asked.map((facet) => ({ facet, ...judgeFacet(facet, situation, profile, usability, first) }));
  const earned = lines.map(({ facet, verdict }) => pointsFor(facet, verdict));
  const standing = standingsOf(profile, freshness).map((one) => standingPoints[one]);
  return {
    profile,
    lines,
    first,
    usability,
    readiness: readinessOf(usability, first),
    freshness,
    points: [...earned, ...standing].reduce<number>((sum, each) => sum + each, 0),
  };
}

function judgeFacet(
  facet: Facet,
  situation: Situation,
  profile: EntryProfile,
  usability: Usability,
  first: FirstThings,
): Judged {
  switch (facet) {
    case 'years':
      return judgeYears(situation, profile);
    case 'patterns':
      return judgePatterns(situation, profile);
    case 'hindrances':
      return judgeHindrances(situation, profile);
    case 'tried':
      return judgeTried(situation, profile);
    case 'steps':
      return judgeSteps(first);
    case 'hands':
      return judgeHands(situation, profile, usability);
    default:
      return judgeMunicipality(profile, usability);
  }
}

/** What speaks for or against it whatever was asked. */
export function standingsOf(
  { label }: Pick<EntryProfile, 'label'>,
  { kind }: Freshness,
): readonly Standing[] {
  const doubt = kind === 'current' ? [] : [kind === 'over' ? ('over' as const) : ('inDoubt' as const)];
  return label === 'reviewed' ? ['reviewed', ...doubt] : doubt;
}

/** Best first; equals in the order of their titles. Only descriptions that say something about what was asked. */
export function rank(
  profiles: Iterable<EntryProfile>,
  situation: Situation,
  today: string,
): readonly Finding[] {
  const asked = askedFacets(situation);
  const found: Finding[] = [];
  for (const profile of profiles) {
    const finding = judge(profile, situation, asked, today);
    if (saysSomething(finding)) found.push(finding);
  }
  return found.sort(inOrder);
}

/** Something fits; or what was tried, or what the law asks for first, is known of it. */
function saysSomething({ lines }: Finding): boolean {
  return lines.some(({ facet, verdict }) => {
    if (facet === 'municipality' || verdict === 'unknown') return false;
    return verdict !== 'miss' || facet === 'tried' || facet === 'steps';
  });
}

function inOrder(a: Finding, b: Finding): number {
  if (a.points !== b.points) return b.points - a.points;
  if (a.profile.titleKey !== b.profile.titleKey) return a.profile.titleKey < b.profile.titleKey ? -1 : 1;
  return a.profile.id < b.profile.id ? -1 : 1;
}

export const groups = ['here', 'yourselves', 'elsewhere'] as const;
export type Group = (typeof groups)[number];

const groupOf: Readonly<Record<Usability, Group>> = {
  'use-now': 'here',
  'ask-first': 'here',
  'do-yourselves': 'yourselves',
  'read-and-ask': 'elsewhere',
};

export type FindingGroup = { group: Group; total: number; findings: readonly Finding[] };

/** The best of each kind of use, `most` of each; groups without any are left out. */
export function groupFindings(found: readonly Finding[], most: number): readonly FindingGroup[] {
  const byGroup = Map.groupBy(found, ({ usability }) => groupOf[usability]);
  return groups.flatMap((group) => {
    const all = byGroup.get(group) ?? [];
    return all.length === 0 ? [] : [{ group, total: all.length, findings: all.slice(0, most) }];
  });
}
