import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createDocumentReader, type DocumentReader } from '#src/platform/documents/document-reader.ts';
import { docx } from '#test/support/documents/office.ts';
import { pdf } from '#test/support/documents/pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'narvaronatet-reader-'));
let reader: DocumentReader | undefined;
afterEach(async () => {
  await reader?.close();
});

const usual = { milliseconds: 20_000, memoryMegabytes: 192, waiting: 10 };

function request(name: string, content: Uint8Array) {
  const path = join(folder, `${name}-${content.length}`);
  writeFileSync(path, content);
  return { path, name, output: join(folder, 'redrawn') };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The reader of documents', () => {
  it('reads in a thread, one file after the other', async () => {
    const own = createDocumentReader(usual);
    reader = own;
    const all = [
      request('a.docx', docx()),
      request('b.pdf', pdf()),
      request('c.docx', docx({ text: ['Tre'] })),
    ];
    const readings = await Promise.all(all.map((one) => own.read(one)));
    expect(readings).toMatchObject([
      { type: 'docx', texts: [{ text: 'Blankett för samtal' }] },
      { type: 'pdf', texts: [{ text: 'Rutin vid oro' }] },
      { type: 'docx', texts: [{ text: 'Tre' }] },
    ]);
  });

  it('ends a thread that takes too long or too much, and reads the next file in a new one', async () => {
    const text = Array.from({ length: 60_000 }, (_, at) => `Stycke ${at} med några ord`);
    const large = request('large.docx', docx({ text }));
    reader = createDocumentReader({ ...usual, milliseconds: 40 });
    expect(await reader.read(large)).toEqual({ ok: false, fault: 'file-damaged' });
    await reader.close();
    reader = createDocumentReader({ ...usual, memoryMegabytes: 8 });
    expect(await reader.read(large)).toEqual({ ok: false, fault: 'file-damaged' });
    reader = createDocumentReader(usual);
    expect(await reader.read(large)).toMatchObject({ ok: true });
  });

  it('goes on after a file that it had to give up', async () => {
    reader = createDocumentReader({ ...usual, milliseconds: 3000 });
    const gone = { path: join(folder, 'missing'), name: 'a.pdf', output: '' };
    expect(await reader.read(gone)).toEqual({ ok: false, fault: 'file-damaged' });
    expect(await reader.read(request('a.docx', docx()))).toMatchObject({ ok: true });
  });

  it('takes no more than may wait', async () => {
    const own = createDocumentReader({ ...usual, waiting: 1 });
    reader = own;
    const first = own.read(request('a.docx', docx()));
    await expect(own.read(request('a.docx', docx()))).rejects.toMatchObject({ code: 'unavailable' });
    await first;
  });
});
