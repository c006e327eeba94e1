/** Addresses under `/forum` that are pages of their own. */
const reserved: ReadonlySet<string> = new Set(['ny', 'kategorier', 'fraga-utan-namn', 'flode']);

/** The slug that a category wishes for. */
export function wishedSlug(slug: string): string {
  return reserved.has(slug) ? `kategori-${slug}` : slug;
}

/** The ids with one of them a step earlier or later among those that are `shown`; the others stay where they are. */
export function moveStep(
  ids: readonly string[],
  shown: ReadonlySet<string>,
  { id, step }: { id: string; step: 'up' | 'down' },
): readonly string[] {
  const among = ids.filter((one) => shown.has(one));
  const other = among[among.indexOf(id) + (step === 'up' ? -1 : 1)];
  if (!shown.has(id) || other === undefined) return ids;
  return ids.map((one) => (one === id ? other : one === other ? id : one));
}
