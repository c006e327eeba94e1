import { describe, expect, it } from 'vitest';
import { inOneLine, readsAsProse } from './excerpt-rules.ts';

describe('inOneLine', () => {
  it.each([
    ['Habiliteringen\nRegional utveckling', 'Habiliteringen · Regional utveckling'],
    ['Teamet ringer hem.\nSedan möts vi.', 'Teamet ringer hem. Sedan möts vi.'],
    ['\n\nsist', ' · sist'],
    ['en rad', 'en rad'],
  ])('shows %j as %j', (text, shown) => {
    expect(inOneLine(text)).toBe(shown);
  });
});

describe('readsAsProse', () => {
  const pieces = (...texts: string[]) => texts.map((text, index) => ({ text, isMarked: index % 2 === 1 }));

  it('takes sentences, also over two paragraphs', () => {
    expect(readsAsProse(pieces('Teamet ringer ', 'hem', '.\nSedan möts vi.'))).toBe(true);
  });

  it('leaves keywords, and nothing at all', () => {
    expect(readsAsProse(pieces('grundskola\n', 'frånvaro', '\nåk 4–9\nidé'))).toBe(false);
    expect(readsAsProse([])).toBe(false);
  });
});
