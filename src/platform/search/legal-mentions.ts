import type { LegalCitation } from './search-document.ts';

/** A paragraph that a text names: `7`, `19 a`. */
export type LegalMention = Pick<LegalCitation, 'chapter' | 'section'>;

const section = String.raw`\d+(?: [a-z](?![a-zåäö]))?`;
const list = `${section}(?:(?:, | och | samt |–)${section})*`;
const mention = new RegExp(String.raw`(\d+(?: [a-z])?) kap\. (${list}) §(?!§? gäller inte)§?`, 'g');

/**
 * The paragraphs that a text names with their chapter, each once: "7 kap. 17, 19 a och 22 §§" names three. One that it
 * says does not apply is not among them.
 */
export function legalMentions(text: string): LegalMention[] {
  const found = [...text.replaceAll('\u00a0', ' ').matchAll(mention)].flatMap(
    ([, chapter = '', sections = '']) =>
      sections.split(/, | och | samt |–/).map((one) => ({ chapter, section: one })),
  );
  return [...new Map(found.map((one) => [mentionText(one), one])).values()];
}

/** "7 kap. 19 a §". */
export const mentionText = ({ chapter, section: number }: LegalMention) => `${chapter} kap. ${number} §`;
