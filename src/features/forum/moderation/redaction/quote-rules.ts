const shortestLine = 12;

/** The lines of a text that are long enough to be known again where somebody has quoted them. */
export function knownLines(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split('\n')
      .map(plain)
      .filter((line) => line.length >= shortestLine),
  );
}

/** Whether a line of the text quotes one of them. */
export function quotes(text: string, lines: ReadonlySet<string>): boolean {
  return text.split('\n').some((line) => lines.has(plain(line)));
}

/** The text without the lines that quote them. */
export function withoutQuotes(text: string, lines: ReadonlySet<string>): string {
  return text
    .split('\n')
    .filter((line) => !lines.has(plain(line)))
    .join('\n');
}

/** A line without the marks of quotations around it. */
function plain(line: string): string {
  return line.replace(/^[>\s]+/, '').trim();
}
