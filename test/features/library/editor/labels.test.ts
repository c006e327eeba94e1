import { describe, expect, it } from 'vitest';
import { nameOf } from '#src/features/library/editor/editor-labels-text.ts';
import type { Field } from '#src/features/library/editor/fields/field-model.ts';
import { editorSteps } from '#src/features/library/editor/steps/editor-steps.ts';
import { messages } from '#src/i18n/index.ts';

const allFields = editorSteps.flatMap(({ fields }) => fields.flatMap(withInner));

function withInner(field: Field): Field[] {
  if (field.type === 'group' || field.type === 'rows') return [field, ...field.fields.flatMap(withInner)];
  return [field];
}

describe.each(['sv', 'en'] as const)('The fields of the editor in %s', (lang) => {
  const { labels, hints } = messages(lang).library.editor;

  it('all have a name', () => {
    const unnamed = allFields.filter(
      ({ path, name, type }) => type !== 'key' && !labels[path] && !labels[name],
    );
    expect(unnamed.map(({ path }) => path)).toEqual([]);
  });

  it('have no name and no hint for what is no field', () => {
    const known = new Set(allFields.flatMap(({ path, name }) => [path, name]));
    expect([...Object.keys(labels), ...Object.keys(hints)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('have words for every choice', () => {
    const wordless = allFields.flatMap((field) => {
      if (field.type !== 'code' && field.type !== 'choices') return [];
      const own: Readonly<Record<string, string>> = messages(lang).library.editor.options;
      return field.options.filter((value) => !field.vocabulary?.terms[value] && !own[value]);
    });
    expect(wordless).toEqual([]);
  });
});

it('a field of a row is told with its row', () => {
  expect(nameOf('sv', 'team.1.profession')).toBe('Team, rad 2: Yrke');
  expect(nameOf('sv', 'deliverables.0')).toBe('Det här ska det ge, rad 1');
  expect(nameOf('sv', 'wayIn.how')).toBe('Så går det till');
  expect(nameOf('sv', 'mark.wayIn.cost.from')).toBe('Kostnad för den som använder det: Visa först från');
});
