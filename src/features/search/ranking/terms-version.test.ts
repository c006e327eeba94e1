import { describe, expect, it } from 'vitest';
import { type Analyser, createAnalyser } from '../analysis/analyse.ts';
import { irregularForms } from '../analysis/irregular-forms.ts';
import { loadLexicon } from '../analysis/lexicon/load-lexicon.ts';
import { tokenise } from '../analysis/tokenise.ts';
import { probeText, termsVersion } from './terms-version.ts';

const lexicon = loadLexicon();
const analyser = createAnalyser(lexicon);
const version = termsVersion(analyser);

/** The analyser with one thing changed. */
const changed = (own: Partial<Analyser>) => termsVersion({ ...analyser, ...own });

describe('the version of the terms', () => {
  it('is the same for the same analyser', () => {
    expect(termsVersion(createAnalyser(loadLexicon()))).toBe(version);
  });

  it('is another one with another lexicon', () => {
    expect(termsVersion(createAnalyser({ ...lexicon, hash: 'other' }))).not.toBe(version);
  });

  it.each(['skolan', 'föräldrarna', 'böcker', 'utredningen', 'museum', 'gymnasiet'])(
    'is another one when %s gets another stem',
    (word) => {
      expect(tokenise(probeText).map((token) => token.word)).toContain(word);
      const analyseText = (text: string) =>
        analyser.analyseText(text).map((one) => (one.word === word ? { ...one, whole: 'annat' } : one));
      expect(changed({ analyseText })).not.toBe(version);
    },
  );

  it('is another one when compounds are cut otherwise, or runs of parts left out', () => {
    const uncut = (text: string) => analyser.analyseText(text).map((one) => ({ ...one, parts: [] }));
    const unrun = (text: string) => analyser.analyseText(text).map((one) => ({ ...one, subCompounds: [] }));
    expect(changed({ analyseText: uncut })).not.toBe(version);
    expect(changed({ analyseText: unrun })).not.toBe(version);
  });

  it('takes every irregular form', () => {
    const probed = new Set(tokenise(probeText).map(({ word }) => word));
    expect([...irregularForms.keys()].filter((form) => !probed.has(form))).toEqual([]);
  });

  it('costs no start of the portal much', () => {
    const before = process.cpuUsage();
    termsVersion(createAnalyser(lexicon));
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(1500);
  });
});
