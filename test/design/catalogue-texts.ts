export type CatalogueText = { key: string; text: string };

/** Every text of a catalogue with its key; texts with holes are filled with threes. */
export function catalogueTexts(node: unknown, key = ''): CatalogueText[] {
  if (typeof node === 'string') return [{ key, text: node }];
  if (typeof node === 'function')
    return catalogueTexts(filled(node as (...holes: unknown[]) => unknown), key);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, child]) =>
    catalogueTexts(child, key ? `${key}.${name}` : name),
  );
}

/** A text whose holes want more than a number or a word is read as it stands in the code. */
function filled(text: (...holes: unknown[]) => unknown): unknown {
  try {
    return text(3, 3, 3, 3);
  } catch {
    return [...text.toString().matchAll(/`([^`]*)`|'([^']*)'/g)]
      .map(([, template, plain]) => template ?? plain)
      .join(' ');
  }
}
