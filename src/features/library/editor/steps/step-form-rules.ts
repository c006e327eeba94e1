import type { FormValues } from '#src/lib/form-values.ts';
import type { Field, Leaf } from '../fields/field-model.ts';
import { markablePaths, markNames } from '../fields/marks-rules.ts';
import type { EditorStep } from './editor-steps.ts';

/** What the form carries beside the fields of its step. */
const controls: ReadonlySet<string> = new Set(['version', 'seen', 'formKey', 'act', 'removed']);

export type FormFields = readonly (readonly [name: string, value: unknown])[];

/** The single values of the fields, by their place in the schema: `team.*.profession`. */
export function leavesOf(fields: readonly Field[]): ReadonlyMap<string, Leaf> {
  return new Map(fields.flatMap((field) => leavesIn(field).map((leaf) => [leaf.path, leaf] as const)));
}

function leavesIn(field: Field): Leaf[] {
  if (field.type === 'group') return field.fields.flatMap(leavesIn);
  if (field.type === 'rows') return field.of ? [field.of] : field.fields.flatMap(leavesIn);
  return [field];
}

/** The place in the schema of a field in the form. */
export const pathOf = (name: string) => name.replace(/\.\d+(?=\.|$)/g, '.*');

/** The form as it was typed; undefined when it has fields that the step does not, or one twice. */
export function stepValues(step: EditorStep, form: FormFields): FormValues | undefined {
  const leaves = leavesOf(step.fields);
  const marks = new Set(markablePaths(step.fields).flatMap((path) => Object.values(markNames(path))));
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of form) {
    const type = leaves.get(pathOf(name))?.type;
    const isKnown = type !== undefined || marks.has(name) || controls.has(name);
    if (!isKnown || typeof value !== 'string') return undefined;
    const isList = type === 'choices' || type === 'flag' || name.endsWith('.readers');
    const before = values[name];
    if (isList) values[name] = [...(Array.isArray(before) ? before : []), value];
    else if (before !== undefined) return undefined;
    else values[name] = value;
  }
  return values;
}
