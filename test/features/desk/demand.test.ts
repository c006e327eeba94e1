import { beforeEach, expect, it } from 'vitest';
import { openCell, readDemand } from '#src/features/desk/demand/demand-service.ts';
import { demandCsv, missingSentence } from '#src/features/desk/demand/demand-text.ts';
import { askExchange } from '#src/features/meetings/exchange/requests/asking/asking-service.ts';
import { countSearch } from '#src/features/search/usage/count-search.ts';
import { anonymous, type Person } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';

describeOnEachEngine('what is asked for and what there is', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let reader: Person;
  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    ({ actor: reader } = await makePerson(app, { scope: organisation }));
  });
  const search = (text: string, people: number, isInVain = false) => {
    for (let person = 0; person < people; person += 1) countSearch(app, { text, isInVain, by: `p${person}` });
  };
  const read = () => readDemand(app, reader, { slug: network.slug });
  const cellOf = (group: string, tier: string) => openCell(app, reader, { slug: network.slug, group, tier });

  it('says first what many looked for in vain', async () => {
    search('återgång vid ångest', 7, true);
    search('mobbning', 4, true);
    const demand = await read();
    expect(demand.missing.map((cell) => missingSentence(cell, 'sv'))).toEqual([
      'Individ, återgång till skolan: minst 5 sökningar, minst 5 sökningar utan träff, men ingen beskrivning.',
    ]);
    expect(JSON.stringify(demand)).not.toContain('"searches":7');
  });

  it('opens a cell with its words and questions, never with rare words', async () => {
    search('återgång vid ångest', 7, true);
    search('återgång vid oro', 4, true);
    expect(await cellOf('individual', 'return')).toMatchObject({
      words: [{ words: 'återgång vid ångest', least: 5, isWithoutHit: true }],
      questions: [],
      proposed: [],
    });
    await expect(cellOf('individual', 'nej')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts a question that is asked from a cell in the very cell', async () => {
    const { slug } = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    const words = { entry: '', from: '', purpose: 'Vi vill veta mer.', questions: '', wished: '' };
    for (let count = 0; count < 5; count += 1) {
      const formKey = app.ids.next();
      const asked = { ...words, formKey, organisation: slug, format: 'talk' as const };
      accepted(await askExchange(app, reader, { ...asked, topic: 'need:individual.return' }));
    }
    expect((await cellOf('individual', 'return')).cell.shown.requests).toBe(5);
    expect((await cellOf('unsaid', 'unsaid')).cell.shown.requests).toBeUndefined();
  });

  it('counts each term by itself, as far back as searches are kept', async () => {
    search('mobbning', 5, true);
    const now = await read();
    app.clock.advance({ days: 184 });
    const later = await read();
    expect(later.term.code).not.toBe(now.term.code);
    expect(later.missing).toEqual([]);
    const before = await readDemand(app, reader, { slug: network.slug, term: now.term.code });
    expect(before.missing).toHaveLength(1);
    expect((await readDemand(app, reader, { slug: network.slug, term: '1999-vt' })).term).toEqual(later.term);
  });

  it('is for those who take part in the network', async () => {
    const { actor: stranger } = await makePerson(app, {
      scope: await makeOrganisation(app, { network: await makeNetwork(app) }),
    });
    for (const actor of [anonymous, stranger]) {
      await expect(readDemand(app, actor, { slug: network.slug })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await expect(readDemand(app, reader, { slug: 'nej' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives a table for spreadsheets that holds no formula and no number under five', async () => {
    search('mobbning', 9);
    await app.db
      .updateTable('network')
      .set({ name: '=1+1', is_demo: 1 })
      .where('id', '=', network.id)
      .execute();
    const [head, ...rows] = demandCsv(await read(), 'sv')
      .trim()
      .split('\r\n');
    expect(head).toContain('Sökningar utan träff');
    expect(rows).toHaveLength(25);
    expect(rows.every((row) => row.startsWith("'=1+1;") && row.endsWith(';0;Exempeldata'))).toBe(true);
    expect(rows.filter((row) => row.includes('minst 5'))).toHaveLength(1);
  });
});
