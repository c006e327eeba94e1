import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreFamilies, scoreStems } from '../evaluation/stem-score.ts';
import { stem } from './stem.ts';

describe('A stem', () => {
  for (const family of [
    'skola skolan skolor skolorna skolans',
    'närvaro närvaron närvarons',
    'rektor rektorn rektorer rektorerna rektorns',
    'förälder föräldern föräldrar föräldrarnas',
    'gymnasium gymnasiet gymnasier gymnasiets',
    'psykiatri psykiatrin',
    'barn barnet barnen barnens',
    'huvudman huvudmannen huvudmän huvudmännens',
    'hinder hindret hindren',
    'möte mötet möten mötena mötets',
    'handlingsplan handlingsplanen handlingsplaner',
    'artikel artikeln artiklar artiklarna',
    'säker säkert säkra säkrare',
    'anmäla anmäler anmälde anmält anmälan',
    'laxå laxås',
    'femman femmans femma femmor',
  ]) {
    it(`is one for ${family}`, () => {
      expect(new Set(family.split(' ').map(stem)).size).toBe(1);
    });
  }

  for (const [one, other] of [
    ['plan', 'plats'],
    ['skola', 'skolk'],
    ['närvaro', 'frånvaro'],
    ['kommun', 'kommunikation'],
    ['ettan', 'ett'],
    ['femman', 'fem'],
    ['sexan', 'sex'],
  ] as const) {
    it(`is not the same for ${one} and ${other}`, () => {
      expect(stem(one)).not.toBe(stem(other));
    });
  }

  it('is one for nine families in ten that it was not made for', () => {
    const url = new URL('../../../../test/features/search/lists/families.txt', import.meta.url);
    const families = readFileSync(url, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
    const { pairRecall, wholeFamilies } = scoreFamilies(families, stem);
    expect(pairRecall).toBeGreaterThanOrEqual(0.95);
    expect(wholeFamilies).toBeGreaterThanOrEqual(0.9);
  });

  it('comes of any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof stem(text) === 'string'));
  });
});

describe('Scoring stems', () => {
  it('counts stems that are as expected', () => {
    const items = [
      { word: 'skolor', stem: 'skol' },
      { word: 'skolan', stem: 'skolan' },
    ];
    expect(scoreStems(items, stem)).toEqual({ n: 2, exact: 0.5 });
  });

  it('counts pairs and whole families', () => {
    const families = [
      ['a1', 'a2', 'b'],
      ['c1', 'c2'],
    ];
    expect(scoreFamilies(families, (word) => word.charAt(0))).toEqual({
      pairRecall: 0.5,
      wholeFamilies: 0.5,
    });
  });
});
