import { type DocumentPlace, DocumentRefusal, type DocumentText, documentPlaces } from './document.ts';
import { packageLimits } from './package-rules.ts';

/** Gathers what is read in a document by its place; more text than anybody reads ends the reading. */
export function createTextCollector() {
  const pieces = new Map<DocumentPlace, string[]>();
  let characters = 0;
  return {
    add(place: DocumentPlace, text: string): void {
      characters += text.length;
      if (characters > packageLimits.textCharacters) throw new DocumentRefusal('file-unpacked');
      const before = pieces.get(place);
      if (before) before.push(text);
      else pieces.set(place, [text]);
    },
    texts(): DocumentText[] {
      return documentPlaces.flatMap((place) => {
        const text = tidy((pieces.get(place) ?? []).join(''));
        return text === '' ? [] : [{ place, text }];
      });
    },
  };
}

function tidy(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
