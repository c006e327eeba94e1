import { describe, expect, it } from 'vitest';
import { entryDraftContent } from '../schema/entry-content.ts';
import { toMaterial, toMaterialValues } from './material-form.ts';
import { fileInput, linkInput } from './material-input.ts';
import {
  type Material,
  movedMaterial,
  restoredMaterial,
  withMaterial,
  withoutMaterial,
} from './material-rules.ts';

const stated = (title: string): Material => ({ title, kind: 'form', licence: 'cc-by-4.0' });
const content = (...titles: string[]) =>
  entryDraftContent.parse({
    organisation: 'hallinge',
    origin: 'municipality',
    materials: titles.map(stated),
    steps: [{ number: '1', title: 'Först', material: 'A' }],
  });
const titlesOf = ({ materials }: ReturnType<typeof content>) => materials.map(({ title }) => title).join('');

describe('A list of materials', () => {
  it('takes a new one last, and another in the place of one', () => {
    expect(titlesOf(withMaterial(content('A', 'B'), stated('C'), undefined))).toBe('ABC');
    expect(titlesOf(withMaterial(content('A', 'B'), stated('C'), 0))).toBe('CB');
  });

  it('keeps steps with their form under its new name, unless two have the old one', () => {
    expect(withMaterial(content('A', 'B'), stated('C'), 0).steps[0]?.material).toBe('C');
    expect(withMaterial(content('A', 'B'), stated('C'), 1).steps[0]?.material).toBe('A');
    expect(withMaterial(content('A', 'A'), stated('C'), 0).steps[0]?.material).toBe('A');
  });

  it('is moved about in and stops at its ends', () => {
    expect(titlesOf(movedMaterial(content('A', 'B', 'C'), 2, -1))).toBe('ACB');
    expect(titlesOf(movedMaterial(content('A', 'B', 'C'), 0, 1))).toBe('BAC');
    expect(titlesOf(movedMaterial(content('A', 'B'), 0, -1))).toBe('AB');
    expect(titlesOf(movedMaterial(content('A', 'B'), 1, 1))).toBe('AB');
  });

  it('gets back what was taken from it, last when it has become shorter', () => {
    expect(titlesOf(restoredMaterial(withoutMaterial(content('A', 'B', 'C'), 1), stated('B'), 1))).toBe(
      'ABC',
    );
    expect(titlesOf(restoredMaterial(content('A'), stated('B'), 5))).toBe('AB');
  });
});

describe('A form', () => {
  const before: Material = { ...stated('A'), description: 'Gammal', version: '1', minutes: 5 };
  const words = { title: 'B', kind: 'form', licence: 'cc0-1.0' };

  it('says all that it asks, and leaves alone what it does not', () => {
    const input = fileInput.parse({ ...words, edition: '2' });
    const file = '018f0000-0000-7000-8000-000000000000';
    expect(toMaterial(input, file, before)).toEqual({ ...words, version: '2', minutes: 5, file });
  });

  it('of a link keeps the file that is there', () => {
    const file = '018f0000-0000-7000-8000-000000000000';
    const input = linkInput.parse({ ...words, link: 'https://a.example', minutes: '7' });
    expect(toMaterial(input, undefined, { ...before, file, altText: 'x' })).toMatchObject({
      link: 'https://a.example',
      minutes: 7,
      file,
      altText: 'x',
    });
  });

  it('shows what is saved', () => {
    expect(toMaterialValues(before)).toEqual({
      title: 'A',
      kind: 'form',
      licence: 'cc-by-4.0',
      description: 'Gammal',
      edition: '1',
      minutes: '5',
    });
  });
});
