/** Somebody who can take on a point: a person, or whoever has the function in an organisation. */
export type Owner = {
  label: string;
  personId: string | null;
  organisation: { id: string; slug: string; name: string } | null;
  /** Other words for the same, where no one else is called so. */
  alias?: string;
};

/** Whom the words mean: the whole label in any case of letters, or a name that only one of them has. */
export function ownerNamed(words: string, owners: readonly Owner[]): Owner | undefined {
  const asked = fold(words);
  if (asked === '') return undefined;
  const labelled = owners.filter(({ label }) => fold(label) === asked);
  if (labelled.length > 0) return labelled.length === 1 ? labelled[0] : undefined;
  const named = owners.filter(({ alias = '' }) => fold(alias) === asked);
  return named.length === 1 ? named[0] : undefined;
}

const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ').trim();
