import { expect, it } from 'vitest';
import { countUsers, findAdoption, listUsers } from '#src/features/library/adoption/adoption-queries.ts';
import { declareUse, endUse, openUse } from '#src/features/library/adoption/adoption-service.ts';
import { originalChangedTasks } from '#src/features/library/adoption/variants/adoption-tasks.ts';
import { answerUpdates, openUpdates } from '#src/features/library/adoption/variants/updates-service.ts';
import { findHead } from '#src/features/library/entry/entry-queries.ts';
import { publishEntry, saveDraft } from '#src/features/library/entry/entry-service.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import { readOwnEntries } from '#src/features/library/own-entries/own-entries-service.ts';
import { findOpenDraft, findPublished } from '#src/features/library/storage/revision-queries.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { followLog, mailsTo, makeAdoptionWorld, originalInput, reviseOriginal } from './adoption-world.ts';

type World = Awaited<ReturnType<typeof makeAdoptionWorld>>;

const use = (way: 'as-is' | 'changed' | 'trying', formKey = '') => ({
  organisation: 'hallinge-kommun',
  way,
  formKey,
});

/** The users' own page, filled in and published. */
async function publishVariant(app: TestApp, { original, editor }: World) {
  const declared = await declareUse(app, editor.actor, original.slug, use('changed'));
  if (!declared.ok) throw new Error(JSON.stringify(declared.errors));
  const head = await getOwnHead(app, editor.actor, declared.value.variantSlug ?? '');
  const draft = await findOpenDraft(app.db, head);
  if (!draft) throw new Error('no draft');
  const content = { ...draft.content, status: 'trial' as const, contacts: [{ function: 'Kurator' }] };
  await saveDraft(app, editor.actor, { entryId: head.id, content, marks: draft.marks });
  const published = await publishEntry(app, editor.actor, { entryId: head.id });
  if (!published.ok) throw new Error(JSON.stringify(published.errors));
  await followLog(app);
  return { id: head.id, slug: published.value.slug };
}

