import { beforeEach, expect, it } from 'vitest';
import { readCapacity, saveCapacity } from '#src/features/meetings/exchange/capacity/capacity-service.ts';
import { capacityText } from '#src/features/meetings/exchange/capacity/capacity-text.ts';
import {
  openOwnCards,
  putUpCard,
  readCards,
  removeCard,
} from '#src/features/meetings/exchange/cards/card-service.ts';
import { usualWeights } from '#src/features/meetings/exchange/matching/matching.ts';
import { openMatching } from '#src/features/meetings/exchange/matching/matching-service.ts';
import {
  type AskStart,
  askPath,
  readAskStart,
} from '#src/features/meetings/exchange/requests/asking/asking-address.ts';
import { askExchange } from '#src/features/meetings/exchange/requests/asking/asking-service.ts';
import { startingValues } from '#src/features/meetings/exchange/requests/asking/asking-start-text.ts';
import { actOnRequest, bookExchange } from '#src/features/meetings/exchange/requests/request-service.ts';
import { loadBackgrounds } from '#src/features/network/municipalities/background/load-backgrounds.ts';
import {
  upsertCounties,
  upsertMunicipalities,
} from '#src/features/network/municipalities/municipality-queries.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { sweepRetention } from '#src/platform/retention/sweep.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { accepted, answer, approve, askYear } from '#test/support/factories/situation-factory.ts';

const card = {
  organisation: '',
  kind: 'show' as const,
  topic: 'hindrance:transitions',
  text: 'Vår checklista för tre byten.',
  until: '2026-12-31',
};

