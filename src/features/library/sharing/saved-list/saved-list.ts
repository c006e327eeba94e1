/** A list of entries that lives in its address: no account, no cookie. Entries stand by slug, or by id in a short form. */
export type SavedList = { entries: readonly string[]; name: string };

export const mostInList = 30;
const longestName = 80;
/** From here on mail programs may break the link: the short form is sent instead. */
const longestBySlug = 600;

/** The list in a query: `p` names entries, comma between or repeated, each once; `namn` what it is called. */
export function readSavedList(parameters: URLSearchParams): SavedList {
  const entries = parameters
    .getAll('p')
    .flatMap((value) => value.split(','))
    .map((one) => one.trim())
    .filter((one) => /^[\w-]{1,80}$/.test(one));
  const name = (parameters.get('namn') ?? '').replace(/\s+/g, ' ').trim().slice(0, longestName);
  return { entries: [...new Set(entries)].slice(0, mostInList), name };
}

/** The list that the pages of the library carry along, as `lista=a,b` in their query. */
export const readCarriedList = (parameters: URLSearchParams): SavedList =>
  readSavedList(new URLSearchParams({ p: parameters.get('lista') ?? '' }));

/** The one address of a list; entries that its slugs make too long stand by their short ids when those are known. */
export function listPath({ entries, name }: SavedList, path = '/bibliotek/lista'): string {
  const p = entries.join(',');
  const query = [p && `p=${p}`, name && `namn=${encodeURIComponent(name)}`].filter(Boolean).join('&');
  return query === '' ? path : `${path}?${query}`;
}

/** The list for a mail: as it is read by people, or short where that would break the link. */
export function entriesToSend(entries: readonly { id: string; slug: string }[]): string[] {
  const slugs = entries.map(({ slug }) => slug);
  return slugs.join(',').length <= longestBySlug ? slugs : entries.map(({ id }) => shortId(id));
}

/** A UUID in 22 characters. */
export function shortId(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The UUID of a short id; nothing for what is none. */
export function fromShortId(short: string): string | undefined {
  if (!/^[\w-]{22}$/.test(short)) return undefined;
  const hex = Buffer.from(short, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const withEntry = (list: SavedList, entry: string): SavedList => ({
  ...list,
  entries: [...list.entries.filter((one) => one !== entry), entry].slice(0, mostInList),
});

export const withoutEntry = (list: SavedList, entry: string): SavedList => ({
  ...list,
  entries: list.entries.filter((one) => one !== entry),
});

/** The list with the entry one step earlier or later. */
export function movedEntry(list: SavedList, entry: string, by: -1 | 1): SavedList {
  const at = list.entries.indexOf(entry);
  const other = list.entries[at + by];
  if (at < 0 || other === undefined) return list;
  return { ...list, entries: list.entries.with(at + by, entry).with(at, other) };
}
