import type { LegalCitation } from '#src/platform/search/search-document.ts';
import { statuteBeside } from '#src/platform/search/statutes.ts';

/** A paragraph that a query asks for, and where in the query it stands with the name of its statute. */
export type AskedParagraph = { citation: LegalCitation; start: number; end: number };

/** `i` after a number is the word ("5 § i skollagen") unless the sign follows. */
const letter = '(?:\\s*(?<letter>[a-hj-z](?![\\p{L}\\p{N}])|i(?=\\s*§)))?';
const section = `(?<section>\\d{1,3})${letter}`;
const chapter = '(?<chapter>\\d{1,2})';
const chapterWord = 'kap(?:\\.|itlets?|itel)?';
const before = '(?<![\\p{L}\\p{N}:])';
const after = '(?:\\s*§+)?(?![\\p{L}\\p{N}:])';

/** As people write a paragraph: `7 kap. 19 a §`, `kap 7 § 19a`, `7:19 a`, `19 a §`, `§ 19 a`. */
const forms = [
  `${before}${chapter}\\s*${chapterWord}\\s*(?:§+\\s*)?${section}${after}`,
  `${before}${chapterWord}\\s*${chapter}[\\s,]*(?:§+\\s*)?${section}${after}`,
  `${before}${chapter}:${section}${after}`,
  `${before}${section}\\s*§+(?![\\p{L}\\p{N}:])`,
  `§+\\s*${section}(?![\\p{L}\\p{N}:])`,
].map((form) => new RegExp(form, 'giu'));

/** The paragraphs of a query in order; one without a chapter is meant in any, which is written `chapter: ''`. */
export function readParagraphs(query: string): AskedParagraph[] {
  const paragraphs: AskedParagraph[] = [];
  let unread = query;
  for (const form of forms) {
    unread = unread.replace(form, (written: string, ...more) => {
      const found: Record<string, string | undefined> = more.at(-1);
      const start: number = more.at(-3);
      const number = [found['section'], found['letter']?.toLowerCase()].filter(Boolean).join(' ');
      const named = statuteBeside(query, start, start + written.length);
      paragraphs.push({
        citation: {
          chapter: found['chapter'] ?? '',
          section: number,
          ...(named && { statute: named.statute }),
        },
        start: named?.start ?? start,
        end: named?.end ?? start + written.length,
      });
      return ' '.repeat(written.length);
    });
  }
  return paragraphs.sort((one, other) => one.start - other.start);
}
