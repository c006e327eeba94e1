import { Readable } from 'node:stream';
import { beforeEach, expect, it } from 'vitest';
import { readNewsletter } from '#src/features/desk/newsletter/newsletter-service.ts';
import { newsletterText } from '#src/features/desk/newsletter/newsletter-text.ts';
import { readReport } from '#src/features/desk/report/report-service.ts';
import { readAfterwards } from '#src/features/meetings/afterwards/afterwards-service.ts';
import {
  addFile,
  findMeetingFile,
  openMaterial,
  removeFile,
  saveRecording,
} from '#src/features/meetings/afterwards/material-service.ts';
import { scanMeetingFilesJob } from '#src/features/meetings/afterwards/scan-job.ts';
import { openAgenda } from '#src/features/meetings/agenda/agenda-service.ts';
import { proposeAgenda, takeIn } from '#src/features/meetings/agenda/proposals/proposal-service.ts';
import { saveMinutes } from '#src/features/meetings/minutes/minutes-service.ts';
import { meetingSource } from '#src/features/meetings/search/meeting-source.ts';
import { organisedMeeting, visibleMeeting } from '#src/features/meetings/visible-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { docx } from '#test/support/documents/office.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('before and after a meeting', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;
  let member: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    member = await makePerson(app, { scope: organisation });
  });

  const meet = async (readers: 'public' | 'member' | 'network') => {
    const { id, path } = await makeMeeting(app, { network, by: coordinator.actor, readers });
    return { id, path, opened: await organisedMeeting(app, coordinator.actor, id) };
  };
  const titlesFor = async (readers: 'public' | 'member' | 'network') => {
    const groups = await proposeAgenda(app, coordinator.actor, (await meet(readers)).opened);
    return groups.flatMap(({ proposals }) => proposals.map(({ title }) => title));
  };

  it('proposes what everybody may read whom the meeting is for, and nothing else', async () => {
    const circles = { public: 'public', member: 'member', network: `network:${network.id}` } as const;
    for (const [title, visibility] of Object.entries(circles)) {
      const category = await makeCategory(app, { network, visibility });
      await makeThread(app, { category, title, author: member });
    }
    const closed = await makeCategory(app, { network, visibility: 'closed-group' });
    await makeThread(app, { category: closed, title: 'closed', author: member });
    expect((await titlesFor('public')).sort()).toEqual(['Fråga: public']);
    expect((await titlesFor('member')).sort()).toEqual(['Fråga: member', 'Fråga: public']);
    expect((await titlesFor('network')).sort()).toEqual(['Fråga: member', 'Fråga: network', 'Fråga: public']);
  });

  it('proposes evaluations that are new since the network met', async () => {
    const evaluations = [{ type: 'internal', result: 'better' } as const];
    await makeEntry(app, { organisation, content: { title: 'Följt upp', evaluations } });
    const planned = [{ type: 'planned', result: 'not-reported' } as const];
    await makeEntry(app, { organisation, content: { title: 'Inte följt upp', evaluations: planned } });
    expect(await titlesFor('member')).toEqual(['Ny utvärdering: Följt upp']);
  });

  it('takes a proposal in by one press, once', async () => {
    const category = await makeCategory(app, { network });
    const thread = await makeThread(app, { category, author: member });
    const { id, opened } = await meet('member');
    const before = (await openAgenda(app, coordinator.actor, id)).agenda.length;
    const key = `questions:${thread.id}`;
    await takeIn(app, coordinator.actor, id, key);
    await takeIn(app, coordinator.actor, id, key);
    await takeIn(app, coordinator.actor, id, 'questions:made-up');
    const { agenda } = await openAgenda(app, coordinator.actor, id);
    expect(agenda).toHaveLength(before + 1);
    expect(agenda.at(-1)?.title).toBe('Fråga: Räcker delad anställning?');
    expect(await proposeAgenda(app, coordinator.actor, opened)).toEqual([]);
    await expect(takeIn(app, member.actor, id, key)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps recording and slides for those whom the meeting is for', async () => {
    const { id } = await meet('member');
    const link = 'https://video.example/inspelning';
    expect(await saveRecording(app, coordinator.actor, id, { link })).toMatchObject({ ok: true });
    await expect(saveRecording(app, member.actor, id, { link })).rejects.toMatchObject({ code: 'forbidden' });
    const sent = { name: 'Bilder.docx', content: Readable.from([docx()]) };
    expect(await addFile(app, coordinator.actor, id, sent)).toMatchObject({ ok: true });
    const after = await readAfterwards(app, member.actor, await visibleMeeting(app, member.actor, id));
    expect(after).toMatchObject({ recording: link, files: [{ fileName: 'Bilder.docx' }], hasMinutes: false });
    const found = async () => (await meetingSource.documents(app, [id]))[0]?.body;
    expect(await found()).toContain('Blankett för samtal');
    await app.db.updateTable('meeting_file').set({ state: 'quarantined' }).execute();
    expect(await found()).not.toContain('Blankett för samtal');
    await scanMeetingFilesJob.run(app, {});
    expect(await found()).toContain('Blankett för samtal');
    const [file] = (await openMaterial(app, coordinator.actor, id)).files;
    const asked = { meetingId: id, fileId: file?.id ?? '', name: 'bilder.docx' };
    expect(await findMeetingFile(app, member.actor, asked)).toMatchObject({ kind: 'file' });
    await expect(findMeetingFile(app, anonymous, asked)).rejects.toMatchObject({ code: 'not-found' });
    await removeFile(app, coordinator.actor, id, { file: asked.fileId });
    await expect(findMeetingFile(app, member.actor, asked)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('writes a newsletter of what its receivers may see, and the report of what was decided', async () => {
    await makeEntry(app, { organisation, content: { title: 'Nytt arbetssätt' } });
    const { id } = await meet('network');
    app.clock.advance({ hours: 1 });
    const asked = { slug: network.slug, since: undefined };
    const textFor = async (to: 'everybody' | 'network') =>
      newsletterText(await readNewsletter(app, coordinator.actor, { ...asked, to }), app.config);
    expect(await textFor('everybody')).toContain('Nytt arbetssätt');
    expect(await textFor('everybody')).not.toContain('Nätverksträff');
    expect(await textFor('network')).toContain('Nätverksträff om övergångar');
    await expect(readNewsletter(app, member.actor, { ...asked, to: 'network' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    app.clock.set('2027-03-09T12:00:00.000Z');
    const points = [
      { text: 'Alla prövar mallen', owner: '', due_on: null, kind: 'note', entry: '' } as const,
    ];
    await saveMinutes(app, coordinator.actor, id, {
      version: 0,
      category: '',
      points: [...points],
      act: 'close',
    });
    const report = await readReport(app, coordinator.actor, { slug: network.slug, year: '2027' });
    expect(report.decided).toMatchObject([{ text: 'Alla prövar mallen', meeting: { id } }]);
  });
});
