import { expect, test } from 'vitest';
import { ownGlossary } from '../glossary.ts';
import { glossarySynonyms } from './glossary-synonyms.ts';

const groups = glossarySynonyms(ownGlossary());
const groupOf = (shown: string) => groups.find((group) => group.shown === shown);

test('expansions and former names mean the same, silent words stay silent', () => {
  expect(groupOf('BUP')?.equal).toContain('barn- och ungdomspsykiatrin');
  expect(groupOf('anpassad grundskola')).toMatchObject({
    equal: expect.arrayContaining(['grundsärskola']),
    silent: expect.arrayContaining(['särskola']),
  });
  expect(groupOf('långvarig frånvaro')?.silent).toContain('hemmasittare');
});

test('a word that another term says openly is answered as it was written', () => {
  expect(groupOf('socialtjänstlagen (2001:453)')).toMatchObject({ silent: [] });
  const said = new Set(groups.flatMap(({ shown, equal }) => [shown, ...equal]));
  expect(groups.flatMap(({ silent }) => silent).filter((word) => said.has(word))).toEqual([]);
});
