import { beforeEach, expect, it } from 'vitest';
import {
  confirmEntry,
  publishEntry,
  renameEntry,
  reviseEntry,
  withdrawEntry,
} from '#src/features/library/entry/entry-service.ts';
import { archiveEntry, restoreEntry } from '#src/features/library/entry/entry-standing-service.ts';
import { markStatute } from '#src/features/library/freshness/statutes/statute-service.ts';
import { approveFile, openMaterials } from '#src/features/library/materials/material-service.ts';
import { liftEmbargoesJob } from '#src/features/library/publishing/schedule/lift-embargoes-job.ts';
import { addNetworkMember, removeNetworkMember } from '#src/features/network/networks/network-service.ts';
import { changedDocuments } from '#src/features/search/sync/changed-documents.ts';
import { system } from '#src/platform/access/actor.ts';
import { createConsumerRunner } from '#src/platform/events/consumer-runner.ts';
import { listEventsAfter } from '#src/platform/events/event-queries.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeFile } from '#test/support/factories/file-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('what the search holds', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let funder: MadeOrganisation;
  let entry: MadeEntry;
  let held: Map<string, SearchDocument>;
  let cursor: number;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    funder = await makeOrganisation(app, { name: 'Region Bergslagsbygden', kind: 'region' });
    [held, cursor] = [new Map(), 0];
    entry = await makeEntry(app, {
      organisation,
      content: {
        units: [{ organisation: funder.slug, role: 'funder' }],
        sections: { doDifferently: 'Börja tidigare.', experiences: 'Eleverna är nöjda.' },
        legalReferences: [{ statute: 'education-act', chapter: '7', section: '17', role: 'basis' }],
      },
      marks: {
        answers: { contacts: 'unknown' },
        networkOnly: ['doDifferently'],
        embargoes: { experiences: '2026-12-01' },
      },
    });
  });

  /** Takes in what the log tells, as the sync does. */
  async function follow(): Promise<void> {
    await createConsumerRunner(app).drain();
    const events = await listEventsAfter(app.db, cursor, 100);
    const { subjects, documents } = await changedDocuments(app, events);
    for (const [id, { subject }] of held) if (subjects.includes(subject)) held.delete(id);
    for (const document of documents) held.set(document.id, document);
    cursor = events.at(-1)?.seq ?? cursor;
  }

  async function everything(): Promise<SearchDocument[]> {
    const sources = app.registries.searchSources.filter(({ name }) => name === 'entry');
    const found = sources.map(async (source) =>
      source.documents(app, await source.listIds(app, undefined, 100)),
    );
    return (await Promise.all(found)).flat();
  }

  const byId = (documents: Iterable<SearchDocument>) =>
    [...documents]
      .filter(({ subject }) => subject.startsWith('entry:'))
      .sort((a, b) => (a.id < b.id ? -1 : 1));

  /** Whether the change alters what is found, and the log tells enough to follow it. */
  async function expectFollowed(change: () => Promise<unknown>): Promise<void> {
    await follow();
    const before = byId(held.values());
    app.clock.advance({ minutes: 1 });
    await change();
    await follow();
    expect(byId(held.values())).toEqual(byId(await everything()));
    expect(byId(held.values())).not.toEqual(before);
  }

  const changes: Record<string, () => Promise<unknown>> = {
    'another entry': () => makeEntry(app, { organisation, content: { title: 'En till' } }),
    'a new text': async () => {
      const opened = await reviseEntry(app, system, entry.id);
      expect(opened).toBeDefined();
      return publishEntry(app, system, { entryId: entry.id });
    },
    confirmation: () => confirmEntry(app, system, entry.id),
    'another address': () => renameEntry(app, system, { entryId: entry.id, slug: 'ett-annat-namn' }),
    withdrawal: () => withdrawEntry(app, system, { entryId: entry.id, reason: 'Används inte längre.' }),
    archiving: () => archiveEntry(app, system, entry.id),
    'taking out of the archive': async () => {
      await archiveEntry(app, system, entry.id);
      await follow();
      await restoreEntry(app, system, entry.id);
    },
    'a day that comes': async () => {
      app.clock.set('2026-12-02T08:00:00Z');
      await liftEmbargoesJob.run(app, {});
    },
    'another name of an organisation that it names': () =>
      app.db.transaction().execute(async (trx) => {
        await trx
          .updateTable('organisation')
          .set({ name: 'Region Nybygden' })
          .where('id', '=', funder.id)
          .execute();
        const subject = { type: 'organisation', id: funder.id } as const;
        await app.events.append(trx, { kind: 'organisation.changed', actor: system, subject });
      }),
    'an organisation that leaves its network': () =>
      removeNetworkMember(app, system, network.slug, organisation.slug),
    'an organisation that joins another network': async () => {
      const other = await makeNetwork(app);
      await addNetworkMember(app, system, other.slug, organisation.slug);
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`follows ${name}`, () => expectFollowed(change));
  }

  it('follows a statute that changes', async () => {
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    const change = { statute: 'education-act', changedOn: '2027-01-01', note: 'Ny lydelse' } as const;
    await expectFollowed(() => markStatute(app, coordinator.actor, change));
  });

  it('follows a file that a second person has looked at', async () => {
    const file = await makeFile(app, { organisation, text: 'Elevens egna ord', reading: 'unreadable' });
    const editor = await makePerson(app, { role: 'editor', scope: organisation });
    await expectFollowed(async () => {
      const page = await openMaterials(app, editor.actor, file.entry.slug);
      await approveFile(app, editor.actor, page, file.id);
    });
  });
});
