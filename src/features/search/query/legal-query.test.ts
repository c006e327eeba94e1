import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParagraphs } from './legal-query.ts';

function read(query: string): string[] {
  return readParagraphs(query).map(({ citation }) => `${citation.chapter}:${citation.section}`);
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

  it('is told with where it stands, and a preposition is none of its letters', () => {
    const query = 'utredning enligt 5 § i lagen';
    const [paragraph] = readParagraphs(query);
    expect(paragraph?.citation).toEqual({ chapter: '', section: '5' });
    expect(query.slice(paragraph?.start, paragraph?.end)).toBe('5 §');
  });

  it.each([
    ['14 kap 1 § SoL', 'SoL'],
    ['14:1 sol anmälan', 'SoL'],
    ['14 kap. 1 § socialtjänstlagen (2025:400)', 'SoL'],
    ['anmälan enligt socialtjänstlagens 14 kap. 1 §', 'SoL'],
    ['14 kap. 1 § i offentlighets- och sekretesslagen', 'OSL'],
    ['skollagen 14:1', 'skollagen'],
    ['14 kap 1 § solsken', undefined],
    ['14 kap 1 § barn', undefined],
  ])('is one of the statute beside it: %s', (query, statute) => {
    const [paragraph] = readParagraphs(query);
    expect(paragraph?.citation).toEqual({ chapter: '14', section: '1', ...(statute && { statute }) });
    expect(query.slice(paragraph?.start, paragraph?.end)).not.toMatch(/anmälan|solsken|barn/);
  });

  it('is no number of a statute, no year and no school year', () => {
    expect(read('skollagen 2010:800')).toEqual([]);
    expect(read('åk 7–9 läsåret 2024 kl 10')).toEqual([]);
  });

  it('is looked for in any string, quickly', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (query) => readParagraphs(query).length >= 0));
    expect(readParagraphs('7 kap '.repeat(2000)).length).toBeLessThan(2000);
  });
});
