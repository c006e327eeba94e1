import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { ExpiryReason } from '../freshness/expiry/expiry.ts';
import { entryDraftContent } from '../schema/entry-content.ts';
import type { Entry, EntryDraft, EntryHead } from './entry.ts';
import { entryScope } from './entry.ts';

/**
 * The entry as this reader may see it: the one place that decides, asked by pages, API, feeds and export.
 * Fields that wait for a day are taken out for all but those who write it, without a word; fields kept within the
 * network are taken out for those outside and named in `hidden`; so are a person's own contact details, and the days on
 * which a hidden field stops being sure.
 */
export function visibleEntry<E extends Entry | EntryDraft>(entry: E, actor: Actor): E {
  const hidden = seesWithinNetwork(entry.head, actor) ? [] : entry.marks.networkOnly;
  const waiting = waitingFields(entry, actor);
  const cleared = [...hidden, ...waiting];
  const isMember = canSee(actor, 'member');
  if (cleared.length === 0 && (isMember || !entry.content.contacts.some((contact) => contact.isPersonal)))
    return entry;
  const content = structuredClone(entry.content);
  const html = { ...entry.html };
  for (const field of cleared) {
    clear(content, field);
    delete html[field as keyof typeof html];
  }
  if (!isMember) content.contacts = content.contacts.filter((contact) => !contact.isPersonal);
  return {
    ...entry,
    content,
    html,
    expiries: entry.expiries.filter(({ reason }) => !cleared.includes(toldFrom[reason])),
    hidden: hidden.filter((field) => !waiting.includes(field)),
    marks: {
      answers: answersWithout(entry, cleared),
      networkOnly: entry.marks.networkOnly.filter((field) => !waiting.includes(field)),
      embargoes: Object.fromEntries(
        Object.entries(entry.marks.embargoes).filter(([field]) => !waiting.includes(field)),
      ),
    },
  };
}

/** The field that says for how long. */
const toldFrom: Readonly<Record<ExpiryReason, string>> = {
  review: 'reviewBy',
  funding: 'funding',
  statute: 'legalReferences',
  contact: 'contacts',
  evaluation: 'evaluations',
};

/** Fields that nobody but the writers sees before their day. */
function waitingFields({ head, marks }: Entry | EntryDraft, actor: Actor): readonly string[] {
  return isPermitted(actor, 'entry.see-draft', entryScope(head)) ? [] : Object.keys(marks.embargoes);
}

/** Whether the reader belongs to a network of the entry's organisation, or to the organisation; any member where it is in no network. */
export function seesWithinNetwork(
  head: Pick<EntryHead, 'id' | 'organisation' | 'networkIds'>,
  actor: Actor,
): boolean {
  if (isPermitted(actor, 'entry.see-draft', entryScope(head))) return true;
  if (canSee(actor, `organisation:${head.organisation.id}`)) return true;
  if (head.networkIds.length === 0) return canSee(actor, 'member');
  return head.networkIds.some((id) => canSee(actor, `network:${id}`));
}

const emptyContent = entryDraftContent.parse({
  organisation: 'none',
  origin: 'municipality',
  use: 'unknown',
});

/** Puts the field back to what it is when nothing is said. */
function clear(content: object, field: string): void {
  const path = field.split('.');
  const name = path.at(-1) ?? field;
  const isSection = 'sections' in content && path.length === 1 && !(name in emptyContent);
  const holder = at(content, isSection ? ['sections'] : path.slice(0, -1));
  const empty = isSection ? undefined : at(emptyContent, path.slice(0, -1))?.[name];
  if (holder === undefined) return;
  if (empty === undefined) delete holder[name];
  else holder[name] = structuredClone(empty);
}

function at(value: object, path: readonly string[]): Record<string, unknown> | undefined {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value) as
    | Record<string, unknown>
    | undefined;
}

function answersWithout(entry: Entry | EntryDraft, hidden: readonly string[]) {
  const answers = Object.entries(entry.marks.answers);
  return Object.fromEntries(
    answers.filter(([field]) => !hidden.some((h) => field === h || field.startsWith(`${h}.`))),
  );
}
