export type ListedEntry = { id: string; slug: string; title: string; organisationId: string };

/** The description that the words mean: its address, the last part of that, or its title. */
export function entryNamed(words: string, entries: readonly ListedEntry[]): ListedEntry | undefined {
  const said = words.trim();
  const slug = /\/bibliotek\/([a-z0-9-]+)/.exec(said)?.[1] ?? said;
  return entries.find((one) => one.slug === slug) ?? entries.find((one) => one.title === said);
}
