import type { StatuteChange } from '#src/features/library/freshness/expiry/expiry.ts';
import { statutes } from '#src/features/library/vocabulary/law.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Post } from '../../posts/post.ts';

type LawAnswer = Pick<Post, 'lawAsOf' | 'lawCheckedAt' | 'editedAt'>;

/** Why an answer about law may no longer be right: it is old, or a statute that it names has changed since. */
export type LawDoubt = { because: 'age' } | { because: 'change'; changedOn: string };

/** The day of the last check of the words as they stand; nothing when they were changed afterwards. */
export function checkedDay({
  lawCheckedAt,
  editedAt,
}: Pick<LawAnswer, 'lawCheckedAt' | 'editedAt'>): string | undefined {
  if (lawCheckedAt === null || (editedAt !== null && editedAt > lawCheckedAt)) return undefined;
  return swedishDay(new Date(lawCheckedAt));
}

/** What speaks against relying on the answer today; nothing when it is no answer about law. */
export function lawDoubt(
  post: LawAnswer & { text: string },
  { changes, today }: { changes: readonly StatuteChange[]; today: string },
): LawDoubt | undefined {
  if (post.lawAsOf === null) return undefined;
  const sureOn = [post.lawAsOf, checkedDay(post) ?? ''].sort().at(-1) ?? '';
  const cited = citedStatutes(post.text);
  const change = changes
    .filter(({ statute, changedOn }) => cited.has(statute) && sureOn < changedOn && changedOn <= today)
    .sort((a, b) => b.changedOn.localeCompare(a.changedOn))[0];
  if (change) return { because: 'change', changedOn: change.changedOn };
  return yearAfter(sureOn) < today ? { because: 'age' } : undefined;
}

/** The statutes that a text names. */
export function citedStatutes(text: string): ReadonlySet<string> {
  return new Set(names.filter(({ pattern }) => pattern.test(text)).map(({ statute }) => statute));
}

const names = Object.entries(statutes.terms).flatMap(([statute, term]) =>
  [term.sv, ...('synonyms' in term ? term.synonyms : [])]
    .filter(() => statute !== 'other')
    .map((name) => ({ statute, pattern: wordPattern(name) })),
);

/** Abbreviations as they are written; words whatever their first letter. */
function wordPattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, name.toUpperCase() === name ? 'u' : 'iu');
}

const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
