import { expect, it } from 'vitest';
import type { Branch } from '#src/features/library/adoption/kinship/kinship-rules.ts';
import { readKinship } from '#src/features/library/adoption/kinship/kinship-service.ts';
import { findOriginal } from '#src/features/library/adoption/variants/original-service.ts';
import { publishEntry, saveDraft, withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { importLibrary } from '#src/features/library/exchange/import-service.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { describedContent, makePublishedEntry } from '../library-factory.ts';

const family = async (app: TestApp) => {
  await makeOrganisation(app, { name: 'Hällinge kommun', slug: 'hallinge-kommun' });
  const make = (title: string, said: object = {}) =>
    makePublishedEntry(app, { content: { ...describedContent('hallinge-kommun', title), ...said } });
  const original = await make('Trappan');
  const variant = await make('Kort trappa', { variantOf: 'trappan' });
  const grandchild = await make('Ett steg', { variantOf: 'kort-trappa' });
  const sibling = await make('Lång trappa', {
    variantOf: 'trappan',
    related: [{ kind: 'replaces', entry: 'ett-steg' }],
  });
  return { original, variant, grandchild, sibling };
};
const shape = ({ slug, isPublished, children }: Branch): unknown => [
  isPublished ? slug : `(${slug})`,
  children.map(shape),
];

describeOnEachEngine('The family of a method', ({ app }) => {
  it('is the same tree from each of its members, with what replaces what', async () => {
    await family(app);
    for (const slug of ['trappan', 'kort-trappa', 'ett-steg']) {
      const kinship = await readKinship(app, anonymous, slug);
      if ('movedTo' in kinship || !kinship.tree) throw new Error('no tree');
      expect(shape(kinship.tree)).toEqual([
        'trappan',
        [
          ['kort-trappa', [['ett-steg', []]]],
          ['lang-trappa', []],
        ],
      ]);
    }
    expect(await readKinship(app, anonymous, 'ett-steg')).toMatchObject({
      replacedBy: [{ slug: 'lang-trappa' }],
      replaces: [],
    });
  });

  it('keeps its variants when the original is withdrawn', async () => {
    const { original } = await family(app);
    await withdrawEntry(app, system, { entryId: original.entryId, reason: 'Vi har slutat.' });
    expect(await findOriginal(app.db, 'trappan')).toMatchObject({ title: 'Trappan', entry: undefined });
    const kinship = await readKinship(app, anonymous, 'kort-trappa');
    if ('movedTo' in kinship || !kinship.tree) throw new Error('no tree');
    expect(shape(kinship.tree)).toEqual([
      '(trappan)',
      [
        ['kort-trappa', [['ett-steg', []]]],
        ['lang-trappa', []],
      ],
    ]);
  });

  it('shows nothing of what is kept within the network or waits for a day', async () => {
    await makeOrganisation(app, { name: 'Hällinge kommun', slug: 'hallinge-kommun' });
    const make = (title: string, said: object = {}, marks: object = {}) =>
      makePublishedEntry(app, { content: { ...describedContent('hallinge-kommun', title), ...said }, marks });
    await make('Trappan');
    const replaces = { related: [{ kind: 'replaces', entry: 'trappan' }] };
    await make('Ny trappa', replaces, { networkOnly: ['related'] });
    await make('Nyare trappa', replaces, { embargoes: { related: '2027-01-11' } });
    await make('Kort trappa', { variantOf: 'trappan' }, { embargoes: { variantOf: '2027-01-11' } });
    for (const [slug, tree] of [
      ['trappan', ['trappan', []]],
      ['kort-trappa', ['kort-trappa', []]],
    ] as const) {
      const kinship = await readKinship(app, anonymous, slug);
      if ('movedTo' in kinship || !kinship.tree) throw new Error('no tree');
      expect(shape(kinship.tree)).toEqual(tree);
      expect(kinship.replacedBy).toEqual([]);
    }
  });

  it('is never a circle: neither by hand', async () => {
    const { original, grandchild } = await family(app);
    for (const { entryId, variantOf } of [
      { entryId: original.entryId, variantOf: 'ett-steg' },
      { entryId: grandchild.entryId, variantOf: 'ett-steg' },
    ]) {
      const content = { ...describedContent('hallinge-kommun', 'Trappan'), variantOf };
      expect(await saveDraft(app, system, { entryId, content })).toMatchObject({
        ok: false,
        errors: { variantOf: { code: 'not-a-choice' } },
      });
    }
  });

  it('nor by two drafts that were opened before either was published', async () => {
    await makeOrganisation(app, { name: 'Hällinge kommun', slug: 'hallinge-kommun' });
    const [a, b] = [
      await makePublishedEntry(app, { content: describedContent('hallinge-kommun', 'Ena') }),
      await makePublishedEntry(app, { content: describedContent('hallinge-kommun', 'Andra') }),
    ];
    const revise = (entryId: string, title: string, variantOf: string) =>
      saveDraft(app, system, {
        entryId,
        content: { ...describedContent('hallinge-kommun', title), variantOf },
      });
    await revise(a.entryId, 'Ena', 'andra');
    await revise(b.entryId, 'Andra', 'ena');
    await publishEntry(app, system, { entryId: a.entryId });
    await expect(publishEntry(app, system, { entryId: b.entryId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('nor by files', async () => {
    await makeOrganisation(app, { name: 'Hällinge kommun', slug: 'hallinge-kommun' });
    const file = (slug: string, variantOf: string) => ({
      name: `${slug}.md`,
      text: `---\nformat: 1\nslug: ${slug}\nkind: role\ntitle: ${slug}\nsummary: Kort.\norganisation: hallinge-kommun\nuse: both\nstatus: trial\ntiers: [remedial]\norigin: municipality\nvariantOf: ${variantOf}\nanswers: { target: unknown, team: unknown, wayIn: unknown, contacts: unknown }\n---\n`,
    });
    const report = await importLibrary(app, system, [file('ena', 'andra'), file('andra', 'ena')]);
    expect(report.ok ? [] : report.faults.map(({ file: name, code }) => [name, code])).toEqual([
      ['ena.md', 'variant-of-itself'],
      ['andra.md', 'variant-of-itself'],
    ]);
  });
});
