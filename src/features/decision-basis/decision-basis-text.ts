import { type Lang, messages } from '#src/i18n/index.ts';
import { formatDate, formatDateTime } from '#src/lib/dates.ts';
import { formatNumber } from '#src/lib/numbers.ts';
import type { DecisionBasis, ProcessedTable } from './decision-basis.ts';

/** A part of the document: paragraphs, then a table, then parts of its own. */
export type Part = {
  title: string;
  paragraphs: readonly string[];
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] };
  parts?: readonly Part[];
};

/** What is generated, in words: how it stands today, and the register of personal data. */
export function decisionBasisParts(basis: DecisionBasis, lang: Lang): readonly Part[] {
  const m = messages(lang).decisionBasis;
  return [
    figuresPart(basis, lang),
    {
      title: m.register.title,
      paragraphs: [m.register.lead, m.register.basisNote],
      parts: basis.tables.map((table) => tablePart(table, lang)),
    },
  ];
}

function figuresPart({ at, version, hosting, testRun }: DecisionBasis, lang: Lang): Part {
  const { figures } = messages(lang).decisionBasis;
  const yesNo = (is: boolean) => (is ? figures.yesNo.yes : figures.yesNo.no);
  const { date, passed, failed, files } = testRun;
  return {
    title: figures.title,
    paragraphs: [
      figures.lead(formatDateTime(at, lang), version),
      `${figures.databaseTerm}: ${figures.database[hosting.database]}. ${figures.httpsTerm}: ${yesNo(hosting.isHttps)}. ${figures.mailTerm}: ${yesNo(hosting.canSendMail)}.`,
      figures.testRun(formatDate(date, lang), passed, failed, files),
    ],
  };
}

function tablePart(table: ProcessedTable, lang: Lang): Part {
  const m = messages(lang).decisionBasis;
  const { columns, bases } = m.register;
  return {
    title: m.tables[table.table] ?? table.table,
    paragraphs: [keptText(table, lang)],
    table: {
      head: [columns.column, columns.why, columns.basis],
      rows: table.columns.map(({ column, purpose, basis }) => [
        `${table.table}.${column}`,
        m.columns[`${table.table}.${column}`] ?? purpose,
        bases[basis],
      ]),
    },
  };
}

function keptText({ rows, keptDays, nextDeletion }: ProcessedTable, lang: Lang): string {
  const { register } = messages(lang).decisionBasis;
  const { days, untilEnd } = register.kept;
  const kept = keptDays === null ? register.permanent : keptDays === 0 ? untilEnd : days(keptDays);
  const next = nextDeletion === null ? '' : ` ${register.next(formatDate(nextDeletion, lang))}`;
  return `${kept}${next} ${register.rows(formatNumber(rows, lang))}`;
}

/** The parts as Markdown, headings from the level given. */
export function partsAsMarkdown(parts: readonly Part[], level = 2): string {
  return parts
    .map(({ title, paragraphs, table, parts: inner = [] }) =>
      [
        `${'#'.repeat(level)} ${title}`,
        ...paragraphs,
        ...(table ? [tableAsMarkdown(table)] : []),
        ...(inner.length > 0 ? [partsAsMarkdown(inner, level + 1)] : []),
      ].join('\n\n'),
    )
    .join('\n\n');
}

function tableAsMarkdown({ head, rows }: NonNullable<Part['table']>): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
