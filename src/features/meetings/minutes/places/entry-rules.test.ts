import { describe, expect, it } from 'vitest';
import { entryNamed } from './entry-rules.ts';

const entries = [
  { id: '1', slug: 'narvarotrappa', title: 'Närvarotrappa', organisationId: 'o' },
  { id: '2', slug: 'mall', title: 'En mall', organisationId: 'o' },
];

describe('the description that is to be revised', () => {
  it.each([
    ['narvarotrappa', '1'],
    ['https://narvaronatet.example/bibliotek/mall?x#y', '2'],
    ['/en/bibliotek/mall/historik', '2'],
    [' Närvarotrappa ', '1'],
    ['', undefined],
    ['/bibliotek/finns-inte', undefined],
  ])('%s is %s', (words, id) => {
    expect(entryNamed(words, entries)?.id).toBe(id);
  });
});
