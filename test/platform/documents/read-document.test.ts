import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { type DocumentReading, documentPlaces } from '#src/platform/documents/document.ts';
import { readDocument } from '#src/platform/documents/read-document.ts';
import { docx, odt, pptx, relations, xlsx } from '#test/support/documents/office.ts';
import { pdf } from '#test/support/documents/pdf.ts';
import { picture } from '#test/support/documents/picture.ts';
import { zip } from '#test/support/documents/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'narvaronatet-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Uint8Array): Promise<DocumentReading> {
  const path = join(folder, 'upload');
  writeFileSync(path, content);
  return readDocument({ path, name, output: join(folder, 'redrawn') });
}

/** The text by place. */
async function textsOf(name: string, content: Uint8Array): Promise<Record<string, string>> {
  const reading = await read(name, content);
  if (!reading.ok) throw new Error(reading.fault);
  return Object.fromEntries(reading.texts.map(({ place, text }) => [place, text]));
}

async function faultOf(name: string, content: string | Uint8Array): Promise<string | undefined> {
  const reading = await read(name, content);
  return reading.ok ? undefined : reading.fault;
}

describe('The text of a document', () => {
  it('is read from a Word file with its comments, headers, notes, properties and what was struck out', async () => {
    const removed = '<w:p><w:del><w:r><w:delText>struket</w:delText></w:r></w:del></w:p>';
    const words = { comment: 'kommentar', header: 'sidhuvud', footnote: 'fotnot', title: 'titel' };
    const texts = await textsOf('a.docx', docx({ text: ['Första', 'Andra'], body: removed, ...words }));
    expect(texts).toEqual({
      text: 'Första\nAndra',
      removed: 'struket',
      comments: 'kommentar',
      headers: 'sidhuvud',
      notes: 'fotnot',
      properties: 'titel',
    });
  });

  it('joins a number that the program has cut in pieces', async () => {
    const body = '<w:p><w:r><w:t>701063</w:t></w:r><w:r><w:t>-2391</w:t></w:r></w:p>';
    expect((await textsOf('a.docx', docx({ text: [], body })))['text']).toBe('701063-2391');
  });

  it('is read from every sheet of a book, figures and hidden sheets too', async () => {
    const book = xlsx([
      {
        name: 'Översikt',
        rows: [
          ['Skola', 'Antal'],
          ['Norrbruksskolan', 12],
        ],
      },
      { name: 'Underlag', rows: [[200001011234]], isHidden: true },
    ]);
    const texts = await textsOf('a.xlsx', book);
    expect(texts['text']).toContain('Norrbruksskolan\t12');
    expect(texts['text']).toContain('Underlag');
    expect(texts['hidden']).toBe('200001011234');
  });

  it('is read from slides and what the speaker says to them', async () => {
    const texts = await textsOf('a.pptx', pptx({ slide: 'Rubrik', notes: 'Säg detta' }));
    expect(texts).toEqual({ text: 'Rubrik', notes: 'Säg detta' });
  });

  it('is read from an OpenDocument text, comments apart', async () => {
    const body =
      '<text:p>Rad<office:annotation><text:p>Fråga</text:p></office:annotation></text:p><text:p>Nästa</text:p>';
    expect(await textsOf('a.odt', odt(body))).toEqual({ text: 'Rad\nNästa', comments: 'Fråga' });
  });

  it('is read from a PDF with comments and properties', async () => {
    const texts = await textsOf(
      'a.pdf',
      pdf({ pages: ['Sida ett', 'Sida tva'], title: 'Rutin', comment: 'Obs' }),
    );
    expect(texts).toEqual({ text: 'Sida ett\nSida tva', comments: 'Obs', properties: 'Rutin' });
  });

  it('is missed in a scanned PDF', async () => {
    expect(await read('a.pdf', pdf({ pages: ['Text', { picture: true }] }))).toMatchObject({
      isUnreadable: true,
    });
    expect(await read('a.pdf', pdf())).toMatchObject({ isUnreadable: false });
  });

  it('is read in the table behind a chart', async () => {
    const table = xlsx([{ name: 'Data', rows: [['Undangömt', 3]] }]);
    const texts = await textsOf(
      'a.docx',
      docx({}, [{ name: 'word/embeddings/Sheet1.xlsx', content: table }]),
    );
    expect(texts['embedded']).toContain('Undangömt');
  });

  it('stands in places that have names', async () => {
    const reading = await read('a.docx', docx({ title: 'x' }));
    const places = reading.ok ? reading.texts.map(({ place }) => place) : [];
    expect(documentPlaces).toEqual(expect.arrayContaining(places));
  });
});

describe('A picture', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('as %s is drawn anew without place and device', async (type) => {
    expect(await read(`a.${type}`, await picture(type))).toMatchObject({ ok: true, texts: [] });
    const { exif, width, height } = await sharp(join(folder, 'redrawn')).metadata();
    expect(exif).toBeUndefined();
    expect([width, height]).toEqual([40, 60]);
  });

  it('is made as large as a page needs', async () => {
    await read('a.jpg', await picture('jpeg', { width: 3000, height: 1000 }));
    const { width = 0, height = 0 } = await sharp(join(folder, 'redrawn')).metadata();
    expect(Math.max(width, height)).toBe(2400);
  });

  it('of too many pixels is refused, and so is a broken one', async () => {
    expect(await faultOf('a.png', await picture('png', { width: 9000, height: 9000 }))).toBe(
      'image-too-large',
    );
    expect(await faultOf('a.jpg', (await picture('jpeg')).subarray(0, 200))).toBe('file-damaged');
  });
});

