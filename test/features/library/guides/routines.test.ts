import { beforeEach, expect, it } from 'vitest';
import { withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { routineInput } from '#src/features/library/guides/routines/routine-input.ts';
import {
  openRoutines,
  readGuideRoutines,
  readOrganisationRoutines,
  removeRoutine,
  saveRoutine,
} from '#src/features/library/guides/routines/routine-service.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const given = {
  title: 'Rutin vid frånvaro',
  link: 'https://hallinge.example/rutin',
  note: 'Gäller från hösten.',
};
const input = (fields: Readonly<Record<string, unknown>> = {}) => routineInput.parse({ ...given, ...fields });

describeOnEachEngine('Routines beside a guide', ({ app }) => {
  let guide: MadeEntry;
  let own: MadeOrganisation;
  let other: MadeOrganisation;
  let contact: MadePerson;
  let coordinator: MadePerson;

  beforeEach(async () => {
    const network = await makeNetwork(app);
    own = await makeOrganisation(app, { network });
    other = await makeOrganisation(app, { network, name: 'Älvstads kommun' });
    contact = await makePerson(app, { role: 'contact', scope: own });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    const sections = { description: 'Läs lagen.\n\n### Utred\n\n7 kap. 19 a §\n\n### Anmäl\n\nSnarast.' };
    const content = { kind: 'guide', title: 'Det här ska skolan göra', sections } as const;
    guide = await makeEntry(app, { organisation: other, content });
  });

  const save = (by: MadePerson, fields = {}) => saveRoutine(app, by.actor, guide.slug, input(fields));
  const routines = async () => {
    const found = await getPublishedEntry(app, anonymous, guide.slug);
    if (found.kind !== 'entry') throw new Error('moved');
    return (await readGuideRoutines(app, anonymous, found.entry, undefined))?.all ?? [];
  };

  it('are added to a chapter by the contact person and seen by everybody', async () => {
    expect(await save(contact, { chapter: 'kap-utred' })).toMatchObject({ ok: true });
    expect(await routines()).toMatchObject([
      { ...given, chapter: 'kap-utred', organisation: { slug: own.slug } },
    ]);
    expect(await readOrganisationRoutines(app, anonymous, own.id)).toMatchObject([
      { ...given, guide: { slug: guide.slug, title: 'Det här ska skolan göra' } },
    ]);
    const { events } = await lastEvent();
    expect(events).toEqual({ kind: 'guide.routine-changed', subject_id: own.id });
  });

  it('stand at a chapter that the guide has, once each', async () => {
    expect(await save(contact, { chapter: 'kap-finns-inte' })).toMatchObject({
      errors: { chapter: { code: 'not-a-choice' } },
    });
    await save(contact, { chapter: 'kap-utred' });
    expect(await save(contact, { chapter: 'kap-utred' })).toMatchObject({
      errors: { chapter: { code: 'taken' } },
    });
    expect(await save(contact)).toMatchObject({ ok: true });
  });

  it('are written for any organisation of the network by its coordinator, who chooses which', async () => {
    expect(await save(coordinator)).toMatchObject({ errors: { organisation: { code: 'required' } } });
    expect(await save(coordinator, { organisation: other.slug })).toMatchObject({ ok: true });
  });

  it('are written by nobody else, and not for others', async () => {
    const reader = await makePerson(app, { role: 'reader', scope: own });
    const writer = await makePerson(app, { role: 'writer', scope: own });
    for (const person of [reader, writer])
      await expect(save(person)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(openRoutines(app, anonymous, guide.slug)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await save(contact, { organisation: other.slug })).toMatchObject({
      errors: { organisation: { code: 'required' } },
    });
    await save(coordinator, { organisation: other.slug });
    const [theirs] = await routines();
    await expect(save(contact, { routine: theirs?.id })).rejects.toMatchObject({ code: 'conflict' });
    await expect(removeRoutine(app, contact.actor, guide.slug, theirs?.id ?? '')).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('are changed from the version that was read, and taken away', async () => {
    await save(contact, { chapter: 'kap-utred' });
    const [first] = await routines();
    const change = { routine: first?.id, version: first?.saves, title: 'Ny rutin', link: undefined };
    expect(await save(contact, change)).toMatchObject({ ok: true });
    await expect(save(contact, change)).rejects.toMatchObject({ code: 'conflict' });
    expect(await routines()).toMatchObject([{ title: 'Ny rutin', link: null, chapter: 'kap-utred' }]);
    await removeRoutine(app, contact.actor, guide.slug, first?.id ?? '');
    expect(await routines()).toEqual([]);
  });

  it('hold no identity number', async () => {
    expect(await save(contact, { note: 'Ring om 121212-1212' })).toMatchObject({
      errors: { note: { code: 'identity-number' } },
    });
  });

  it('stand only beside published guides', async () => {
    const team = await makeEntry(app, { organisation: own });
    await expect(openRoutines(app, contact.actor, team.slug)).rejects.toMatchObject({ code: 'not-found' });
    await save(contact);
    await withdrawEntry(app, system, { entryId: guide.id, reason: 'Ersatt av en ny vägledning.' });
    await expect(openRoutines(app, contact.actor, guide.slug)).rejects.toMatchObject({ code: 'gone' });
    expect(await readOrganisationRoutines(app, anonymous, own.id)).toEqual([]);
  });

  async function lastEvent() {
    const events = await app.db
      .selectFrom('event')
      .select(['kind', 'subject_id'])
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    return { events };
  }
});
