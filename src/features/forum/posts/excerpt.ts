import { htmlText } from '#src/lib/html-text.ts';

/** The first words of a post as plain text in one line, cut between words. */
export function excerptOf(html: string, longest: number): string {
  const text = htmlText(html).replace(/\s+/g, ' ');
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > 0 ? end : longest).toWellFormed()} …`;
}
