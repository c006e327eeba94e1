import { fundingSum, isSameMoney } from '../freshness/expiry/funding-rules.ts';
import type { EntryFile } from './entry-file.ts';
import type { FileWarning } from './file-fault.ts';

/** What somebody should look at in a file that is otherwise in order. */
export function warningsIn(file: string, entry: EntryFile): FileWarning[] {
  const sum = fundingSum(entry);
  return [
    ...ambiguousAbbreviations(entry).map(
      ([abbreviation, names]): FileWarning => ({
        file,
        field: 'units',
        code: 'abbreviation-with-two-meanings',
        values: { abbreviation, names: names.join(' / ') },
      }),
    ),
    ...(sum === 'error' || sum === 'rounding' ? [fundingWarning(file, sum)] : []),
    ...entry.funding.flatMap((line, i): FileWarning[] =>
      isSameMoney(line) ? [] : [{ file, field: `funding.${i}`, code: 'funding-sum-differs', values: {} }],
    ),
    ...(entry.sources.length === 0
      ? [{ file, field: 'sources', code: 'no-sources' as const, values: {} }]
      : []),
  ];
}

function fundingWarning(file: string, sum: 'error' | 'rounding'): FileWarning {
  return {
    file,
    field: 'fundingTotal',
    code: sum === 'error' ? 'funding-sum-differs' : 'funding-rounded',
    values: {},
  };
}

/** One abbreviation that the source spells out in two ways: FAL as *arbete och lärande* and as *Individ och Lärande*. */
function ambiguousAbbreviations({ units }: EntryFile): [string, string[]][] {
  const spellings = units.flatMap((unit) =>
    [
      unit,
      ...unit.aliases.map((alias) => ({ ...alias, abbreviation: alias.abbreviation ?? unit.abbreviation })),
    ].flatMap(({ abbreviation, name }) => (abbreviation && name ? [{ abbreviation, name }] : [])),
  );
  return [...Map.groupBy(spellings, ({ abbreviation }) => abbreviation)]
    .map(([abbreviation, rows]): [string, string[]] => [
      abbreviation,
      [...new Set(rows.map(({ name }) => name))],
    ])
    .filter(([, names]) => names.length > 1);
}
