import { describe, expect, it } from 'vitest';
import { scoreCompounds } from './compound-score.ts';

const items = [
  { word: 'skoldag', boundaries: [4] },
  { word: 'skolårsstart', boundaries: [4, 7] },
  { word: 'rektor', boundaries: [] },
  { word: 'samtal', boundaries: [] },
  { word: 'kartläggning', boundaries: [5], optional: true },
];
const splits: Readonly<Record<string, string>> = {
  skoldag: 'skol|dag',
  skolårsstart: 'skolårs|start',
  rektor: 'rektor',
  samtal: 'sam|tal',
  kartläggning: 'kart|läggning',
};

describe('Scoring a splitter', () => {
  it('counts boundaries, whole compounds and words that should have been left whole', () => {
    expect(scoreCompounds(items, (word) => (splits[word] ?? word).split('|'))).toEqual({
      precision: 0.6667,
      recall: 0.6667,
      f1: 0.6667,
      exact: 0.5,
      falseSplits: 0.5,
      n: 4,
    });
  });

  it('is zero, not nothing, when there is nothing to count', () => {
    expect(scoreCompounds([], () => [])).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
      exact: 0,
      falseSplits: 0,
      n: 0,
    });
  });
});
