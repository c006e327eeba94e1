import { listShownCategories } from '#src/features/forum/categories/category-list-service.ts';
import { type ProposedAnswerer, proposeAbout } from '#src/features/forum/start/answerers/answerer-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import { countedMonths, listSearches } from '#src/features/search/usage/usage-service.ts';
import { fromSwedishTime, swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { getJoinedNetwork, idsOfNetwork } from '../own-network.ts';
import {
  type Cell,
  type Counted,
  type DemandGroup,
  type DemandTier,
  demandGroups,
  demandTiers,
  hindrancesOf,
} from './demand.ts';
import { listOffered, listOpenQuestions, listRequested, type OpenQuestion } from './demand-queries.ts';
import {
  coarseCells,
  type FinePart,
  finerParts,
  isIn,
  missingCells,
  shownCount,
  unaskedCells,
} from './demand-rules.ts';
import { aboutOf, aboutOfRequest } from './subject-rules.ts';
import { daysOf, monthsOf, readTerm, type SchoolTerm, termBefore, termOf } from './term-rules.ts';

type Reading = Pick<App, 'db' | 'clock' | 'activity' | 'config'>;

/** *Efterfrågat och finns* of a term, as the members of a network see it. */
export type Demand = {
  network: Network;
  term: SchoolTerm;
  /** Those that can be shown, this one first. */
  terms: readonly SchoolTerm[];
  cells: readonly Cell[];
  missing: readonly Cell[];
  unasked: readonly Cell[];
  /** Groups that can be looked at more closely, with what can be shown of each. */
  finer: readonly { group: DemandGroup; parts: readonly FinePart[] }[];
};

type Words = { words: string; count: number; withoutHit: number };
type Gathered = { words: readonly Words[]; questions: readonly OpenQuestion[]; items: readonly Counted[] };

/** Counts what is asked for in the term against what is published; questions only where the actor reads. */
export async function readDemand(
  app: Reading,
  actor: Actor,
  { slug, term: asked }: { slug: string; term?: string | null },
): Promise<Demand> {
  const network = await getJoinedNetwork(app.db, actor, slug);
  const { term, terms } = chooseTerm(app, asked);
  const { items } = await gather(app, actor, network, term);
  const cells = coarseCells(items);
  const finer = demandGroups.map((group) => ({ group, parts: finerParts(items, group) }));
  return {
    network,
    term,
    terms,
    cells,
    missing: missingCells(cells),
    unasked: unaskedCells(cells),
    finer: finer.filter(({ group, parts }) => parts.length > 0 && hindrancesOf(group).length > 1),
  };
}

/** One cell with what it is made of, and who most likely knows. */
export type OpenCell = {
  network: Network;
  term: SchoolTerm;
  cell: Cell;
  /** What many searched for, the most first. */
  words: readonly { words: string; least: number; isWithoutHit: boolean }[];
  questions: readonly OpenQuestion[];
  proposed: readonly ProposedAnswerer[];
};

/** Opens a cell of the table. */
export async function openCell(
  app: Reading,
  actor: Actor,
  asked: { slug: string; term?: string | null; group: string; tier: string },
): Promise<OpenCell> {
  const network = await getJoinedNetwork(app.db, actor, asked.slug);
  const { term } = chooseTerm(app, asked.term);
  const group = demandGroups.find((one) => one === asked.group);
  const tier = demandTiers.find((one) => one === asked.tier);
  if (!group || !tier) throw new DomainError('not-found');
  const { items, words, questions } = await gather(app, actor, network, term);
  const cell = coarseCells(items).find((one) => one.group === group && one.tier === tier);
  if (!cell) throw new DomainError('not-found');
  return {
    network,
    term,
    cell,
    words: words
      .filter((one) => isIn(aboutOf(one.words), group, tier))
      .flatMap(({ words: text, count, withoutHit }) => {
        const least = shownCount(count);
        return least === undefined
          ? []
          : [{ words: text, least, isWithoutHit: shownCount(withoutHit) !== undefined }];
      }),
    questions: questions.filter(({ about }) => isIn(about, group, tier)),
    proposed: (await proposeAbout(app, actor, tagsOf(group, tier))).filter(
      ({ id }) => !actor.keys.has(`organisation:${id}`),
    ),
  };
}

function tagsOf(group: DemandGroup, tier: DemandTier) {
  const about = hindrancesOf(group).map((value) => ({ vocabulary: 'hindrance', value }));
  return about.length > 0 || tier === 'unsaid' ? about : [{ vocabulary: 'tier', value: tier }];
}

function chooseTerm({ clock }: Pick<App, 'clock'>, asked: string | null | undefined) {
  const now = termOf(swedishDay(clock.now()));
  const terms = [now, termBefore(now)];
  const wanted = readTerm(asked ?? '');
  return { term: terms.find(({ code }) => code === wanted?.code) ?? now, terms };
}

async function gather(
  app: Reading,
  actor: Actor,
  { id, modules }: Network,
  term: SchoolTerm,
): Promise<Gathered> {
  const days = daysOf(term);
  const time = { from: startOf(days.from), before: startOf(days.before) };
  const words = wordsOf(app, term);
  const categories = modules.has('forum') ? await listShownCategories(app, actor) : [];
  const questions = await listOpenQuestions(app.db, idsOfNetwork(categories, id), time);
  const requested = await listRequested(app.db, id, time);
  const items: Counted[] = [
    ...words.map((one) => ({
      about: aboutOf(one.words),
      counts: { searches: one.count, withoutHit: one.withoutHit },
    })),
    ...questions.map(({ about }) => ({ about, counts: { questions: 1 } })),
    ...requested.map(({ described, topic }) => ({
      about: aboutOfRequest(described, topic),
      counts: { requests: 1 },
    })),
    ...(await listOffered(app.db)),
  ];
  return { words, questions, items };
}

/** What many searched for in the months of the term, the most first; what fewer than five searched for in a month is nowhere. */
function wordsOf(app: Reading, term: SchoolTerm): readonly Words[] {
  const kept = new Set(countedMonths(app));
  const sums = new Map<string, Words>();
  for (const month of monthsOf(term).filter((one) => kept.has(one))) {
    for (const { words, searches, withoutHit } of listSearches(app, month)) {
      const sum = sums.get(words);
      sums.set(words, {
        words,
        count: (sum?.count ?? 0) + searches,
        withoutHit: (sum?.withoutHit ?? 0) + withoutHit,
      });
    }
  }
  return [...sums.values()].toSorted((a, b) => b.count - a.count || a.words.localeCompare(b.words, 'sv'));
}

const startOf = (day: string) => fromSwedishTime(day, '00:00').toISOString();