describeOnEachEngine('Vi använder detta', ({ app }) => {
  it('is shown at once when it is used as it is, and told to the authors once', async () => {
    const world = await makeAdoptionWorld(app);
    const { original, writer, users } = world;
    await declareUse(app, writer.actor, original.slug, use('as-is'));
    await declareUse(app, writer.actor, original.slug, use('as-is'));
    expect((await listUsers(app.db, original.entryId, 'as-is')).map(({ slug }) => slug)).toEqual([
      users.slug,
    ]);
    expect(await mailsTo(app, 'kontakt@karrevik.example')).toEqual([
      'Hällinge kommun använder er beskrivning',
    ]);
    expect((await countUsers(app.db, [original.entryId])).get(original.entryId)).toEqual([users.id]);
    await endUse(app, writer.actor, original.slug, { organisation: users.slug });
    expect(await findAdoption(app.db, original.entryId, users.id)).toBeUndefined();
    expect((await countUsers(app.db, [original.entryId])).size).toBe(0);
    const trail = app.db
      .selectFrom('audit')
      .select('action')
      .where('actor_id', '=', writer.id)
      .orderBy('seq');
    expect((await trail.execute()).map(({ action }) => action)).toEqual([
      'entry.adopted',
      'entry.adopted',
      'entry.adoption-ended',
    ]);
  });

  it('opens one page of its own, filled in from what everybody may read', async () => {
    const world = await makeAdoptionWorld(app);
    const { original, writer } = world;
    const first = await declareUse(app, writer.actor, original.slug, use('changed', 'nyckel'));
    const again = await declareUse(app, writer.actor, original.slug, use('changed', 'nyckel'));
    expect(again).toEqual(first);
    const slug = first.ok ? first.value.variantSlug : undefined;
    const head = await getOwnHead(app, writer.actor, slug ?? '');
    const draft = await findOpenDraft(app.db, head);
    expect(draft?.content).toMatchObject({
      title: 'Trappan i Hällinge kommun',
      variantOf: 'trappan',
      organisation: 'hallinge-kommun',
      team: originalInput().content.team,
    });
    expect(draft?.content.sections.doDifferently).toBeUndefined();
    expect(draft?.marks).toEqual({ answers: { consent: 'not-applicable' }, networkOnly: [], embargoes: {} });
    expect((await countUsers(app.db, [original.entryId])).size).toBe(0);
  });

  it('tells the authors when the page is published, and counts it', async () => {
    const world = await makeAdoptionWorld(app);
    await publishVariant(app, world);
    expect(await mailsTo(app, 'kontakt@karrevik.example')).toEqual([
      'Hällinge kommun har beskrivit hur de använder er beskrivning',
    ]);
    expect((await countUsers(app.db, [world.original.entryId])).get(world.original.entryId)).toEqual([
      world.users.id,
    ]);
  });

  it('is asked of those who write for somebody else only', async () => {
    const { original, author, users, network } = await makeAdoptionWorld(app);
    const reader = await makePerson(app, { role: 'reader', scope: users });
    await expect(openUse(app, reader.actor, original.slug)).rejects.toMatchObject({ code: 'forbidden' });
    const own = { organisation: 'karrevik-kommun', way: 'as-is' as const, formKey: '' };
    expect(await declareUse(app, author.actor, original.slug, own)).toMatchObject({
      ok: false,
      errors: { organisation: { code: 'not-a-choice' } },
    });
    const third = await makeOrganisation(app, { network, name: 'Norrbruk kommun' });
    const stranger = await makePerson(app, { role: 'editor', scope: third });
    await expect(declareUse(app, stranger.actor, original.slug, use('as-is'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describeOnEachEngine('When the original changes', ({ app }) => {
  const newTeam = [{ profession: 'mentor' as const, relation: 'member' as const, headCount: 4 }];

  it('asks the variant, and publishes what it takes over', async () => {
    const world = await makeAdoptionWorld(app);
    const variant = await publishVariant(app, world);
    await reviseOriginal(app, world.original.entryId, { team: newTeam });
    expect(await mailsTo(app, 'kontakt@hallinge.example')).toEqual(['Originalet har ändrats']);
    const [task] = await originalChangedTasks.list(app, world.editor.actor);
    expect(task?.path).toBe(`/bibliotek/trappan/varianter/${variant.slug}/andringar`);
    expect(await originalChangedTasks.list(app, world.author.actor)).toEqual([]);
    const page = await openUpdates(app, world.editor.actor, { original: 'trappan', variant: variant.slug });
    expect(page.changes.parts).toEqual([['team']]);
    expect(page.landing).toBe('direct');
    const revision = page.changes.newest.revision.id;
    const at = { original: 'trappan', variant: variant.slug };
    await answerUpdates(app, world.editor.actor, at, { revision, part: ['team'], note: 'Från originalet' });
    expect(await originalChangedTasks.list(app, world.editor.actor)).toEqual([]);
    const head = await findHead(app.db, variant.id);
    const text = head && (await findPublished(app.db, head));
    expect(text?.content.team).toMatchObject(newTeam);
    expect(text?.revision.number).toBe(2);
    expect(text?.content.contacts).toMatchObject([{ function: 'Kurator' }]);
  });

  it('changes nothing when the variant keeps its text, and asks no more about it', async () => {
    const world = await makeAdoptionWorld(app);
    const variant = await publishVariant(app, world);
    await reviseOriginal(app, world.original.entryId, { team: newTeam });
    const page = await openUpdates(app, world.editor.actor, { original: 'trappan', variant: variant.slug });
    const at = { original: 'trappan', variant: variant.slug };
    await answerUpdates(app, world.editor.actor, at, {
      revision: page.changes.newest.revision.id,
      part: [],
      note: '',
    });
    expect(await originalChangedTasks.list(app, world.editor.actor)).toEqual([]);
    const head = await findHead(app.db, variant.id);
    expect(head?.version).toBe(1);
    await reviseOriginal(app, world.original.entryId, { team: newTeam, summary: 'Nytt.' });
    const next = await openUpdates(app, world.editor.actor, { original: 'trappan', variant: variant.slug });
    expect(next.changes.parts).toEqual([['summary']]);
  });

  it('leaves a writer’s yes in a draft, and says no to a page that is older than the original', async () => {
    const world = await makeAdoptionWorld(app);
    const variant = await publishVariant(app, world);
    await reviseOriginal(app, world.original.entryId, { team: newTeam });
    const { changes } = await openUpdates(app, world.writer.actor, {
      original: 'trappan',
      variant: variant.slug,
    });
    const at = { original: 'trappan', variant: variant.slug };
    const input = { revision: changes.newest.revision.id, part: ['team'], note: 'Från originalet' };
    await reviseOriginal(app, world.original.entryId, { team: newTeam, summary: 'Nytt.' });
    await expect(answerUpdates(app, world.writer.actor, at, input)).rejects.toMatchObject({
      code: 'conflict',
    });
    const { changes: newer } = await openUpdates(app, world.writer.actor, {
      original: 'trappan',
      variant: variant.slug,
    });
    const again = { ...input, revision: newer.newest.revision.id };
    const outcome = await answerUpdates(app, world.writer.actor, at, again);
    expect(outcome).toMatchObject({ ok: true, value: { isInDraft: true } });
    const head = await getOwnHead(app, world.writer.actor, variant.slug);
    expect((await findOpenDraft(app.db, head))?.content.team).toMatchObject(newTeam);
    expect(head.version).toBe(1);
  });

  it('follows in silence what the variant does not share', async () => {
    const world = await makeAdoptionWorld(app);
    await publishVariant(app, world);
    await reviseOriginal(app, world.original.entryId, { contacts: [{ function: 'Rektor' }] });
    expect(await originalChangedTasks.list(app, world.editor.actor)).toEqual([]);
    expect(await mailsTo(app, 'kontakt@hallinge.example')).toEqual([]);
  });
});

describeOnEachEngine('The list of one’s own', ({ app }) => {
  it('says how many others use each description', async () => {
    const world = await makeAdoptionWorld(app);
    const usersOf = async () =>
      (await readOwnEntries(app, world.author.actor)).entries.map(({ users }) => users);
    expect(await usersOf()).toEqual([undefined]);
    await declareUse(app, world.editor.actor, world.original.slug, use('as-is'));
    expect(await usersOf()).toEqual([{ count: 1, areMunicipalities: true }]);
  });
});
