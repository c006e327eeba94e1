import type { LegalCitation } from '#src/platform/search/search-document.ts';

/** A paragraph that a query asks for, and how it was written. */
export type AskedParagraph = { written: string; citation: LegalCitation };
export type LegalQuery = {
  paragraphs: readonly AskedParagraph[];
  /** The query without them. */
  rest: string;
};

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

/** Takes the paragraphs out of a query; one without a chapter is meant in any, which is written `chapter: ''`. */
export function readLegalQuery(query: string): LegalQuery {
  const paragraphs: AskedParagraph[] = [];
  let rest = query;
  for (const form of forms) {
    rest = rest.replace(form, (written: string, ...more) => {
      const found: Record<string, string | undefined> = more.at(-1);
      const number = [found['section'], found['letter']?.toLowerCase()].filter(Boolean).join(' ');
      paragraphs.push({ written, citation: { chapter: found['chapter'] ?? '', section: number } });
      return ' ';
    });
  }
  return { paragraphs, rest };
}