describe('What is refused (ASVS 5.2)', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const part = (name: string, content: string | Uint8Array = 'x') => docx({}, [{ name, content }]);
  const external = (type: string, target: string) =>
    docx({}, [
      { name: 'word/_rels/settings.xml.rels', content: relations([{ type, target, isExternal: true }]) },
    ]);

  it('a type by its content and not its name', async () => {
    expect(await faultOf('a.docx', svg)).toBe('file-active');
    expect(await faultOf('a.svg', svg)).toBe('file-active');
    expect(await faultOf('a.pdf', '<!doctype html><p>x')).toBe('file-active');
    expect(await faultOf('a.pdf', docx())).toBe('file-extension');
    expect(await faultOf('a.xlsx', docx())).toBe('file-extension');
    expect(await faultOf('a', pdf())).toBe('file-extension');
    expect(await faultOf('a.txt', 'hej')).toBe('file-type');
    expect(await faultOf('a.gif', Buffer.from('GIF89a'))).toBe('file-type');
    expect(await faultOf('a.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]))).toBe('file-type');
    expect(await faultOf('a.docx', '')).toBe('file-empty');
  });

  it('old and locked Office files', async () => {
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await faultOf('a.docx', compound)).toBe('file-old-format');
    const locked = zip([{ name: 'word/document.xml', content: 'x', isEncrypted: true }]);
    expect(await faultOf('a.docx', locked)).toBe('file-locked');
  });

  it('pictures of telephones that browsers do not show', async () => {
    const heic = Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypheic'), Buffer.alloc(16)]);
    expect(await faultOf('a.heic', heic)).toBe('file-heic');
  });

  it('macros, whatever the file is called', async () => {
    expect(await faultOf('a.docx', part('word/vbaProject.bin'))).toBe('file-macros');
    expect(await faultOf('a.xlsx', xlsx([], [{ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' }]))).toBe(
      'file-macros',
    );
    expect(await faultOf('a.odt', odt('', [{ name: 'Basic/Standard/Module1.xml', content: '<a/>' }]))).toBe(
      'file-macros',
    );
    const enabled = zip([
      { name: '[Content_Types].xml', content: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
    ]);
    expect(await faultOf('a.docx', enabled)).toBe('file-macros');
  });

  it('programs and OLE objects, whatever they are called', async () => {
    expect(await faultOf('a.docx', part('word/embeddings/oleObject1.bin'))).toBe('file-embedded');
    expect(await faultOf('a.docx', part('word/media/setup.exe'))).toBe('file-embedded');
    expect(await faultOf('a.docx', part('word/media/image1.png', Buffer.from('MZ\u0000\u0000')))).toBe(
      'file-embedded',
    );
    expect(await faultOf('a.docx', part('word/activeX/activeX1.xml', '<a/>'))).toBe('file-embedded');
  });

  it('what is fetched from elsewhere, but no links', async () => {
    expect(await faultOf('a.docx', external('attachedTemplate', 'https://ond.example/m.dotm'))).toBe(
      'file-external',
    );
    expect(await faultOf('a.docx', external('image', '\\\\server\\spår.png'))).toBe('file-external');
    expect(await faultOf('a.docx', external('hyperlink', 'https://www.skolverket.se'))).toBeUndefined();
    expect(
      await faultOf('a.docx', external('attachedTemplate', 'file:///C:\\Mallar\\Normal.dotm')),
    ).toBeUndefined();
  });

  it('scripts and attached files in a PDF', async () => {
    expect(await faultOf('a.pdf', pdf({ script: 'app.alert(1)' }))).toBe('file-script');
    expect(await faultOf('a.pdf', pdf({ attachment: 'gömt' }))).toBe('file-script');
    expect(await faultOf('a.pdf', Buffer.from('%PDF-1.7\nskräp'))).toBe('file-damaged');
  });

  it('archives, also within', async () => {
    expect(await faultOf('a.docx', zip([{ name: 'läs.txt', content: 'x' }]))).toBe('file-archive');
    expect(await faultOf('a.docx', part('word/embeddings/allt.zip'))).toBe('file-archive');
    const inner = docx({}, [{ name: 'word/embeddings/b.docx', content: docx() }]);
    expect(await faultOf('a.docx', part('word/embeddings/a.docx', inner))).toBe('file-archive');
  });

  it('bombs: too many parts, too much in them, and directories that lie', async () => {
    const many = Array.from({ length: 3001 }, (_, at) => ({ name: `word/${at}.bin`, content: '' }));
    expect(await faultOf('a.docx', docx({}, many))).toBe('file-unpacked');
    const zeros = Buffer.alloc(20_000_000);
    expect(await faultOf('a.docx', part('word/media/a.bin', zeros))).toBe('file-unpacked');
    const lying = docx({}, [{ name: 'word/media/a.bin', content: zeros, claimedSize: 10 }]);
    expect(await faultOf('a.docx', lying)).toBe('file-damaged');
  });

  it('paths that lead out, parts of the same name, document types', async () => {
    expect(await faultOf('a.docx', part('../../etc/passwd'))).toBe('file-damaged');
    expect(await faultOf('a.docx', docx({}, [{ name: 'word/document.xml', content: '<a/>' }]))).toBe(
      'file-damaged',
    );
    const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
    expect(await faultOf('a.docx', part('word/extra.xml', entity))).toBe('file-damaged');
  });
});
