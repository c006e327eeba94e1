import { quoted } from '../../writing/quote-rules.ts';

/** Where a post is quoted from, at the end of its quotation. */
export type QuoteSource = { postId: string; label: string; credit?: string | undefined };

/** A post as it stands in the draft: a quotation whose last line leads to it. */
export function quoteBlock(bodyMd: string, source: QuoteSource): string {
  const [, , ...words] = quoted(bodyMd, '').trimEnd().split('\n');
  return [...words, '>', sourceLine(source)].join('\n');
}

/** The text without the quotation of the post; a quotation that the writer has changed stays. */
export function withoutQuote(md: string, postId: string): string {
  return changeQuotes(md, postId, () => undefined);
}

/** The text with the author's thanks in the quotation of the post. */
export function withCredit(md: string, source: QuoteSource): string {
  return changeQuotes(md, source.postId, (block) =>
    [...block.trimEnd().split('\n').slice(0, -1), sourceLine(source)].join('\n'),
  );
}

function changeQuotes(md: string, postId: string, change: (block: string) => string | undefined): string {
  const blocks = md.split(/\n{2,}/);
  if (!blocks.some((block) => isQuoteOf(block, postId))) return md;
  return blocks
    .map((block) => (isQuoteOf(block, postId) ? change(block) : block))
    .filter((block) => block !== undefined)
    .join('\n\n');
}

function isQuoteOf(block: string, postId: string): boolean {
  const lines = block.trim().split('\n');
  return lines.every((line) => line.startsWith('>')) && (lines.at(-1) ?? '').includes(`(/inlagg/${postId})`);
}

function sourceLine({ postId, label, credit }: QuoteSource): string {
  return `> – ${credit ? `${credit}, ` : ''}[${label}](/inlagg/${postId})`;
}
