import { messages } from '#src/i18n/index.ts';
import type { Entry } from '../entry.ts';
import { entryNotes, factView } from '../reading/entry-page-text.ts';
import type { OwnWebInput } from './own-web.ts';

/** What the text for other websites is made of: in Swedish, as the entry is, with its doubts of today. */
export function ownWebInput(entry: Entry, now: Date, origin: string): OwnWebInput {
  const { doubt, notes } = entryNotes(entry, now, 'sv');
  return {
    entry,
    view: factView(entry, 'sv'),
    notes: doubt === undefined ? notes : [doubt, ...notes],
    words: messages('sv').library.sharing.ownWeb,
    origin,
  };
}
