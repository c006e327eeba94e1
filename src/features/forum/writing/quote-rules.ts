const longestQuote = 2000;

/**
 * The words of a post as a Markdown quotation that says whose they are. What the post itself quotes is left out, so that
 * answers do not grow; a long text is cut at the end of a line.
 */
export function quoted(md: string, saying: string): string {
  const own = md.split('\n').filter((line) => !/^\s{0,3}>/.test(line));
  const kept = cut(
    own
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );
  return [`**${saying}**`, '', ...kept.split('\n')]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
    .concat('\n\n');
}

function cut(text: string): string {
  if (text.length <= longestQuote) return text;
  const head = text.slice(0, longestQuote);
  const end = head.lastIndexOf('\n');
  return `${head.slice(0, end > 0 ? end : longestQuote).trimEnd()} …`;
}
