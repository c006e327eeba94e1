import type { Entry } from '#src/features/library/entry/entry.ts';
import { latestDay } from '#src/features/library/schema/stated-date.ts';
import type { Expiry, StatuteChange } from './expiry.ts';
import { freshnessFacts, yearsUntilOld } from './freshness-rules.ts';

type Dated = Pick<Entry, 'content' | 'revision'>;

/** What is known beside the text. */
export type Around = {
  changes: readonly StatuteChange[];
  /** Since when the account of the person to ask sleeps or is closed. */
  contactLeftOn: string | null;
  /** The contact whose time was out, taken away since. */
  missedContact: Expiry | undefined;
};

/** What nobody has vouched for at all could never be relied on. */
const never = '0001-01-01';

/** Every day on which the text stops being sure, and why. Work that has ended is only tied to the law. */
export function expiriesOf(entry: Dated, around: Around): readonly Expiry[] {
  const { status } = entry.content;
  const statutes = changesThatTouch(entry, around.changes);
  if (status === 'ended' || status === 'dormant') return statutes;
  const own = [review(entry), funding(entry), contact(entry, around), ...evaluations(entry)];
  return [...own.filter((expiry) => expiry !== undefined), ...statutes];
}

function review(entry: Dated): Expiry {
  const { confirmedDay, reviewBy } = factsOf(entry);
  if (confirmedDay === '') return { reason: 'review', lastDay: never, detail: null };
  const old = `${Number(confirmedDay.slice(0, 4)) + yearsUntilOld}${confirmedDay.slice(4)}`;
  return { reason: 'review', lastDay: reviewBy !== null && reviewBy < old ? reviewBy : old, detail: null };
}

/** The money with an end lasts no longer, unless the organisation's own budget pays besides. */
function funding({ content }: Dated): Expiry | undefined {
  if (content.funding.some(({ kind }) => kind === 'own-budget')) return undefined;
  const lines = content.funding.map(({ payer, period }) => ({ payer, lastDay: period && latestDay(period) }));
  if (lines.some(({ lastDay }) => lastDay === undefined)) return undefined;
  const last = lines.toSorted((a, b) => (a.lastDay ?? '').localeCompare(b.lastDay ?? '')).at(-1);
  return last && { reason: 'funding', lastDay: last.lastDay ?? never, detail: last.payer };
}

/** The only way to reach somebody is a person's own address: it lasts as long as the person says, or works there. */
function contact(entry: Dated, { contactLeftOn, missedContact }: Around): Expiry | undefined {
  const { contacts } = entry.content;
  const reachable = contacts.filter(({ email, phone }) => email !== undefined || phone !== undefined);
  if (reachable.some(({ isPersonal }) => !isPersonal)) return undefined;
  if (reachable.length === 0)
    return missedContact && factsOf(entry).confirmedDay <= missedContact.lastDay ? missedContact : undefined;
  if (contactLeftOn !== null) return { reason: 'contact', lastDay: contactLeftOn, detail: null };
  const days = reachable.map(({ expires }) => (expires && latestDay(expires)) ?? '').sort();
  const lastDay = days.at(-1);
  return lastDay ? { reason: 'contact', lastDay, detail: null } : undefined;
}

/** A planned evaluation whose period is over has something to tell. */
function evaluations({ content }: Dated): readonly (Expiry | undefined)[] {
  return content.evaluations
    .filter(({ type }) => type === 'planned')
    .map(({ period, documentTitle, by }) => {
      const lastDay = period && latestDay(period);
      return lastDay
        ? { reason: 'evaluation' as const, lastDay, detail: documentTitle ?? by ?? null }
        : undefined;
    });
}

/** Changes of what the text cites, made after somebody last vouched for it. A text published since both the day and the mark has taken them in. */
function changesThatTouch(entry: Dated, changes: readonly StatuteChange[]): readonly Expiry[] {
  const { confirmedDay } = factsOf(entry);
  const publishedAt = entry.revision.publishedAt ?? '';
  return changes
    .filter((change) => entry.content.legalReferences.some((reference) => isCited(reference, change)))
    .filter(({ changedOn }) => confirmedDay < changedOn)
    .filter(({ changedOn, createdAt }) => publishedAt < createdAt || publishedAt.slice(0, 10) < changedOn)
    .map(({ changedOn, note }) => ({ reason: 'statute', lastDay: dayBefore(changedOn), detail: note }));
}

type Reference = Pick<Entry['content']['legalReferences'][number], 'statute' | 'chapter' | 'section'>;
type Cited = Pick<StatuteChange, 'statute' | 'chapter' | 'section'>;

/** Whether a reference is to the changed statute, or to the very section that was changed. */
export function isCited(reference: Reference, change: Cited): boolean {
  if (reference.statute !== change.statute) return false;
  if (change.chapter === null && change.section === null) return true;
  return bare(reference.chapter) === bare(change.chapter) && bare(reference.section) === bare(change.section);
}

/** "19 a §", "19a" and "19 A" are one section. */
const bare = (part: string | null | undefined) => (part ?? '').toLowerCase().replace(/[\s§.]|kap/g, '');

const factsOf = ({ content, revision }: Dated) =>
  freshnessFacts(content, revision.publishedAt ?? revision.savedAt);

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - 24 * 3_600_000).toISOString().slice(0, 10);
}
