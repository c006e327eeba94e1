const maxLength = 80;

/** The part of an address that names a thing: a–z, 0–9 and `-`, å ä ö folded, at most 80 characters; empty when no letter is left. */
export function slugify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '');
}

/** The nth proposal for a slug that is taken: `name`, `name-2`, `name-3` … within the length. */
export function numberedSlug(slug: string, n: number): string {
  const suffix = n === 1 ? '' : `-${n}`;
  return slug.slice(0, maxLength - suffix.length).replace(/-+$/, '') + suffix;
}
