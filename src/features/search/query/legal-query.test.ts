import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLegalQuery } from './legal-query.ts';

function read(query: string): string[] {
  return readLegalQuery(query).paragraphs.map(({ citation }) => `${citation.chapter}:${citation.section}`);
}

describe('A paragraph in a query', () => {
  it.each([
    ['7 kap 19 a'],
    ['7 kap. 19 a §'],
    ['7 kap 19a'],
    ['7 KAP. 19 A §'],
    ['kap 7 § 19a'],
    ['kapitel 7, 19 a §'],
    ['7:19 a'],
    ['7:19a §'],
  ])('is read as people write it: %s', (query) => {
    expect(read(query)).toEqual(['7:19 a']);
  });

  it('is not the one without a letter', () => {
    expect(read('7 kap 19 §')).toEqual(['7:19']);
    expect(read('7:19 alla elever')).toEqual(['7:19']);
  });

  it('is meant in any chapter when none is named', () => {
    expect(read('19 a §')).toEqual([':19 a']);
    expect(read('§ 19')).toEqual([':19']);
  });

  it('leaves the other words, and a preposition is none of its letters', () => {
    const { paragraphs, rest } = readLegalQuery('utredning enligt 5 § i skollagen');
    expect(paragraphs.map(({ citation }) => citation.section)).toEqual(['5']);
    expect(rest.split(/\s+/)).toEqual(['utredning', 'enligt', 'i', 'skollagen']);
  });

  it('is no number of a statute, no year and no school year', () => {
    expect(read('skollagen 2010:800')).toEqual([]);
    expect(read('åk 7–9 läsåret 2024 kl 10')).toEqual([]);
  });

  it('is looked for in any string, quickly', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (query) => readLegalQuery(query).rest.length >= 0));
    expect(readLegalQuery('7 kap '.repeat(2000)).paragraphs.length).toBeLessThan(2000);
  });
});
