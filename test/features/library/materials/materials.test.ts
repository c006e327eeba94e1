import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renameEntry, saveDraft, withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { scanJob, scannerHealth } from '#src/features/library/materials/files/scan-job.ts';
import { sweepJob } from '#src/features/library/materials/files/sweep-job.ts';
import { linkInput } from '#src/features/library/materials/material-input.ts';
import {
  approveFile,
  arrangeMaterials,
  openMaterials,
  saveLink,
} from '#src/features/library/materials/material-service.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { filesFolder } from '#src/platform/files/file-store.ts';
import { sweepFiles } from '#src/platform/files/sweep-files.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { type ClamdDouble, eicar, startClamdDouble } from '#test/support/clamd-double.ts';
import { docx, xlsx } from '#test/support/documents/office.ts';
import { pdf } from '#test/support/documents/pdf.ts';
import { picture } from '#test/support/documents/picture.ts';
import { type MaterialWorld, makeMaterialWorld } from './material-world.ts';

const identityNumber = '701063-2391';
const send = (name: string, content: Uint8Array) => ({ name, content });

describeOnEachEngine('Materials of an entry', ({ app }) => {
  let world: MaterialWorld;
  beforeEach(async () => {
    world = await makeMaterialWorld(app);
  });

  /** Contents that lie in the folder, temporary ones too. */
  const stored = () =>
    readdirSync(filesFolder(app.config.dataDir), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );

  describe('The list', () => {
    it('is added to, moved about in, taken from and put back', async () => {
      await world.link({ title: 'Film', kind: 'film', minutes: '12', captions: 'yes' });
      await world.link({ title: 'Mall' });
      await world.link({ title: 'Rapport' });
      await world.arrange('up:2');
      expect(await world.titles()).toEqual(['Film', 'Rapport', 'Mall']);
      await world.arrange('down:0');
      await world.arrange('remove:1');
      expect(await world.titles()).toEqual(['Rapport', 'Mall']);
      await world.arrange('undo');
      expect(await world.titles()).toEqual(['Rapport', 'Film', 'Mall']);
      expect((await world.open()).materials[1]).toMatchObject({ minutes: 12, captions: 'yes' });
    });

    it('does not move what stands in another place by now', async () => {
      await world.link({ title: 'Film' });
      const page = await world.open();
      await world.link({ title: 'Mall' });
      const late = { act: 'remove:0', saved: page.saved };
      await expect(
        arrangeMaterials(app, world.people.writer.actor, await world.open(), late),
      ).rejects.toMatchObject({ code: 'conflict' });
    });

    it('takes a new one last, whatever was saved since the page was opened', async () => {
      const page = await world.open();
      await world.link({ title: 'Film' });
      const values = { title: 'Mall', kind: 'form', licence: 'cc-by-4.0', link: 'https://a.example' };
      const form = { input: linkInput.parse({ ...values, saved: page.saved }), values };
      expect(await saveLink(app, world.people.writer.actor, page, form)).toMatchObject({ ok: true });
      expect(await world.titles()).toEqual(['Film', 'Mall']);
    });

    it('keeps a step with its form when the form gets another name', async () => {
      await world.link({ title: 'Samtalsmall' });
      const { base, saved } = await world.open();
      const steps = [{ number: '1', title: 'Första samtalet', material: 'Samtalsmall' }];
      const content = { ...base.content, steps };
      const saves = Number(saved.split('.')[1]);
      await saveDraft(app, world.people.writer.actor, { entryId: world.entry.id, content, saves });
      await world.link({ title: 'Samtalsmall 2', row: '0' });
      expect((await world.open()).base.content.steps[0]?.material).toBe('Samtalsmall 2');
    });

    it('is closed to those who do not write the entry', async () => {
      const { neighbour } = world.people;
      await expect(openMaterials(app, neighbour.actor, world.entry.slug)).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(openMaterials(app, anonymous, world.entry.slug)).rejects.toMatchObject({
        code: 'forbidden',
      });
    });
  });

  describe('An upload', () => {
    it('is kept with its text, place by place', async () => {
      const version = await world.givenFile(
        send('Mall för samtal.docx', docx({ comment: 'Fråga Norrbruk' })),
      );
      expect(version).toMatchObject({
        number: 1,
        state: 'clean',
        reading: 'read',
        fileName: 'Mall för samtal.docx',
      });
      const texts = await app.db.selectFrom('file_text').select(['place', 'text']).orderBy('place').execute();
      expect(texts).toEqual([
        { place: 'comments', text: 'Fråga Norrbruk' },
        { place: 'text', text: 'Blankett för samtal' },
      ]);
      expect(await world.titles()).toEqual(['Samtalsmall']);
    });

    it('P3 with an identity number is refused with its place, and leaves nothing behind', async () => {
      const { outcome } = await world.file(send('a.docx', docx({ comment: `Gäller ${identityNumber}` })));
      const error = { code: 'file-identity-number', values: { count: 1, place: 'comments' } };
      expect(outcome).toEqual({ ok: false, errors: { upload: error } });
      const hidden = xlsx([
        { name: 'A', rows: [] },
        { name: 'B', rows: [[identityNumber]], isHidden: true },
      ]);
      expect((await world.file(send('a.xlsx', hidden))).outcome).toMatchObject({
        errors: { upload: { values: { place: 'hidden' } } },
      });
      expect((await world.file(send(`${identityNumber}.docx`, docx()))).outcome).toMatchObject({
        errors: { upload: { code: 'identity-number' } },
      });
      expect(stored()).toEqual([]);
      expect(await app.db.selectFrom('file_text').selectAll().execute()).toEqual([]);
      expect(JSON.stringify(app.logger)).not.toContain('2391');
    });

    it('that is no document, or too large, is refused', async () => {
      const { outcome } = await world.file(send('a.docx', Buffer.from('<svg></svg>')));
      expect(outcome).toMatchObject({ errors: { upload: { code: 'file-active' } } });
      const large = await world.file(send('a.pdf', Buffer.alloc(15_000_001)));
      expect(large.outcome).toMatchObject({ errors: { upload: { code: 'file-too-large' } } });
      expect(stored()).toEqual([]);
    });

    it('that there is no room to read right now is to be sent again, and leaves nothing behind', async () => {
      const sent = Array.from({ length: 13 }, (_, n) =>
        world.file(send(`${n}.docx`, docx({ text: [`${n}`] }))),
      );
      const answers = await Promise.allSettled(sent);
      const refusals = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      expect(refusals).toContainEqual(expect.objectContaining({ code: 'unavailable' }));
      expect(stored().filter(({ parentPath }) => parentPath.endsWith('tmp'))).toEqual([]);
    });

    it('is kept when the rest of the form was not right, and need not be sent again', async () => {
      const first = await world.file(send('a.docx', docx()), { title: '' });
      expect(first.outcome).toMatchObject({ ok: false });
      expect(await world.titles()).toEqual([]);
      const version = await world.givenFile(null, { file: first.file?.id ?? '' });
      expect(version.id).toBe(first.file?.id);
      expect(await world.titles()).toEqual(['Samtalsmall']);
    });

    it('of another entry is not taken for one’s own', async () => {
      const stranger = await makeMaterialWorld(app);
      const version = await stranger.givenFile();
      const { outcome } = await world.file(null, { file: version.id });
      expect(outcome).toEqual({ ok: false, errors: { upload: { code: 'required' } } });
    });

    it('of a picture needs words for those who do not see it, and loses what the camera wrote', async () => {
      const photo = send('bild.jpg', await picture('jpeg'));
      const first = await world.file(photo);
      expect(first.outcome).toEqual({ ok: false, errors: { altText: { code: 'required' } } });
      const version = await world.givenFile(null, {
        file: first.file?.id ?? '',
        altText: 'En karta över stegen',
      });
      const chunks: Buffer[] = [];
      for await (const chunk of app.files.open(version.sha256)) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).includes('Telefonen')).toBe(false);
      expect(version.reading).toBe('picture');
    });

    it('is refused after twenty in an hour', async () => {
      for (let count = 0; count < 20; count += 1) await world.file(send('a.txt', Buffer.from('x')));
      await expect(world.file(send('a.txt', Buffer.from('x')))).rejects.toMatchObject({
        code: 'rate-limited',
      });
    });
  });

  describe('An address', () => {
    it('is closed until the text is published, then leads to the newest published version for ever', async () => {
      const { lineageId } = await world.givenFile();
      const { editor, neighbour } = world.people;
      expect(await world.meets(anonymous, lineageId, 'mall.docx')).toBe('not-found');
      expect(await world.meets(neighbour.actor, lineageId, 'mall.docx', 1)).toBe('not-found');
      expect(await world.meets(editor.actor, lineageId, 'mall.docx', 1)).toBe('version 1');
      await world.publish();
      expect(await world.meets(anonymous, lineageId, 'mall.docx')).toBe('version 1');

      await world.givenFile(send('Mall 2.docx', docx({ text: ['Ny'] })), { row: '0' });
      expect(await world.meets(anonymous, lineageId, 'mall.docx')).toBe('version 1');
      expect(await world.meets(anonymous, lineageId, 'mall-2.docx', 2)).toBe('not-found');
      await world.publish();
      expect(await world.meets(anonymous, lineageId, 'mall-2.docx')).toBe('version 2');
      expect(await world.meets(anonymous, lineageId, 'mall.docx')).toBe(`/filer/${lineageId}/mall-2.docx`);
      expect(await world.meets(anonymous, lineageId, 'mall.docx', 1)).toBe('version 1');
      expect(await world.meets(anonymous, lineageId, 'mall.docx', 3)).toBe('not-found');
    });

    it('goes on when the entry gets another address, and says that it is gone when the entry is', async () => {
      const { lineageId } = await world.givenFile();
      await world.publish();
      await renameEntry(app, system, { entryId: world.entry.id, slug: 'en-annan-adress' });
      expect(await world.meets(anonymous, lineageId, 'mall.docx')).toBe('version 1');
      await withdrawEntry(app, system, { entryId: world.entry.id, reason: 'Används inte längre.' });
      expect(await world.meets(anonymous, lineageId, 'mall.docx')).toBe('gone');
      expect(await world.meets(anonymous, lineageId, 'mall.docx', 1)).toBe('gone');
    });

    it('is gone when the published text no longer names the material', async () => {
      const { lineageId } = await world.givenFile();
      await world.publish();
      await world.arrange('remove:0');
      expect(await world.meets(anonymous, lineageId, 'mall.docx')).toBe('version 1');
      await world.publish();
      expect(await world.meets(anonymous, lineageId, 'mall.docx')).toBe('gone');
    });

    it('of what is kept within the network is not there for others, today or as it was', async () => {
      const { lineageId } = await world.givenFile();
      await keepWithinNetwork(true);
      await world.publish();
      const { neighbour } = world.people;
      expect(await world.meets(anonymous, lineageId, 'mall.docx')).toBe('not-found');
      expect(await world.meets(neighbour.actor, lineageId, 'mall.docx')).toBe('version 1');

      await world.givenFile(send('mall.docx', docx({ text: ['Öppen'] })), { row: '0' });
      await keepWithinNetwork(false);
      await world.publish();
      expect(await world.meets(anonymous, lineageId, 'mall.docx', 2)).toBe('version 2');
      expect(await world.meets(anonymous, lineageId, 'mall.docx', 1)).toBe('not-found');
      expect(await world.meets(neighbour.actor, lineageId, 'mall.docx', 1)).toBe('version 1');
    });

    it('is not there before the day that the materials wait for', async () => {
      const { lineageId } = await world.givenFile();
      const { base, saved } = await world.open();
      const marks = { ...base.marks, embargoes: { materials: '2027-01-11' } };
      const saves = Number(saved.split('.')[1]);
      const { writer, neighbour } = world.people;
      await saveDraft(app, writer.actor, { entryId: world.entry.id, content: base.content, marks, saves });
      await world.publish();
      for (const actor of [anonymous, neighbour.actor])
        expect(await world.meets(actor, lineageId, 'mall.docx', 1)).toBe('not-found');
      expect(await world.meets(writer.actor, lineageId, 'mall.docx')).toBe('version 1');

      await world.givenFile(send('mall.docx', docx({ text: ['Rättad'] })), { row: '0' });
      await keepWithinNetwork(false, {});
      await world.publish();
      for (const actor of [anonymous, neighbour.actor]) {
        expect(await world.meets(actor, lineageId, 'mall.docx')).toBe('version 2');
        expect(await world.meets(actor, lineageId, 'mall.docx', 1)).toBe('not-found');
      }
    });

    async function keepWithinNetwork(isKept: boolean, embargoes?: Record<string, string>): Promise<void> {
      const { base, saved } = await world.open();
      const { content } = base;
      const networkOnly = isKept ? ['materials'] : [];
      const marks = { ...base.marks, networkOnly, ...(embargoes && { embargoes }) };
      const saves = Number(saved.split('.')[1]);
      await saveDraft(app, world.people.writer.actor, { entryId: world.entry.id, content, marks, saves });
    }
  });

  describe('A file that no machine can read', () => {
    it('P4 waits for a second person, who is not the one that sent it', async () => {
      const scanned = send('inskannad.pdf', pdf({ pages: [{ picture: true }] }));
      const { editor, contact } = world.people;
      const { id, lineageId } = await world.givenFile(scanned, {}, editor.actor);
      await world.publish();
      expect(await world.meets(anonymous, lineageId, 'inskannad.pdf')).toBe('unapproved');
      expect(await world.meets(contact.actor, lineageId, 'inskannad.pdf')).toBe('version 1');
      const page = (actor: typeof editor.actor) => openMaterials(app, actor, world.entry.slug);
      const forbidden = { code: 'forbidden' };
      await expect(approveFile(app, editor.actor, await page(editor.actor), id)).rejects.toMatchObject(
        forbidden,
      );
      const { writer } = world.people;
      await expect(approveFile(app, writer.actor, await page(writer.actor), id)).rejects.toMatchObject(
        forbidden,
      );

      expect(await tasksOf(contact)).toEqual(['Titta igenom en fil: Samtalsmall']);
      expect(await tasksOf(editor)).toEqual([]);
      await approveFile(app, contact.actor, await page(contact.actor), id);
      expect(await world.meets(anonymous, lineageId, 'inskannad.pdf')).toBe('version 1');
      expect(await tasksOf(contact)).toEqual([]);
      const audited = await app.db.selectFrom('audit').select(['action', 'actor_id']).execute();
      expect(audited).toContainEqual({ action: 'material.approved', actor_id: contact.id });
    });

    async function tasksOf({ actor }: MaterialWorld['people']['contact']): Promise<string[]> {
      const source = app.registries.tasks.find(({ name }) => name === 'material-files');
      return ((await source?.list(app, actor)) ?? []).map(({ words }) => words('sv').title);
    }
  });

  describe('The virus scanner', () => {
    let clamd: ClamdDouble | undefined;
    const withScanner = async (address: string) => {
      app.config.clamdSocket = address;
    };
    afterEach(() => clamd?.close());

    it('S-5.4.3 stops an infected file, which leaves no trace but in the audit trail', async () => {
      clamd = await startClamdDouble();
      await withScanner(clamd.address);
      const infected = send('a.pdf', Buffer.concat([pdf(), Buffer.from(`%${eicar}`)]));
      expect((await world.file(infected)).outcome).toEqual({
        ok: false,
        errors: { upload: { code: 'file-infected' } },
      });
      expect(stored()).toEqual([]);
      const audited = await app.db.selectFrom('audit').select('action').execute();
      expect(audited.map(({ action }) => action)).toContain('material.infected');
      expect((await world.givenFile()).state).toBe('clean');
    });

    it('that is down keeps files in quarantine until it answers', async () => {
      await withScanner('/nowhere/clamd.sock');
      const clean = await world.givenFile();
      const infected = await world.givenFile(send('b.pdf', Buffer.concat([pdf(), Buffer.from(`%${eicar}`)])));
      await world.publish();
      expect(clean.state).toBe('quarantined');
      expect(await world.meets(anonymous, clean.lineageId, 'mall.docx')).toBe('quarantined');
      expect(await world.meets(world.people.editor.actor, clean.lineageId, 'mall.docx', 1)).toBe(
        'quarantined',
      );
      await scanJob.run(app, {});
      expect(await world.meets(anonymous, clean.lineageId, 'mall.docx')).toBe('quarantined');
      expect(await scannerHealth.check(app)).toMatchObject({ ok: false, detail: { quarantined: 2 } });

      clamd = await startClamdDouble();
      await withScanner(clamd.address);
      await scanJob.run(app, {});
      expect(await world.meets(anonymous, clean.lineageId, 'mall.docx')).toBe('version 1');
      expect(await world.meets(anonymous, infected.lineageId, 'b.pdf')).toBe('refused');
      expect(await scannerHealth.check(app)).toEqual({ ok: true, detail: { quarantined: 0, stopped: 1 } });
    });

    it('that is not set is told of on the health page', async () => {
      expect(await scannerHealth.check(app)).toMatchObject({
        ok: true,
        detail: { noScanner: 'CLAMD_SOCKET' },
      });
    });
  });

  it('sweeps away uploads that no text names, and keeps what a draft or an earlier text does', async () => {
    const first = await world.givenFile(send('a.docx', docx({ text: ['Ett'] })));
    await world.publish();
    const second = await world.givenFile(send('a.docx', docx({ text: ['Två'] })), { row: '0' });
    await world.publish();
    await world.file(send('b.docx', docx({ text: ['Aldrig sparad'] })), { title: '' });
    expect(stored()).toHaveLength(3);
    app.clock.advance({ days: 31 });
    await sweepJob.run(app, {});
    await sweepFiles(app);
    const rows = await app.db.selectFrom('material_version').select('id').orderBy('id').execute();
    expect(rows.map(({ id }) => id)).toEqual([first.id, second.id].toSorted());
    expect(await app.db.selectFrom('file').select('id').execute()).toHaveLength(2);
    expect(await app.db.selectFrom('material_lineage').select('id').execute()).toHaveLength(1);
  });
});
