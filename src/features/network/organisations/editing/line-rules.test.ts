import { describe, expect, it } from 'vitest';
import { formatAlias, parseAlias, parseDomain, toLines } from './line-rules.ts';

describe('toLines', () => {
  it('trims, skips empty lines and says nothing twice', () => {
    expect(toLines(' UF \r\n\n FAL\nUF')).toEqual(['UF', 'FAL']);
    expect(toLines('  ')).toEqual([]);
  });
});

describe('parseAlias', () => {
  it.each([
    ['Närvaroprojektet (2017–2019)', { name: 'Närvaroprojektet', validFrom: '2017', validUntil: '2019' }],
    ['Landstinget (–2018-12)', { name: 'Landstinget', validFrom: null, validUntil: '2018-12' }],
    ['BUF (2020–)', { name: 'BUF', validFrom: '2020', validUntil: null }],
    ['FAL', { name: 'FAL', validFrom: null, validUntil: null }],
    ['Lotsen (centralt)', { name: 'Lotsen (centralt)', validFrom: null, validUntil: null }],
  ])('reads %s and writes it back', (line, alias) => {
    expect(parseAlias(line)).toEqual(alias);
    expect(formatAlias(parseAlias(line))).toBe(line);
  });
});

describe('parseDomain', () => {
  it('folds case and drops the @', () => {
    expect(parseDomain('@Hallinge.SE')).toBe('hallinge.se');
    expect(parseDomain('skola.hallinge.example')).toBe('skola.hallinge.example');
  });

  it.each(['hallinge', 'a@hallinge.se', 'hal linge.se', '-a.se', 'a..se', 'gmail.com', '', '127.0.0.1'])(
    'refuses %s (S-6.1)',
    (line) => {
      expect(parseDomain(line)).toBeUndefined();
    },
  );
});
