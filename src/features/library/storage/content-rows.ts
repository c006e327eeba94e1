import type { Column, GroupPlan, ObjectPlan, ValueList } from './storage-plan.ts';
import { storagePlan } from './storage-plan.ts';
import type { GroupTable } from './table-names.ts';

export type Value = string | number | null;
export type Row = Record<string, Value>;
export type ListEntry = { field: string; parent_position: number; position: number; value: string };

/** Content as rows, still without the revision's id. */
export type ContentRows = {
  columns: Row;
  groups: Map<GroupTable, Row[]>;
  lists: Record<ValueList['kind'], ListEntry[]>;
};

/** Ids by slug when writing, slugs by id when reading. */
export type References = { organisation: ReadonlyMap<string, string>; entry: ReadonlyMap<string, string> };
type Tree = { [name: string]: unknown };

/** Spreads content over rows as the storage plan says. Slugs that are unknown to `ids` throw: they are checked before. */
export function toRows(content: object, ids: References): ContentRows {
  const rows: ContentRows = { columns: {}, groups: new Map(), lists: { choice: [], line: [], link: [] } };
  rows.columns = columnsOf(storagePlan.columns, content as Tree, ids);
  spread(storagePlan, content as Tree, 0, rows, ids);
  return rows;
}

function spread(plan: ObjectPlan, tree: Tree, parent: number, rows: ContentRows, ids: References): void {
  for (const { path, field, kind } of plan.lists) {
    const values = (valueAt(tree, path) ?? []) as string[];
    const stored = kind === 'link' ? values.map((slug) => known(ids.entry, slug)) : values;
    rows.lists[kind].push(
      ...stored.map((value, position) => ({ field, parent_position: parent, position, value })),
    );
  }
  for (const group of plan.groups) {
    const items = (valueAt(tree, group.path) ?? []) as Tree[];
    for (const [position, item] of items.entries()) {
      const row = { parent_position: parent, position, ...columnsOf(group.columns, item, ids) };
      rows.groups.set(group.table, [...(rows.groups.get(group.table) ?? []), row]);
      spread(group, item, position, rows, ids);
    }
  }
}

function columnsOf(columns: readonly Column[], tree: Tree, ids: References): Row {
  return Object.fromEntries(
    columns.map(({ name, path, kind }) => [name, stored(valueAt(tree, path), kind, ids)]),
  );
}

function stored(value: unknown, kind: Column['kind'], ids: References): Value {
  if (value === undefined || value === null) return null;
  if (kind === 'flag') return value === true ? 1 : 0;
  if (kind === 'organisation' || kind === 'entry') return known(ids[kind], String(value));
  return value as Value;
}

/** The content that the rows hold, with what is absent left out; the schema puts in empty lists and groups. */
export function fromRows(rows: ContentRows, slugs: References): object {
  const index: RowIndex = {
    group: (table, parent) =>
      (rows.groups.get(table) ?? []).filter((row) => (row['parent_position'] ?? 0) === parent),
    list: indexLists(rows),
  };
  return gather(storagePlan, rows.columns, 0, index, slugs);
}

type RowIndex = {
  group(table: GroupTable, parent: number): readonly Row[];
  list: ReadonlyMap<string, readonly ListEntry[]>;
};

function gather(plan: ObjectPlan, row: Row, parent: number, index: RowIndex, slugs: References): Tree {
  const tree: Tree = {};
  for (const { name, path, kind } of plan.columns) {
    const value = row[name] ?? null;
    if (value !== null) place(tree, path, read(value, kind, slugs));
  }
  for (const { path, field, kind } of plan.lists) {
    const values = index.list.get(`${field} ${parent}`) ?? [];
    if (values.length > 0)
      place(
        tree,
        path,
        values.map(({ value }) => (kind === 'link' ? known(slugs.entry, value) : value)),
      );
  }
  for (const group of plan.groups) gatherGroup(group, tree, parent, index, slugs);
  return tree;
}

function gatherGroup(group: GroupPlan, tree: Tree, parent: number, index: RowIndex, slugs: References): void {
  const items = index
    .group(group.table, parent)
    .toSorted((a, b) => Number(a['position']) - Number(b['position']))
    .map((row) => gather(group, row, Number(row['position']), index, slugs));
  if (items.length > 0) place(tree, group.path, items);
}

function indexLists({ lists }: ContentRows): ReadonlyMap<string, readonly ListEntry[]> {
  const all = [...lists.choice, ...lists.line, ...lists.link].toSorted((a, b) => a.position - b.position);
  return Map.groupBy(all, ({ field, parent_position }) => `${field} ${parent_position}`);
}

function read(value: string | number, kind: Column['kind'], slugs: References): unknown {
  if (kind === 'flag') return value === 1;
  return kind === 'organisation' || kind === 'entry' ? known(slugs[kind], String(value)) : value;
}

/** Every organisation and entry that content names, by slug, with the field that names it. */
export function referencesIn(
  content: object,
): { kind: 'organisation' | 'entry'; slug: string; field: string }[] {
  return namedIn(storagePlan, content as Tree, '');
}

function namedIn(plan: ObjectPlan, tree: Tree, prefix: string): ReturnType<typeof referencesIn> {
  const name = (path: readonly string[]) => `${prefix}${path.join('.')}`;
  const single = plan.columns.flatMap(({ kind, path }) => {
    const slug = valueAt(tree, path);
    return (kind === 'organisation' || kind === 'entry') && typeof slug === 'string'
      ? [{ kind, slug, field: name(path) }]
      : [];
  });
  const listed = plan.lists
    .filter(({ kind }) => kind === 'link')
    .flatMap(({ path }) =>
      ((valueAt(tree, path) ?? []) as string[]).map((slug, i) => ({
        kind: 'entry' as const,
        slug,
        field: `${name(path)}.${i}`,
      })),
    );
  const nested = plan.groups.flatMap((group) =>
    ((valueAt(tree, group.path) ?? []) as Tree[]).flatMap((item, i) =>
      namedIn(group, item, `${name(group.path)}.${i}.`),
    ),
  );
  return [...single, ...listed, ...nested];
}

function known(map: ReadonlyMap<string, string>, key: string): string {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing is known by ${key}`);
  return value;
}

function valueAt(tree: Tree, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Tree | undefined)?.[key], tree);
}

function place(tree: Tree, path: readonly string[], value: unknown): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    tree[head] = value;
    return;
  }
  tree[head] ??= {};
  place(tree[head] as Tree, rest, value);
}
