import { type Freshness, freshnessOf } from '#src/features/library/freshness/expiry/freshness-rules.ts';
import { type Usability, usabilityFor } from '#src/features/library/reading/usability-rules.ts';
import { askedSets, type ChoiceSets } from '../profiles/choice-set.ts';
import type { EntryProfile } from '../profiles/profile.ts';
import { type Facet, facets, type Situation } from '../situation/situation.ts';
import { type Condition, conditionPoints, pointsFor, type Verdict } from './points.ts';
import { firstThings } from './prerequisite-rules.ts';
import { type Readiness, readinessOf } from './readiness-rules.ts';
import { type Parts, partsOf, type Seen, verdictOf } from './verdict-rules.ts';

export type FacetFinding = Parts & { facet: Facet; verdict: Verdict };
type Placed = Seen & { freshness: Freshness; points: number };

/** How a description fits a situation: the reasons and the order from the same verdicts. */
export type Finding = Placed & {
  /** One line a question that was answered. */
  lines: readonly FacetFinding[];
  readiness: Readiness;
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

/** A situation as it is asked of every description. Its `municipality` is a code here; `today` is `YYYY-MM-DD`. */
export type Asked = { situation: Situation; facets: readonly Facet[]; sets: ChoiceSets; today: string };

export function askedOf(situation: Situation, today: string): Asked {
  return { situation, facets: askedFacets(situation), sets: askedSets(situation), today };
}

/** Judges one description: every question that was answered, what must be done first, and what that comes to. */
export function judge(profile: EntryProfile, asked: Asked): Finding {
  return explain(place(profile, asked), asked);
}

/** What decides the place of a description; thousands are placed for each that is explained. */
function place(profile: EntryProfile, asked: Asked): Placed {
  const freshness = freshnessOf(profile, asked.today);
  const usability = usabilityOf(profile, freshness, asked.situation.municipality);
  const first = firstThings(profile, asked.situation.steps);
  const placed = { profile, usability, first, freshness, points: 0 };
  for (const facet of asked.facets) placed.points += pointsFor(facet, verdictOf(facet, asked.sets, placed));
  for (const condition of conditionsOf(profile, freshness)) placed.points += conditionPoints[condition];
  return placed;
}

/** The reasons for the place: the verdicts that gave it, and what each is made of. */
function explain(placed: Placed, { facets: questions, sets }: Asked): Finding {
  const lines = questions.map((facet) => ({
    facet,
    verdict: verdictOf(facet, sets, placed),
    ...partsOf(facet, sets, placed),
  }));
  return { ...placed, lines, readiness: readinessOf(placed.usability, placed.first) };
}

function usabilityOf(profile: EntryProfile, freshness: Freshness, municipality = ''): Usability {
  const { use, status, served: servedMunicipalities } = profile;
  const isCurrent = freshness.kind === 'current';
  return usabilityFor({ use, status, servedMunicipalities, isCurrent }, municipality).usability;
}

/** What speaks for or against it whatever was asked. */
export function conditionsOf(
  { label }: Pick<EntryProfile, 'label'>,
  { kind }: Freshness,
): readonly Condition[] {
  const doubt = kind === 'current' ? [] : [kind === 'over' ? ('over' as const) : ('inDoubt' as const)];
  return label === 'reviewed' ? ['reviewed', ...doubt] : doubt;
}

/** Best first; equals in the order of their titles. Only descriptions that say something about what was asked. */
export function rank(
  profiles: Iterable<EntryProfile>,
  situation: Situation,
  today: string,
): readonly Finding[] {
  const asked = askedOf(situation, today);
  return find(profiles, asked)
    .sort(inOrder)
    .map((placed) => explain(placed, asked));
}

function find(profiles: Iterable<EntryProfile>, asked: Asked): Placed[] {
  const found: Placed[] = [];
  for (const profile of profiles) {
    const placed = place(profile, asked);
    if (saysSomething(placed, asked)) found.push(placed);
  }
  return found;
}

/** Something fits; or what was tried, or what the law asks for first, is known of it. */
function saysSomething(seen: Seen, { facets: questions, sets }: Asked): boolean {
  return questions.some((facet) => {
    if (facet === 'municipality') return false;
    const verdict = verdictOf(facet, sets, seen);
    if (verdict === 'unknown') return false;
    return verdict !== 'miss' || facet === 'tried' || facet === 'steps';
  });
}

function inOrder(a: Placed, b: Placed): number {
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

/** The best of each kind of use, `most` of each, ranked as `rank` does; groups without any are left out. */
export function rankInGroups(
  profiles: Iterable<EntryProfile>,
  situation: Situation,
  today: string,
  most: number,
): readonly FindingGroup[] {
  const asked = askedOf(situation, today);
  const byGroup = Map.groupBy(find(profiles, asked), ({ usability }) => groupOf[usability]);
  return groups.flatMap((group) => {
    const all = byGroup.get(group) ?? [];
    const findings = best(all, most).map((placed) => explain(placed, asked));
    return all.length === 0 ? [] : [{ group, total: all.length, findings }];
  });
}

/** The first of the order, without putting thousands in order that nobody sees. */
function best(found: readonly Placed[], most: number): readonly Placed[] {
  const byPoints = Map.groupBy(found, ({ points }) => points);
  const shown: Placed[] = [];
  for (const points of [...byPoints.keys()].sort((a, b) => b - a)) {
    if (shown.length >= most) break;
    shown.push(...(byPoints.get(points) ?? []).sort(inOrder));
  }
  return shown.slice(0, most);
}