describeOnEachEngine('what organisations say of themselves in exchange', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let reader: MadePerson;
  let contact: MadePerson;
  let outsider: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    reader = await makePerson(app, { scope: organisation });
    contact = await makePerson(app, { scope: organisation, role: 'contact' });
    const other = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    outsider = await makePerson(app, { scope: other, role: 'contact' });
  });

  it('puts up a card for all members until its day, and takes it away', async () => {
    accepted(await putUpCard(app, reader.actor, card));
    expect((await readCards(app, outsider.actor)).map(({ text }) => text)).toEqual([card.text]);
    expect(await readCards(app, anonymous)).toEqual([]);
    const [own] = (await openOwnCards(app, contact.actor)).cards;
    await expect(removeCard(app, outsider.actor, { card: own?.id ?? '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    app.clock.set('2027-01-01T08:00:00Z');
    expect(await readCards(app, reader.actor)).toEqual([]);
    app.clock.set('2026-12-31T08:00:00Z');
    await removeCard(app, contact.actor, { card: own?.id ?? '' });
    expect(await readCards(app, reader.actor)).toEqual([]);
  });

  it('begins a question with the card that was read, or with the topic', async () => {
    accepted(await putUpCard(app, reader.actor, card));
    const [{ id = '' } = {}] = await readCards(app, outsider.actor);
    const begin = (start: Partial<AskStart>) => {
      const address = new URL(askPath(organisation.slug, start), 'https://portal.example');
      return startingValues(app, outsider.actor, readAskStart(address.searchParams));
    };
    const { topic } = card;
    expect(await begin({ topic, card: id })).toMatchObject({
      topic,
      purpose: 'Vi har läst ert kort: ”Vår checklista för tre byten.” Vi vill gärna veta mer.',
    });
    expect(await begin({ topic: 'need:individual.return', from: 'norrbruk' })).toMatchObject({
      topic: 'need:individual.return',
      from: 'norrbruk',
      purpose: 'Vi vill veta mer om hur ni arbetar med det här: Individ, återgång till skolan.',
    });
    app.clock.set('2027-01-01T08:00:00Z');
    const nothing = { topic: '', purpose: '' };
    expect(await begin({ topic: 'need:moon', card: id })).toMatchObject(nothing);
    expect(await begin({})).toMatchObject({ ...nothing, questions: expect.stringContaining('?') });
  });

  it('refuses a card with a day that has been, an unknown topic, or an address to a person', async () => {
    for (const [wrong, field, code] of [
      [{ until: '2026-11-01' }, 'until', 'past-date'],
      [{ topic: 'tier:unknown' }, 'topic', 'not-a-choice'],
      [{ text: 'Ring 070-123 45 67.' }, 'text', 'look-again'],
    ] as const)
      expect(await putUpCard(app, reader.actor, { ...card, ...wrong })).toMatchObject({
        ok: false,
        errors: { [field]: { code } },
      });
    for (let count = 0; count < 10; count += 1) accepted(await putUpCard(app, reader.actor, card));
    expect(await putUpCard(app, reader.actor, card)).toMatchObject({ ok: false });
  });

  it('forgets cards three months after their day', async () => {
    accepted(await putUpCard(app, reader.actor, card));
    app.clock.set('2027-04-05T08:00:00Z');
    await sweepRetention(app);
    expect(await app.db.selectFrom('exchange_card').selectAll().execute()).toEqual([]);
  });

  it('says what it can receive in a term, and counts what is taken by its day', async () => {
    const { slug, id } = organisation;
    await expect(saveCapacity(app, reader.actor, slug, { visit: 2 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await saveCapacity(app, contact.actor, slug, { visit: 2, talk: 0 });
    const words = { formKey: '', entry: '', from: '', topic: '', purpose: 'Prov', questions: '', wished: '' };
    const asked = { ...words, organisation: slug, format: 'visit' as const };
    const path = accepted(await askExchange(app, outsider.actor, asked));
    expect((await readCapacity(app, id)).taken.size).toBe(0);
    const request = path.split('/').at(-1) ?? '';
    accepted(await actOnRequest(app, contact.actor, request, 'accept'));
    const capacity = await readCapacity(app, id);
    expect(Object.fromEntries(capacity.perTerm)).toEqual({ visit: 2, talk: 0 });
    expect(Object.fromEntries(capacity.taken)).toEqual({ visit: { booked: 0, undated: 1 } });
    expect(capacityText(capacity, 'sv').taken).toBe('1 har fått ja höstterminen 2026 men har ingen dag än.');
    const booking = { day: '2027-03-09', place: '', meeting: '' };
    accepted(await bookExchange(app, contact.actor, request, booking));
    expect((await readCapacity(app, id)).taken.size).toBe(0);
    app.clock.set('2027-02-01T08:00:00Z');
    const spring = await readCapacity(app, id);
    expect(Object.fromEntries(spring.taken)).toEqual({ visit: { booked: 1, undated: 0 } });
    expect(capacityText(spring, 'sv')).toMatchObject({
      taken: '1 är redan inbokad vårterminen 2027.',
      full: [],
    });
    await saveCapacity(app, contact.actor, slug, { visit: 1 });
    expect(capacityText(await readCapacity(app, id), 'sv').full).toHaveLength(1);
    app.clock.set('2027-07-01T08:00:00Z');
    expect((await readCapacity(app, id)).taken.size).toBe(0);
  });
});

/** Every table that the query names, and every other name that it gives one. */
type Node = { kind?: string; identifier?: { name?: string } };
function tablesIn(node: unknown, found: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { kind, identifier } = node as Node;
  if (kind === 'SchemableIdentifierNode' && identifier?.name) found.add(identifier.name);
  for (const part of Object.values(node)) tablesIn(part, found);
}

describeOnEachEngine('whom the portal proposes', ({ app }) => {
  it('is found by what others describe, answer and are, and by whether they have met', async () => {
    const network = await makeNetwork(app);
    const own = await makeOrganisation(app, { network });
    const describing = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    const answering = await makeOrganisation(app, { network, name: 'Älvstads kommun' });
    await makeOrganisation(app, { network, name: 'Regionen', kind: 'region' });
    const coordinator = await makePerson(app, { scope: network, role: 'coordinator' });
    const contact = await makePerson(app, { scope: own, role: 'contact' });
    const theirs = await makePerson(app, { scope: answering, role: 'contact' });
    await makeEntry(app, { organisation: describing });
    await askYear(app, coordinator.actor, network, 2026);
    for (const [person, { slug }, value] of [
      [contact, own, 'no'],
      [theirs, answering, 'yes'],
    ] as const) {
      accepted(await answer(app, person.actor, slug, { plan: value }));
      await approve(app, person.actor, slug);
    }
    const asked = { organisation: own.slug, topic: 'tier:remedial', weights: usualWeights };
    const { proposed } = await openMatching(app, contact.actor, asked);
    expect(proposed.map(({ name, reasons }) => [name, reasons.map(({ kind }) => kind)])).toEqual([
      ['Norrbruks kommun', ['entries', 'like-kind', 'not-met']],
      ['Älvstads kommun', ['situation', 'like-kind', 'not-met']],
    ]);
    const weights = { ...usualWeights, entries: 0, situation: 3 };
    const turned = await openMatching(app, contact.actor, { ...asked, weights });
    expect(turned.proposed[0]?.name).toBe('Älvstads kommun');
    const words = { formKey: '', entry: '', from: '', topic: '', purpose: 'Prov', questions: '', wished: '' };
    const sent = { ...words, organisation: answering.slug, format: 'talk' as const };
    const path = accepted(await askExchange(app, contact.actor, sent));
    accepted(await actOnRequest(app, theirs.actor, path.split('/').at(-1) ?? '', 'accept'));
    const met = await openMatching(app, contact.actor, asked);
    expect(met.proposed.at(-1)?.reasons.map(({ kind }) => kind)).toEqual(['situation', 'like-kind']);
  });

  it('is also found by how far it is between the main towns, where that is known', async () => {
    const network = await makeNetwork(app);
    const county = { code: '99', name: 'Länet', shortName: 'Länet', slug: 'lanet', isInvented: true };
    await upsertCounties(app.db, [county]);
    const make = async (code: string, name: string, kind: string) => {
      const place = { code, countyCode: '99', name, shortName: name, slug: `ort-${code}`, settlement: null };
      await upsertMunicipalities(app.db, [{ ...place, isInvented: true }]);
      const made = await makeOrganisation(app, { network, name, kind });
      const serves = { organisation_id: made.id, municipality_code: code };
      await app.db.insertInto('organisation_municipality').values(serves).execute();
      return made;
    };
    const own = await make('9901', 'Älvstads kommun', 'municipality');
    await make('9902', 'Norrbruks förbund', 'municipal-association');
    await loadBackgrounds({ db: app.db, config: { ...app.config, isDemo: true } });
    const { actor } = await makePerson(app, { scope: own });
    const asked = { organisation: own.slug, topic: '', weights: usualWeights };
    const [found] = (await openMatching(app, actor, asked)).proposed;
    // 1 km west and 24 km north
    expect(found?.reasons[0]).toEqual({ kind: 'distance', km: Math.hypot(1, 24) });
  });

  it('is looked for by people for their own organisation, by coordinators for any of the network', async () => {
    const network = await makeNetwork(app);
    const own = await makeOrganisation(app, { network });
    const other = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    const reader = await makePerson(app, { scope: own });
    const coordinator = await makePerson(app, { scope: network, role: 'coordinator' });
    const asked = { organisation: other.slug, topic: '', weights: usualWeights };
    expect((await openMatching(app, reader.actor, asked)).chosen?.slug).toBe(own.slug);
    expect((await openMatching(app, coordinator.actor, asked)).chosen?.slug).toBe(other.slug);
  });

  it('reads no table with results or figures', async () => {
    const network = await makeNetwork(app);
    const own = await makeOrganisation(app, { network });
    const { actor } = await makePerson(app, { scope: own });
    const tables = new Set<string>();
    const db = app.db.withPlugin({
      transformQuery: ({ node }) => {
        tablesIn(node, tables);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const asked = { organisation: own.slug, topic: 'tier:remedial', weights: usualWeights };
    await openMatching({ db }, actor, asked);
    const real = await app.db.introspection.getTables();
    const read = real.map(({ name }) => name).filter((name) => tables.has(name));
    expect([...new Set(read)].toSorted()).toEqual([
      'entry_card',
      'entry_facet',
      'exchange_request',
      'municipality',
      'municipality_background',
      'network_organisation',
      'organisation',
      'organisation_municipality',
      'situation_response',
      'situation_round',
    ]);
  });

  it('is for members', async () => {
    const { actor } = await makePerson(app);
    const asked = { organisation: '', topic: '', weights: usualWeights };
    await expect(openMatching(app, actor, asked)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
