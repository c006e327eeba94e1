/** What an artefact prints: the names of its cells with their values. */
export type Printed = ReadonlyMap<string, number>;

/** The cells that an artefact prints other than the release does: a second pattern beside the first un-hides both. */
export function strayCells(artefact: Printed, released: Printed): readonly string[] {
  return [...artefact].filter(([cell, value]) => released.get(cell) !== value).map(([cell]) => cell);
}
