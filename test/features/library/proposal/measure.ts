import type { Proposals } from '#src/features/library/proposal/proposal.ts';
import { proposalKey } from '#src/features/library/proposal/proposal-key.ts';

/** A fact that a reader found: the field, the key of its value (empty = any), and words that its sentence holds. */
export type KeyFact = readonly [field: string, value: string, words?: string];
export type Tally = { right: number; proposed: number; found: number; wanted: number };

/** What was proposed rightly and wrongly, and what was missed, against a reader's key. */
export type Measure = {
  wrong: readonly string[];
  missed: readonly string[];
  byField: ReadonlyMap<string, Tally>;
};

/**
 * Compares proposals with a key. A proposal is right when a fact of the key has its field, its value (all lower case) and,
 * where the fact names words, those words in its sentence; a fact is found when a proposal is right by it.
 */
export function measure({ proposals }: Proposals, facts: readonly KeyFact[]): Measure {
  const rows = proposals.map((proposal) => ({
    field: proposal.field,
    key: proposalKey(proposal),
    sentence: proposal.sentence,
  }));
  const isRight = (row: (typeof rows)[number], [field, value, words]: KeyFact) =>
    row.field === field &&
    (value === '' || row.key === value.toLowerCase()) &&
    (!words || plain(row.sentence).includes(plain(words)));
  const right = rows.filter((row) => facts.some((fact) => isRight(row, fact)));
  const found = facts.filter((fact) => rows.some((row) => isRight(row, fact)));
  const fields = [
    ...new Set([...rows.map(({ field }) => field as string), ...facts.map(([field]) => field)]),
  ].sort();
  return {
    wrong: rows
      .filter((row) => !right.includes(row))
      .map(({ field, key, sentence }) => `${field}: ${key} ← ${plain(sentence).slice(0, 90)}`),
    missed: facts.filter((fact) => !found.includes(fact)).map((fact) => fact.filter(Boolean).join(': ')),
    byField: new Map(
      fields.map((field) => [
        field,
        {
          right: right.filter((row) => row.field === field).length,
          proposed: rows.filter((row) => row.field === field).length,
          found: found.filter(([of]) => of === field).length,
          wanted: facts.filter(([of]) => of === field).length,
        },
      ]),
    ),
  };
}

/** The tallies of several texts as one. */
export function together(measures: readonly Measure[]): Measure['byField'] {
  const all = new Map<string, Tally>();
  for (const [field, tally] of measures.flatMap(({ byField }) => [...byField])) {
    const before = all.get(field) ?? { right: 0, proposed: 0, found: 0, wanted: 0 };
    all.set(field, {
      right: before.right + tally.right,
      proposed: before.proposed + tally.proposed,
      found: before.found + tally.found,
      wanted: before.wanted + tally.wanted,
    });
  }
  return new Map([...all].sort(([a], [b]) => a.localeCompare(b)));
}

/** Precision and recall of tallies. */
export function score(tallies: Iterable<Tally>): { precision: number; recall: number } {
  const sum = [...tallies].reduce((all, one) => ({
    right: all.right + one.right,
    proposed: all.proposed + one.proposed,
    found: all.found + one.found,
    wanted: all.wanted + one.wanted,
  }));
  return { precision: sum.right / Math.max(1, sum.proposed), recall: sum.found / Math.max(1, sum.wanted) };
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').toLowerCase();
