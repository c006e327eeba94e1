import { expect, it } from 'vitest';
import { factSections } from '#src/features/library/reading/facts/index.ts';
import { hasWayIn, minuteMaterials } from '#src/features/library/reading/minute.ts';
import { viewOfFile } from './view-of-file.ts';

const film = viewOfFile('inspelat-seminarium-om-tidiga-tecken.md');
const forms = film.content.materials.map((one) => ({ ...one, kind: 'form' as const }));

it('says that a film is watched and how long it is, and that a form is downloaded', () => {
  expect(minuteMaterials(film)).toMatchObject([
    { term: 'Se filmen', lines: [{ text: expect.stringContaining('(38 min)') }] },
  ]);
  const content = { ...film.content, materials: forms };
  expect(minuteMaterials({ ...film, content }).map(({ term }) => term)).toEqual(['Ladda ner']);
});

it.each([
  ['inspelat-seminarium-om-tidiga-tecken.md', 'materials'],
  ['brev-hem-utan-skuld.md', 'materials'],
  ['sma-tecken-stod-till-larare.md', 'checklist'],
  ['matsalen-blev-lugnare.md', 'story'],
  ['norrbruks-narvaroteam.md', 'description'],
])('leads with what is sought: %s', (name, id) => {
  expect(factSections(viewOfFile(name), 'not-comparable')[0]?.id).toBe(id);
});

it('offers a way in to print only where there is one', () => {
  expect(hasWayIn(film)).toBe(false);
  expect(hasWayIn(viewOfFile('norrbruks-narvaroteam.md'))).toBe(true);
});
