import { htmlText } from '#src/lib/html-text.ts';

const quotes = /<blockquote>.*?<\/blockquote>/gs;

/** The first words of a post's own – of what it quotes when it has none – as plain text in one line, cut between words. */
export function excerptOf(html: string, longest: number): string {
  const own = htmlText(html.replace(quotes, ''));
  const text = (own || htmlText(html)).replace(/\s+/g, ' ');
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > 0 ? end : longest).toWellFormed()} …`;
}
