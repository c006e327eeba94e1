import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = { name: string; content: Uint8Array };

const utf8Names = 0x0800;
const deflated = 8;
const version = 20;

/**
 * The files as one ZIP archive (APPNOTE 6.3, names in UTF-8, no ZIP64: at most 65 535 files and 4 GB), all dated `at`.
 * Names are taken as they are: the caller sees to it that none leads out of the folder.
 */
export function zip(entries: readonly ZipEntry[], at: Date): Buffer {
  const stamp = dosTime(at);
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content);
    const label = Buffer.from(name, 'utf8');
    const fields = header({ stamp, content, packed, label });
    const head = Buffer.concat([u32(0x04034b50), u16(version), fields, u16(0), label, packed]);
    central.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(version), u16(version), fields],
        // no extra field, comment, disk or attributes
        ...[u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), label],
      ]),
    );
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const count = u16(entries.length);
  const sizes = [u32(directory.length), u32(offset), u16(0)];
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, ...sizes];
  return Buffer.concat([...local, directory, ...end]);
}

type Packed = { stamp: number; content: Uint8Array; packed: Buffer; label: Buffer };

/** The part that stands both before the content and in the directory. */
function header({ stamp, content, packed, label }: Packed): Buffer {
  const sums = [u32(crc32(content)), u32(packed.length), u32(content.length)];
  return Buffer.concat([u16(utf8Names), u16(deflated), u32(stamp), ...sums, u16(label.length)]);
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
