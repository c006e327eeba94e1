import { beforeEach, describe, expect, it } from 'vitest';
import { entryFeed } from '#src/features/api/discovery/entry-feed-text.ts';
import { listEntryDocuments, readEntryDocument } from '#src/features/api/entry-api-service.ts';
import { getPublishedEntry, publishEntry, reviseEntry } from '#src/features/library/entry/entry-service.ts';
import { exportLibrary } from '#src/features/library/exchange/export-service.ts';
import { browseLibrary } from '#src/features/library/list/browse-service.ts';
import { wholeLibrary } from '#src/features/library/list/list-address.ts';
import { liftEmbargoesJob } from '#src/features/library/publishing/schedule/lift-embargoes-job.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { findNewestSeq } from '#src/platform/events/event-queries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const secret = 'Först den första december';
const origin = 'https://portal.example';

describeOnEachEngine('a field that waits for a day', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let slug: string;
  let id: string;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    const content = {
      sections: { description: 'Öppet', whatHappened: secret },
      wayIn: { how: 'Rektor ringer.', costNote: secret },
      partners: [{ agency: 'police' as const, name: secret }],
      tiers: ['remedial' as const],
      funding: [{ payer: secret, kind: 'grant' as const, exactness: 'unknown' as const, period: '2025' }],
      evaluations: [
        {
          type: 'planned' as const,
          documentTitle: secret,
          period: '2025',
          result: 'not-reported' as const,
        },
      ],
    };
    const embargoes = {
      whatHappened: '2026-12-01',
      'wayIn.costNote': '2026-12-01',
      partners: '2026-12-01',
      tiers: '2026-12-01',
      use: '2026-12-01',
      funding: '2026-12-01',
      evaluations: '2026-12-01',
    };
    const marks = { answers: { contacts: 'unknown' as const }, embargoes };
    ({ slug, id } = await makeEntry(app, { organisation, content, marks }));
  });

  /** Everything that this reader can be given, and everything that lists store. */
  async function everything(actor: Actor): Promise<string> {
    const files = await Array.fromAsync(exportLibrary(app, actor));
    const tables = ['entry_card', 'entry_facet'] as const;
    const model = await browseLibrary(app, actor, wholeLibrary);
    return JSON.stringify([
      await getPublishedEntry(app, actor, slug),
      await readEntryDocument(app, actor, slug, origin),
      await listEntryDocuments(app, actor, { origin, parameters: new URLSearchParams() }),
      model,
      entryFeed(model, 'sv', origin),
      files,
      await Promise.all(tables.map((table) => app.db.selectFrom(table).selectAll().execute())),
    ]);
  }
  const facetValues = async () =>
    (await app.db.selectFrom('entry_facet').select('value').where('entry_id', '=', id).execute()).map(
      ({ value }) => value,
    );

  it('is in nothing that anybody but its writers is given before the day', async () => {
    const stranger = await makeOrganisation(app, { network, name: 'Annan kommun' });
    const reader = await makePerson(app, { scope: organisation });
    const colleague = await makePerson(app, { role: 'editor', scope: stranger });
    for (const actor of [anonymous, reader.actor, colleague.actor]) {
      const given = await everything(actor);
      expect(given).not.toContain(secret);
      expect(given).not.toContain('2026-12-01');
    }
    expect(await facetValues()).not.toContain('police');
    expect(await facetValues()).not.toContain('remedial');
    const writer = await makePerson(app, { role: 'writer', scope: organisation });
    expect(JSON.stringify(await getPublishedEntry(app, writer.actor, slug))).toContain(secret);
  });

  it('is shown by the job when the day comes in Sweden, and every cache hears of it', async () => {
    app.clock.set('2026-11-30T22:59:00Z');
    await liftEmbargoesJob.run(app, {});
    expect(await everything(anonymous)).not.toContain(secret);
    const seq = await findNewestSeq(app.db);
    app.clock.set('2026-11-30T23:00:00Z');
    await liftEmbargoesJob.run(app, {});
    expect(await everything(anonymous)).toContain(secret);
    expect(await facetValues()).toEqual(expect.arrayContaining(['police', 'remedial']));
    const events = await app.db
      .selectFrom('event')
      .select(['kind', 'subject_id'])
      .where('seq', '>', seq)
      .execute();
    expect(events).toEqual([{ kind: 'entry.relisted', subject_id: id }]);
    await liftEmbargoesJob.run(app, {});
    expect(await findNewestSeq(app.db)).toBe(seq + 1);
  });

  describe('in a new text', () => {
    const revise = async () => {
      const editor = await makePerson(app, { role: 'editor', scope: organisation });
      await reviseEntry(app, editor.actor, id);
      expect(await publishEntry(app, editor.actor, { entryId: id })).toMatchObject({ ok: true });
    };

    it('waits on, when it is published before the day', async () => {
      await revise();
      expect(await everything(anonymous)).not.toContain(secret);
    });

    it('is shown at once, when it is published after it', async () => {
      app.clock.set('2026-12-01T12:00:00Z');
      await revise();
      expect(await everything(anonymous)).toContain(secret);
    });
  });
});
