import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { anonymous, personActor } from '#src/platform/access/actor.ts';
import { openFile } from '#src/platform/files/file-service.ts';
import type { NewFile } from '#src/platform/files/file-store.ts';
import { sweepFiles } from '#src/platform/files/sweep-files.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

const text = Buffer.from('Exempeldata: en blankett för kartläggning.');
const file: NewFile = {
  mime: 'application/pdf',
  fileName: 'kartläggning.pdf',
  alt: null,
  ownerType: 'entry',
  ownerId: 'e1',
  visibility: 'network:n1',
};

describeOnEachEngine('the file store', ({ app }) => {
  const contents = () =>
    readdirSync(join(app.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  it('stores the same content once, under its hash', async () => {
    const first = await app.files.write(Readable.from([text.subarray(0, 5), text.subarray(5)]), 1000);
    const second = await app.files.write(text, 1000);
    expect(first).toEqual({
      sha256: createHash('sha256').update(text).digest('hex'),
      sizeBytes: text.byteLength,
    });
    expect(second).toEqual(first);
    expect(contents()).toEqual([first.sha256]);
    expect(await buffer(app.files.open(first.sha256))).toEqual(text);
  });

  it('refuses what is larger than the limit and leaves nothing behind', async () => {
    await expect(app.files.write(text, 10)).rejects.toMatchObject({ code: 'too-large' });
    expect(contents()).toEqual([]);
  });

  it('leaves nothing of an upload that broke off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield text;
        throw new Error('connection lost');
      })(),
    );
    await expect(app.files.write(broken, 1000)).rejects.toThrow('connection lost');
    expect(contents()).toEqual([]);
  });

  it('opens a file for whom may see it; for others there is none', async () => {
    const written = await app.files.write(text, 1000);
    const { id } = await app.files.insert(app.db, file, written);
    const member = personActor({
      personId: 'p1',
      name: 'Exempeldata',
      memberships: [{ scopeType: 'network', scopeId: 'n1', role: 'reader' }],
    });
    const opened = await openFile(app, member, id);
    expect(opened.file).toMatchObject({ ...file, id, sizeBytes: text.byteLength });
    expect(await buffer(opened.content)).toEqual(text);
    await expect(openFile(app, anonymous, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(openFile(app, member, 'none')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('sweeps what no row needs after a day, and what broken uploads left', async () => {
    const kept = await app.files.write(text, 1000);
    await app.files.insert(app.db, file, kept);
    const orphan = await app.files.write(Buffer.from('orphan'), 1000);
    const leaving = join(app.config.dataDir, 'files', 'tmp', 'leaving');
    mkdirSync(join(leaving, '..'), { recursive: true });
    writeFileSync(leaving, 'half');
    utimesSync(leaving, app.clock.now(), app.clock.now());

    expect(await sweepFiles(app)).toBe(0);
    app.clock.advance({ days: 2 });
    expect(await sweepFiles(app)).toBe(2);
    expect(contents()).toEqual([kept.sha256]);
    expect(existsSync(leaving)).toBe(false);
    expect(orphan.sha256).not.toBe(kept.sha256);
  });

  it('keeps content that is uploaded again while an old orphan waits for the sweep', async () => {
    await app.files.write(text, 1000);
    app.clock.advance({ days: 2 });
    const again = await app.files.write(text, 1000);
    expect(await sweepFiles(app)).toBe(0);
    expect(contents()).toEqual([again.sha256]);
  });
});
