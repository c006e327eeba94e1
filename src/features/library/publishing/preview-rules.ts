import type { Entry, EntryDraft } from '../entry/entry.ts';

/** The draft as a page: what is not answered yet is shown as not known. */
export function asPreview(draft: EntryDraft): Entry {
  const { kind = 'way-of-working', title = '…', summary = '…' } = draft.content;
  const { use = 'unknown', status = 'unknown' } = draft.content;
  return { ...draft, content: { ...draft.content, kind, title, summary, use, status } };
}
