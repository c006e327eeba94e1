import type { z } from 'zod';
import { material } from '../schema/evidence.ts';
import { type FileInput, fileInput, type LinkInput, linkInput } from './material-input.ts';
import type { Material } from './material-rules.ts';

const carried = new Set(['row', 'saved', 'formKey', 'upload', 'edition']);
const fieldsOf = (input: z.ZodObject) =>
  new Set([...Object.keys(input.shape).filter((name) => !carried.has(name)), 'version']);
const fileFields = fieldsOf(fileInput);
const linkFields = fieldsOf(linkInput);

/** The material as its form says it; what the form does not ask stays as it was. */
export function toMaterial(
  input: FileInput | LinkInput,
  file: string | undefined,
  before: Material | undefined,
): Material {
  const asked = 'link' in input ? linkFields : fileFields;
  const kept = Object.entries(before ?? {}).filter(([name]) => !asked.has(name));
  const said = Object.entries({ ...input, version: input.edition, ...(file && { file }) });
  const stated = said.filter(([name, value]) => value !== undefined && !carried.has(name));
  return material.parse(Object.fromEntries([...kept, ...stated]));
}

/** A saved material as its form shows it. */
export function toMaterialValues({ version: edition, ...rest }: Material): Readonly<Record<string, string>> {
  const said = Object.entries({ ...rest, edition }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}
