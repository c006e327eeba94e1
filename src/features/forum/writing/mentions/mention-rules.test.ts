import { describe, expect, it } from 'vitest';
import { callSites, possibleNames } from './mention-rules.ts';

describe('who is called on', () => {
  it('stands after an @ that begins a word', () => {
    const sites = callSites('Hej @Demo Person och (@Åsa Öberg-Lind)!\n@kontaktperson, Hällinge kommun');
    expect(sites.map(({ words }) => words.slice(0, 2).join(' '))).toEqual([
      'Demo Person',
      'Åsa Öberg-Lind',
      'kontaktperson',
    ]);
  });

  it('is no address of mail, no part of a path', () => {
    expect(callSites('skriv till a@kommun.example eller /x/@y, @@z, @1')).toEqual([]);
  });

  it('has a first name and more', () => {
    const [site] = callSites('@Demo Person och andra');
    expect(site && possibleNames(site)).toEqual(['Demo Person och andra', 'Demo Person och', 'Demo Person']);
    expect(callSites('@Demo').flatMap(possibleNames)).toEqual([]);
  });
});
