import { expect, it } from 'vitest';
import { seedOrganisations } from '#src/cli/demo/seed-organisations.ts';
import type { EntryProfile } from '#src/features/finder/profiles/profile.ts';
import { currentProfiles } from '#src/features/finder/profiles/profile-service.ts';
import type { DraftInput } from '#src/features/library/entry/entry-input.ts';
import { withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { importLibrary } from '#src/features/library/exchange/import-service.ts';
import { readLibraryFiles } from '#src/features/library/exchange/library-files.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import { system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { profileOfEntry } from './profile-of-entry.ts';

describeOnEachEngine('the profiles of entries', ({ app, engine }) => {
  /** As the whole entry tells it, for the system and so with every field, cut down to what anonymous readers see. */
  async function expected(slug: string): Promise<EntryProfile> {
    const found = await getPublishedEntry(app, system, slug);
    if (found.kind !== 'entry') throw new Error(`${slug} has moved`);
    return sorted(profileOfEntry(found.entry));
  }
  const kept = async (id: string) => {
    const profile = (await currentProfiles(app.db)).get(id);
    return profile && sorted(profile);
  };

  it('say what the entries of the library say', async () => {
    await loadReferenceData(app);
    await app.db.transaction().execute((trx) => seedOrganisations(app, trx));
    const report = await importLibrary(app, system, library(engine));
    if (!report.ok) throw new Error(JSON.stringify(report.faults));
    for (const { slug } of report.entries) {
      const whole = await expected(slug);
      expect(await kept(whole.id), slug).toEqual(whole);
    }
    expect((await currentProfiles(app.db)).size).toBe(report.entries.length);
  });

  const content = {
    target: { ageFrom: 6, ageTo: 16, schoolYears: ['year-3'] },
    activities: [{ type: 'advising', text: 'Handleder lärarna.' }],
    wayIn: {
      contacts: [{ who: 'head-teacher' }],
      prerequisites: [
        { key: 'utredd', text: 'Frånvaron är utredd.', by: 'school' },
        { key: 'anmald', text: 'Frånvaron är anmäld.', recipients: ['principal'], buildsOn: ['utredd'] },
      ],
      prerequisitesMode: 'all',
    },
  } as const;
  const open = content as unknown as Partial<Omit<DraftInput['content'], 'organisation'>>;

  it.each([
    'wayIn',
    'wayIn.prerequisites',
    'wayIn.prerequisitesMode',
    'activities',
    'target',
    'target.ageFrom',
    'target.schoolYears',
    'team',
  ])('say nothing of %s when it is kept within the network', async (field) => {
    const organisation = await makeOrganisation(app, {});
    const marks = { answers: { contacts: 'unknown' as const }, networkOnly: [field] };
    const { id, slug } = await makeEntry(app, { organisation, content: open, marks });
    expect(await kept(id)).toEqual(await expected(slug));
  });

  it('say nothing of a field before its day', async () => {
    const organisation = await makeOrganisation(app, {});
    const marks = { answers: { contacts: 'unknown' as const }, embargoes: { activities: '2026-12-24' } };
    const { id } = await makeEntry(app, { organisation, content: open, marks });
    expect((await kept(id))?.activities).toEqual([]);
  });

  it('follow what is published and withdrawn', async () => {
    const organisation = await makeOrganisation(app, {});
    expect((await currentProfiles(app.db)).size).toBe(0);
    const { id } = await makeEntry(app, { organisation, content: open });
    expect((await kept(id))?.prerequisites).toHaveLength(2);
    await makeEntry(app, { organisation, content: { title: 'Utkastet' }, state: 'draft' });
    expect((await currentProfiles(app.db)).size).toBe(1);
    await withdrawEntry(app, system, { entryId: id, reason: 'Vi slutade.' });
    expect(await kept(id)).toBeUndefined();
  });
});

/** The whole library, or on the slower engine the five retold sources and what they name. */
function library(engine: string) {
  const files = readLibraryFiles(['content/library']);
  return engine === 'sqlite'
    ? files
    : files.filter(({ name }) => /alvesta|uppsala|lulea|fnoff|haninge/.test(name));
}

/** Lists of codes have no order of their own. */
function sorted(profile: EntryProfile): EntryProfile {
  const lists = Object.entries(profile).map(([name, value]) => [
    name,
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value,
  ]);
  return Object.fromEntries(lists);
}
