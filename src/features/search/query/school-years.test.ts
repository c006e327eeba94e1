import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../analysis/analyse.ts';
import { loadLexicon } from '../analysis/lexicon/load-lexicon.ts';
import { readSchoolYears } from './school-years.ts';

const analyser = createAnalyser(loadLexicon());
const read = (text: string) => readSchoolYears(analyser.analyseText(text), 0);

describe('School years in a query', () => {
  it.each([
    ['åk 5', 2],
    ['årskurs 7–9', 3],
    ['årskurserna 7-9', 3],
    ['klass 4 till 6', 4],
    ['F–3', 2],
    ['åk 4 och elevhälsan', 2],
  ])('are read in %s', (text, length) => {
    expect(read(text)?.length).toBe(length);
  });

  it.each(['7–9 elever', 'klass', 'åk 12', 'f', 'paragraf 9'])('are not read in %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('are also found as numerals, spans and stages', () => {
    const phrases = read('åk 7–9')?.phrases;
    expect(phrases).toEqual(expect.arrayContaining(['årskurs 8', 'åk 4 9', 'sjuan', 'högstadiet']));
    expect(phrases).not.toContain('åk 6');
    expect(phrases).not.toContain('mellanstadiet');
  });

  it('backwards are the first of them', () => {
    expect(read('åk 9–7')?.length).toBe(2);
  });
});
