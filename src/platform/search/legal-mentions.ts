import type { LegalCitation } from './search-document.ts';
import { statuteBeside } from './statutes.ts';

const section = String.raw`\d+(?: [a-z](?![a-zåäö]))?`;
const list = `${section}(?:(?:, | och | samt |–)${section})*`;
const mention = new RegExp(String.raw`(\d+(?: [a-z])?) kap\. (${list}) §(?!§? gäller inte)§?`, 'g');

/**
 * The paragraphs that a text names with their chapter, each once: "7 kap. 17, 19 a och 22 §§ skollagen" names three. One
 * that it says does not apply is not among them, and the statute only where it stands beside them.
 */
export function legalMentions(written: string): LegalCitation[] {
  const text = written.replaceAll('\u00a0', ' ');
  const found = [...text.matchAll(mention)].flatMap(([all, chapter = '', sections = ''], at, every) => {
    const start = every[at]?.index ?? 0;
    const statute = statuteBeside(text, start, start + all.length)?.statute;
    return sections
      .split(/, | och | samt |–/)
      .map((one) => ({ chapter, section: one, ...(statute !== undefined && { statute }) }));
  });
  return citationsOnce(found);
}

/** Each paragraph once; one that is named with its statute counts for the bare one too. */
export function citationsOnce(citations: readonly LegalCitation[]): LegalCitation[] {
  const named = new Set(citations.flatMap((one) => (one.statute === undefined ? [] : mentionText(one))));
  const kept = citations.filter((one) => one.statute !== undefined || !named.has(mentionText(one)));
  return [...new Map(kept.map((one) => [citationText(one), one])).values()];
}

/** "7 kap. 19 a §". */
export const mentionText = ({ chapter, section: number }: LegalCitation) => `${chapter} kap. ${number} §`;

/** "14 kap. 1 § SoL", "19 a §": as much as is said of it. */
export function citationText({ chapter, section: number, statute }: LegalCitation): string {
  const place = chapter === '' ? `${number} §` : `${chapter} kap. ${number} §`;
  return statute === undefined ? place : `${place} ${statute}`;
}
