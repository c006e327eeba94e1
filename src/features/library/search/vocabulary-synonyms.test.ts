import { expect, test } from 'vitest';
import { vocabularySynonyms } from './vocabulary-synonyms.ts';

const groups = vocabularySynonyms();
const groupOf = (shown: string) => groups.find((group) => group.shown === shown);

test('other names mean the same, blaming ones are understood and not repeated', () => {
  expect(groupOf('socialtjänst')?.equal).toContain('IFO');
  expect(groupOf('anpassad grundskola')?.equal).toContain('grundsärskola');
  expect(groupOf('långvarig frånvaro')?.silent).toContain('hemmasittare');
  expect(groupOf('ogiltig frånvaro')?.silent).toContain('skolk');
});

test('what the glossary says openly may be said here too', () => {
  expect(groupOf('neuropsykiatriska svårigheter')).toMatchObject({
    equal: expect.arrayContaining(['NPF']),
    silent: expect.arrayContaining(['adhd']),
  });
});

test('no kind of entry is another word for one of the many things that it holds', () => {
  expect(groups.flatMap(({ equal }) => equal)).not.toContain('närvaroteam');
});
