import type { EntryDraftContent } from '../entry/entry.ts';

export type Material = EntryDraftContent['materials'][number];
type Content = EntryDraftContent;

/** An entry holds at most as many. */
export const mostMaterials = 60;

/** The content with the material in the row, or as a new last one. Steps that named it by its title go on doing so. */
export function withMaterial(content: Content, stated: Material, row: number | undefined): Content {
  const before = row === undefined ? undefined : content.materials[row];
  if (!before) return { ...content, materials: [...content.materials, stated] };
  const materials = content.materials.map((one) => (one === before ? stated : one));
  return { ...content, materials, steps: renamedSteps(content, before.title, stated.title) };
}

function renamedSteps({ steps, materials }: Content, from: string, to: string): Content['steps'] {
  const isShared = materials.filter(({ title }) => title === from).length > 1;
  if (from === to || isShared) return steps;
  return steps.map((step) => (step.material === from ? { ...step, material: to } : step));
}

/** The content with the material one place up or down; as it was at the ends. */
export function movedMaterial(content: Content, row: number, by: 1 | -1): Content {
  const moved = content.materials[row];
  const other = content.materials[row + by];
  if (!moved || !other) return content;
  const materials = content.materials.map((one) => (one === moved ? other : one === other ? moved : one));
  return { ...content, materials };
}

export function withoutMaterial(content: Content, row: number): Content {
  return { ...content, materials: content.materials.filter((_, at) => at !== row) };
}

/** Puts a material back where it was, or last when the list has become shorter. */
export function restoredMaterial(content: Content, removed: Material, row: number): Content {
  return { ...content, materials: content.materials.toSpliced(row, 0, removed) };
}
