import type { EntryDraftContent } from '#src/features/library/entry/entry.ts';
import { sections } from '#src/features/library/schema/entry-content.ts';

export type Tree = { readonly [name: string]: unknown };

const sectionNames = new Set(Object.keys(sections.shape));

/** The content with the long texts beside the other fields, as the steps ask for them. */
export function flatContent({ sections: texts, ...facts }: EntryDraftContent): Tree {
  return { ...facts, ...texts };
}

/** The content again, with the long texts in their own part. */
export function nestedContent(flat: Tree): Tree {
  const named = Map.groupBy(Object.entries(flat), ([name]) => sectionNames.has(name));
  return {
    ...Object.fromEntries(named.get(false) ?? []),
    sections: Object.fromEntries(named.get(true) ?? []),
  };
}
