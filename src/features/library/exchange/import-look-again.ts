import type { TextGate } from '#src/features/privacy/accept-text.ts';
import { type Actor, withConfirmed } from '#src/platform/access/actor.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import type { EntryContent } from '../entry/entry.ts';
import { acceptEntryTexts } from '../entry/entry-texts.ts';
import type { LibraryFile } from './library-files.ts';

/** Whoever imports: `asked` is told what the guard wonders about, `looked` says to have looked; a seed is not asked. */
export type Looking = 'asked' | 'looked' | undefined;

type Read = { file: LibraryFile; content: EntryContent };
type Place = { at: [file: LibraryFile, field: string]; values: { words: string; rule: string } };

/** What whoever imports has to look at; nothing once they say that they have, which is kept as for a form. */
export async function placesToLookAt(
  app: TextGate,
  actor: Actor,
  read: readonly Read[],
  looking: Looking,
): Promise<readonly Place[]> {
  if (looking === undefined) return [];
  const places: Place[] = [];
  for (const { file, content } of read) {
    const asked = await acceptEntryTexts(app, { ...actor, confirmed: new Set() }, content);
    const left =
      looking === 'looked'
        ? await acceptEntryTexts(app, withConfirmed(actor, digestsIn(asked)), content)
        : asked;
    places.push(...placesIn(file, left));
  }
  return places;
}

const findingsOf = (errors: FieldErrors) =>
  Object.entries(errors).flatMap(([field, { findings = [] }]) => findings.map((one) => ({ ...one, field })));

const digestsIn = (errors: FieldErrors) => new Set(findingsOf(errors).map(({ digest }) => digest));

const placesIn = (file: LibraryFile, errors: FieldErrors): Place[] =>
  findingsOf(errors).map(({ field, words, rule }) => ({ at: [file, field], values: { words, rule } }));
