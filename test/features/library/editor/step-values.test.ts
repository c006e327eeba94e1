import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dateWords, readDateWords } from '#src/features/library/editor/fields/date-words.ts';
import { editorFields, setElsewhere } from '#src/features/library/editor/fields/field-model.ts';
import { flatContent, nestedContent } from '#src/features/library/editor/fields/flat-content.ts';
import { readValues, toValues } from '#src/features/library/editor/fields/step-values-rules.ts';
import { editorSteps } from '#src/features/library/editor/steps/editor-steps.ts';
import { leavesOf } from '#src/features/library/editor/steps/step-form-rules.ts';
import { entryDraftContent } from '#src/features/library/schema/entry-content.ts';
import { unwrap } from '#src/features/library/schema/field-paths.ts';
import { arbitraryContent } from '../arbitrary-content.ts';

const allFields = editorSteps.flatMap(({ fields }) => fields);

describe('The steps of the editor', () => {
  it('ask every field of the schema that is not set elsewhere, once', () => {
    const asked = leavesOf(allFields);
    const named = (path: string) =>
      [...setElsewhere].some((name) => path === name || path.startsWith(`${name}.`));
    const unasked = schemaPaths(entryDraftContent, '').filter((path) => !asked.has(path) && !named(path));
    expect(unasked).toEqual([]);
    const names = allFields.map(({ name }) => name);
    expect(names).toHaveLength(new Set(names).size);
    expect(names.toSorted()).toEqual([...editorFields.keys()].toSorted());
  });

  it('give back what they were given, whatever the schema accepts', () => {
    fc.assert(
      fc.property(arbitraryContent(), (raw) => {
        const content = asked(raw);
        const flat = flatContent(content);
        const values = toValues(allFields, flat, {
          date: (code) => dateWords(code, 'sv'),
          reference: (_, slug) => slug,
        });
        const read = readValues(
          allFields,
          values,
          {},
          {
            date: readDateWords,
            reference: (_, typed) => typed,
            refused: {},
          },
        );
        expect(read.errors).toEqual({});
        const again = entryDraftContent.parse(nestedContent({ ...flat, ...read.content }));
        expect(again).toEqual(content);
      }),
      { numRuns: 60 },
    );
  });
});

/** Without what no form says: unticked is not said, and a row that says nothing is no row. */
function asked(content: unknown): z.infer<typeof entryDraftContent> {
  return entryDraftContent.parse(plain(content));
}

function plain(value: unknown): unknown {
  if (value === false) return undefined;
  if (Array.isArray(value)) return value.map(plain).filter(isSaid);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value.trim() : value;
  const entries = Object.entries(value)
    .filter(([name]) => name !== 'isPersonal' && name !== 'expires')
    .map(([name, inner]) => [name, plain(inner)]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function isSaid(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.entries(value).some(
    ([name, inner]) => name !== 'key' && (Array.isArray(inner) ? inner.length > 0 : inner !== undefined),
  );
}

/** The single values of the schema as the fields name them; long texts by their names alone. */
function schemaPaths(schema: z.ZodType, path: string): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([name, field]) =>
      schemaPaths(field as z.ZodType, path === '' || path === 'sections' ? name : `${path}.${name}`),
    );
  if (!(inner instanceof z.ZodArray)) return [path];
  const item = unwrap(inner.element as z.ZodType);
  if (item instanceof z.ZodObject) return schemaPaths(item, `${path}.*`);
  return [leavesOf(allFields).has(`${path}.*`) ? `${path}.*` : path];
}
