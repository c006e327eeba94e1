/** Signs between cells, the ones first that no number is written with. */
const separators = ['\t', ';', '|', ','] as const;
export type Separator = (typeof separators)[number];

const looked = 40;

/** What stands between the cells: the first sign that parts most lines into equally many, or a comma when there is a single column. */
export function separatorOf(text: string): Separator {
  const lines = firstLines(text);
  const parts = separators.find((separator) => {
    const widths = lines.map((line) => plainRow(line, separator).length);
    const common = mostCommon(widths.filter((width) => width > 1));
    return common > 1 && widths.filter((width) => width === common).length >= lines.length * 0.6;
  });
  return parts ?? ',';
}

/** The rows of a text, one after the other, each a list of trimmed cells; quoted cells may hold separators and line breaks, and empty lines are passed over. */
export function* readRows(text: string, separator: Separator): Generator<readonly string[]> {
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    const { cells, next } = line.includes('"')
      ? quotedRow(text, at, separator)
      : { cells: plainRow(line, separator), next: end };
    if (cells.some((cell) => cell !== '')) yield cells;
    at = text.startsWith('\r\n', next) ? next + 2 : next + 1;
  }
}

function firstLines(text: string): readonly string[] {
  const start = text.slice(0, 20_000).split(/\r\n|[\n\r]/);
  const whole = text.length > 20_000 ? start.slice(0, -1) : start;
  return whole.filter((line) => line.trim() !== '').slice(0, looked);
}

const lineBreak = /[\n\r]/g;

function lineEnd(text: string, from: number): number {
  lineBreak.lastIndex = from;
  return lineBreak.exec(text)?.index ?? text.length;
}

function plainRow(line: string, separator: Separator): readonly string[] {
  return line.split(separator).map((cell) => cell.trim());
}

/** A row with quotation marks, which only mean something where a cell begins and where they are closed. */
function quotedRow(text: string, start: number, separator: Separator): { cells: string[]; next: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const { cell, end } = quotedCell(text, at, separator) ?? plainCell(text, at, separator);
    cells.push(cell);
    if (text[end] !== separator) return { cells, next: end };
    at = end + 1;
  }
}

const quoted = /[^\S\n\r\t]*"((?:[^"]|"")*)"[^\S\n\r\t]*/y;

function quotedCell(
  text: string,
  at: number,
  separator: Separator,
): { cell: string; end: number } | undefined {
  quoted.lastIndex = at;
  const match = quoted.exec(text);
  if (!match) return undefined;
  const end = at + match[0].length;
  const isClosed = end >= text.length || text[end] === separator || /[\n\r]/.test(text.charAt(end));
  return isClosed ? { cell: (match[1] ?? '').replaceAll('""', '"').trim(), end } : undefined;
}

function plainCell(text: string, at: number, separator: Separator): { cell: string; end: number } {
  const line = lineEnd(text, at);
  const found = text.indexOf(separator, at);
  const end = found >= 0 && found < line ? found : line;
  return { cell: text.slice(at, end).trim(), end };
}

function mostCommon(values: readonly number[]): number {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}
