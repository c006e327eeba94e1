import type { Table } from '../table/table.ts';

/** What one column of a table holds: `place` counts from one, cells that hold nothing are left out. */
export type Column = {
  place: number;
  /** The title in small letters with nothing but letters, for comparing. */
  title: string;
  cells: readonly string[];
  distinct: number;
};

/** The columns of a table, the widest row deciding how many. */
export function columnsOf({ head, rows }: Table): readonly Column[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row) => readable(row[index] ?? '')).filter((cell) => cell !== '');
    const title = readable(head[index] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}]/gu, '');
    return { place: index + 1, title, cells, distinct: new Set(cells).size };
  });
}

/** A text as it looks: signs that cannot be seen are gone, and there is one kind of hyphen and of space. */
export function readable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** How large a part of the cells the test is true for; nothing of no cells. */
export function shareOf({ cells }: Pick<Column, 'cells'>, test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

const place =
  /skola|skolan|skolor|gymnasi|kommun|region|förskol|friskol|enhet|rektorsområde|distrikt|förvaltning|nämnd|huvudman|stadsdel|\blän\b|\b(norra|södra|östra|västra|centrala|gamla|nya|stora|lilla|sankt|sankta)\b/iu;

/** A name of a school, a municipality or a part of a town, which no pupil is called. */
export function isPlace(cell: string): boolean {
  return place.test(cell);
}
