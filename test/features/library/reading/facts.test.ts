import { describe, expect, it } from 'vitest';
import {
  type Fact,
  type FactView,
  type Line,
  lineText,
  plainText,
} from '#src/features/library/reading/facts/fact-text.ts';
import { factSections } from '#src/features/library/reading/facts/index.ts';
import { schoolYearsText } from '#src/features/library/reading/facts/target-facts.ts';
import { minuteRows, minuteWords, wordCount } from '#src/features/library/reading/minute.ts';
import { libraryFiles as files, viewOfFile as viewOf } from './view-of-file.ts';

const allText = (line: Line): string =>
  [plainText(lineText(line)), ...(line.lines ?? []).map(allText)].join('\n');
const factText = (fact: Fact) => [fact.term, ...fact.lines.map(allText)].join('\n');
const pageText = (view: FactView) =>
  factSections(view, 'matches')
    .flatMap((section) => section.facts.map(factText))
    .join('\n');

/** Sentences and names that the writer put in, wherever they stand; codes, slugs and keys are shown as words. */
function ownWords(value: unknown, at: string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => ownWords(one, at));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) => ownWords(inner, [...at, key]));
  }
  const isProse = typeof value === 'string' && value.includes(' ');
  const isElsewhere = ['title', 'summary', 'sections'].includes(at[0] ?? '') && at.length <= 2;
  return isProse && !isElsewhere ? [value] : [];
}

describe('the facts of an entry', () => {
  it.each(files)('%s: every word that was written is shown', (name) => {
    const view = viewOf(name);
    const text = pageText(view);
    expect(ownWords(view.content).filter((words) => !text.includes(words))).toEqual([]);
  });

  it.each(files)('%s: what has no value says why', (name) => {
    const view = viewOf(name);
    const parts = factSections(view, 'matches');
    const shown = parts.flatMap(({ texts, facts }) => [...texts, ...facts.map(({ path }) => path)]);
    const said = (path: string) => shown.some((one) => one === path || one.startsWith(`${path}.`));
    expect(Object.keys(view.marks.answers).filter((path) => !said(path))).toEqual([]);
  });

  it.each(files)('%s: the fact box is read in a minute', (name) => {
    const rows = minuteRows(viewOf(name));
    const words = rows.map((row) => wordCount([row.term, ...row.lines.map(lineText)].join(' ')));
    expect(words.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(minuteWords);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is told in English with the municipality’s own words kept', () => {
    const name = files.find((file) => file.startsWith('uppsala'));
    const text = pageText(viewOf(name ?? '', 'en'));
    expect(text).toContain('at most 6 months');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says a run of school years once', () => {
    const ofYears = (years: FactView['content']['target']['schoolYears']) => {
      const view = viewOf(files[0] ?? '');
      const target = { ...view.content.target, schoolYears: years };
      return schoolYearsText({ ...view, content: { ...view.content, target } });
    };
    expect(ofYears(['year-1', 'year-2', 'year-3'])).toBe('årskurs 1–3');
    expect(ofYears(['f', 'year-1', 'year-2'])).toBe('förskoleklass–årskurs 2');
    expect(ofYears(['year-1', 'year-3'])).toBe('årskurs 1, årskurs 3');
  });
});
