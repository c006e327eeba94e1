import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive; its content is read when its turn comes, piece by piece. */
export type ZipEntry = { name: string; content: Readable };

const utf8Names = 0x0800;
/** Sums and sizes stand after the content, as they are not known before. */
const sumsAfter = 0x0008;
const deflated = 8;
const version = 20;

/**
 * The files as one ZIP archive (APPNOTE 6.3, names in UTF-8, no ZIP64: at most 65 535 files and 4 GB), all dated `at`,
 * written as it is read: no file is ever held as a whole. Names are taken as they are: the caller sees to it that none
 * leads out of the folder.
 */
export async function* zip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Buffer> {
  const stamp = dosTime(at);
  const central: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const label = Buffer.from(name, 'utf8');
    const sums = { crc: 0, packed: 0, whole: 0 };
    const head = Buffer.concat([
      u32(0x04034b50),
      u16(version),
      header({ stamp, label, sums }),
      u16(0),
      label,
    ]);
    yield head;
    for await (const piece of packed(content, sums)) yield piece;
    yield Buffer.concat([u32(0x08074b50), sumsOf(sums)]);
    central.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(version), u16(version), header({ stamp, label, sums })],
        // no extra field, comment, disk or attributes
        ...[u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), label],
      ]),
    );
    offset += head.length + sums.packed + 16;
  }
  const directory = Buffer.concat(central);
  const count = u16(central.length);
  const sizes = [u32(directory.length), u32(offset), u16(0)];
  yield Buffer.concat([directory, u32(0x06054b50), u16(0), u16(0), count, count, ...sizes]);
}

type Sums = { crc: number; packed: number; whole: number };

/** The content packed, and counted on its way. */
async function* packed(content: Readable, sums: Sums): AsyncGenerator<Buffer> {
  const counted = Readable.from(counting(content, sums));
  const packer = createDeflateRaw();
  counted.on('error', (error) => packer.destroy(error));
  try {
    for await (const piece of counted.pipe(packer)) {
      sums.packed += (piece as Buffer).length;
      yield piece as Buffer;
    }
  } finally {
    // whoever stops reading the archive lets go of the file
    counted.destroy();
    content.destroy();
  }
}

async function* counting(content: Readable, sums: Sums): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    const bytes = Buffer.from(piece as Uint8Array | string);
    sums.crc = crc32(bytes, sums.crc);
    sums.whole += bytes.length;
    yield bytes;
  }
}

/** The part that stands both before the content, with empty sums, and in the directory. */
function header({ stamp, label, sums }: { stamp: number; label: Buffer; sums: Sums }): Buffer {
  const how = [u16(utf8Names | sumsAfter), u16(deflated), u32(stamp)];
  return Buffer.concat([...how, sumsOf(sums), u16(label.length)]);
}

function sumsOf({ crc, packed, whole }: Sums): Buffer {
  return Buffer.concat([u32(crc), u32(packed), u32(whole)]);
}

/** Date and time as ZIP has them: two seconds fine, in UTC. */
function dosTime(at: Date): number {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
