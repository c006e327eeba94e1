import { z } from 'zod';
import { productOf } from './keys.ts';
import type { Table } from './table.ts';

const name = z.string().min(1);
/** The solver counts in 32 bits; the margins of four dimensions add up. */
const count = z.int().min(0).max(1_000_000);
const mostDimensions = 4;
const mostCells = 20_000;

const dimension = z.object({ name, levels: z.array(name).min(1), total: name });
const cell = z
  .object({ key: z.array(z.string()), n: count, count })
  .refine((one) => one.count <= one.n, { path: ['count'], error: 'Greater than n.' });

/** A table as `portal disclosure protect` reads it; every fault is an issue with the path of its field. */
export const tableInput = z
  .object({
    policy: z.object({ T: z.int().min(1).max(1_000_000) }),
    dimensions: z.array(dimension).min(1).max(mostDimensions),
    cells: z.array(cell),
  })
  .superRefine((table, issues) => {
    const dimensions = faultsOfDimensions(table);
    const faults = dimensions.length > 0 ? dimensions : faultsOfCells(table);
    for (const { path, message } of faults) issues.addIssue({ code: 'custom', path, message });
  });

type Fault = { readonly path: (string | number)[]; readonly message: string };

function faultsOfDimensions({ dimensions }: Table): readonly Fault[] {
  const size = dimensions.reduce((product, { levels }) => product * (levels.length + 1), 1);
  if (size > mostCells)
    return [{ path: ['dimensions'], message: `More than ${mostCells} cells with the margins.` }];
  return [
    ...repeated(dimensions.map((one) => one.name)).map((i) => ({
      path: ['dimensions', i, 'name'],
      message: `"${dimensions[i]?.name}" stands here twice.`,
    })),
    ...dimensions.flatMap(({ levels, total }, i) => [
      ...repeated(levels).map((at) => ({
        path: ['dimensions', i, 'levels', at],
        message: `"${levels[at]}" stands here twice.`,
      })),
      ...(levels.includes(total)
        ? [{ path: ['dimensions', i, 'total'], message: `"${total}" is a level, too.` }]
        : []),
    ]),
  ];
}

function faultsOfCells({ dimensions, cells }: Table): readonly Fault[] {
  const wanted = productOf(dimensions.map(({ levels }) => levels));
  const given = new Set(cells.map(({ key }) => JSON.stringify(key)));
  const missing = wanted.find((key) => !given.has(JSON.stringify(key)));
  return [
    ...cells.flatMap(({ key }, i) => faultsOfKey(key, i, { dimensions })),
    ...repeated(cells.map(({ key }) => JSON.stringify(key))).map((i) => ({
      path: ['cells', i, 'key'],
      message: `${JSON.stringify(cells[i]?.key)} stands here twice.`,
    })),
    ...(missing ? [{ path: ['cells'], message: `${JSON.stringify(missing)} is missing.` }] : []),
  ];
}

function faultsOfKey(key: readonly string[], i: number, { dimensions }: Pick<Table, 'dimensions'>): Fault[] {
  if (key.length !== dimensions.length)
    return [
      { path: ['cells', i, 'key'], message: `Name one level for each of ${dimensions.length} dimensions.` },
    ];
  return dimensions.flatMap(({ name: called, levels }, at) =>
    levels.includes(key[at] ?? '')
      ? []
      : [{ path: ['cells', i, 'key', at], message: `"${key[at]}" is no level of ${called}.` }],
  );
}

/** The places of what stands before them already. */
function repeated(names: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return names.flatMap((one, i) => {
    const isRepeated = seen.has(one);
    seen.add(one);
    return isRepeated ? [i] : [];
  });
}
