import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { isProgram } from './content-type.ts';
import { type DocumentPlace, DocumentRefusal, type DocumentType } from './document.ts';
import { createPartReader, type TextSink } from './office-text.ts';
import {
  isFetched,
  isNestedPackage,
  isTextPart,
  isTooLarge,
  type PackageSize,
  packageLimits,
  partFault,
  placeOfPart,
  typeOfContents,
} from './package-rules.ts';
import { readRelations } from './relations.ts';

type Reading = { sink: TextSink; size: PackageSize; depth: number };

/** Reads an Office or OpenDocument file part by part, never the whole in memory; returns what it is. */
export async function readPackage(path: string, sink: TextSink): Promise<DocumentType> {
  const size = { parts: 0, packedBytes: 0, unpackedBytes: 0 };
  const zip = await opened(() => yauzl.openPromise(path, zipOptions));
  return readZip(zip, { sink, size, depth: 0 });
}

const zipOptions = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };

async function opened<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DocumentRefusal) throw error;
    // whatever the package stumbles on: it is not one that Office wrote
    throw new DocumentRefusal('file-damaged', { cause: error });
  }
}

async function readZip(zip: ZipFile, reading: Reading): Promise<DocumentType> {
  try {
    return await opened(() => readParts(zip, reading));
  } finally {
    zip.close();
  }
}

async function readParts(zip: ZipFile, reading: Reading): Promise<DocumentType> {
  const entries = await listEntries(zip, reading.size);
  const type = await readType(zip, entries);
  if (type === undefined) throw new DocumentRefusal('file-archive');
  const hiddenSheets = type === 'xlsx' ? await findHiddenSheets(zip, entries) : new Set<string>();
  for (const entry of entries.values()) {
    const place = hiddenSheets.has(entry.fileName) ? 'hidden' : placeOfPart(entry.fileName);
    await readPart(zip, entry, reading.depth === 0 ? place : 'embedded', reading);
  }
  return type;
}

/** The parts by name, refused before anything is unpacked when there is too much of them. */
async function listEntries(zip: ZipFile, size: PackageSize): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    if (entry.isEncrypted()) throw new DocumentRefusal('file-locked');
    const fault = partFault(fileName);
    if (fault) throw new DocumentRefusal(fault);
    if (entries.has(fileName)) throw new DocumentRefusal('file-damaged');
    size.parts += 1;
    size.packedBytes += compressedSize;
    size.unpackedBytes += uncompressedSize;
    if (isTooLarge(size) || uncompressedSize > packageLimits.partBytes)
      throw new DocumentRefusal('file-unpacked');
    entries.set(fileName, entry);
  }
  return entries;
}

async function readType(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<DocumentType | undefined> {
  const contents = await readSmall(zip, entries.get('[Content_Types].xml'));
  if (contents !== undefined) {
    const type = typeOfContents(contents);
    if (type === 'macros') throw new DocumentRefusal('file-macros');
    return type;
  }
  const mime = await readSmall(zip, entries.get('mimetype'));
  if (mime?.trim() !== 'application/vnd.oasis.opendocument.text') return undefined;
  const manifest = await readSmall(zip, entries.get('META-INF/manifest.xml'));
  if (manifest?.includes('encryption-data')) throw new DocumentRefusal('file-locked');
  return 'odt';
}

const mostSmall = 2_000_000;

async function readSmall(zip: ZipFile, entry: Entry | undefined): Promise<string | undefined> {
  if (!entry) return undefined;
  if (entry.uncompressedSize > mostSmall) throw new DocumentRefusal('file-unpacked');
  const parts: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) parts.push(chunk as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** The parts of sheets that the book does not show. */
async function findHiddenSheets(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<ReadonlySet<string>> {
  const book = (await readSmall(zip, entries.get('xl/workbook.xml'))) ?? '';
  const relations = readRelations((await readSmall(zip, entries.get('xl/_rels/workbook.xml.rels'))) ?? '');
  const hidden = [...book.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /\bstate="(?:hidden|veryHidden)"/.test(tag))
    .map((tag) => tag.match(/\br:id="([^"]+)"/)?.[1]);
  const targets = relations.filter(({ id }) => hidden.includes(id)).map(({ target }) => target);
  return new Set(targets.map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)));
}

async function readPart(zip: ZipFile, entry: Entry, place: DocumentPlace, reading: Reading): Promise<void> {
  const { fileName } = entry;
  if (fileName.endsWith('/')) return;
  if (fileName.endsWith('.rels')) {
    const relations = readRelations((await readSmall(zip, entry)) ?? '');
    if (relations.some(isFetched)) throw new DocumentRefusal('file-external');
    return;
  }
  const stream = await zip.openReadStreamPromise(entry);
  if (isNestedPackage(fileName)) await readNested(stream, reading);
  else if (isTextPart(fileName)) await readText(stream, place, reading.sink);
  else await passThrough(stream);
}

/** Unpacked whole, which its size allows: a zip is read from its end. */
async function readNested(stream: Readable, reading: Reading): Promise<void> {
  if (reading.depth >= packageLimits.depth) throw new DocumentRefusal('file-archive');
  const parts: Buffer[] = [];
  for await (const chunk of stream) parts.push(chunk as Buffer);
  const zip = await opened(() => yauzl.fromBufferPromise(Buffer.concat(parts), zipOptions));
  await readZip(zip, { ...reading, depth: reading.depth + 1 });
}

async function readText(stream: Readable, place: DocumentPlace, sink: TextSink): Promise<void> {
  const part = createPartReader(place, sink);
  stream.setEncoding('utf8');
  for await (const chunk of stream) part.write(chunk as string);
  part.end();
  sink(place, '\n');
}

/** Unpacks to nowhere, so that a directory that lies about sizes is found out; looks at how the part begins. */
async function passThrough(stream: Readable): Promise<void> {
  let isFirst = true;
  for await (const chunk of stream) {
    if (isFirst && isProgram(chunk as Buffer)) throw new DocumentRefusal('file-embedded');
    isFirst = false;
  }
}
