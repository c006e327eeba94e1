import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { zip } from './zip.ts';

describe('a ZIP archive', () => {
  const at = new Date('2026-11-16T08:00:02Z');
  const long = 'å'.repeat(100_000);
  const written = (entries: Parameters<typeof zip>[0]) => buffer(Readable.from(zip(entries, at)));

  it('holds the files by their names, as another program reads them', async () => {
    const archive = await fromBufferPromise(
      await written([
        { name: 'tråd.html', content: Readable.from([long.slice(1), 'å']) },
        { name: 'bilagor/tom.txt', content: Readable.from([]) },
      ]),
      { lazyEntries: true },
    );
    const read: [string, string][] = [];
    for await (const entry of archive.eachEntry()) {
      read.push([entry.fileName, (await buffer(await archive.openReadStreamPromise(entry))).toString()]);
      expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('2026-11-16T08:00:02.000Z');
    }
    expect(read).toEqual([
      ['tråd.html', long],
      ['bilagor/tom.txt', ''],
    ]);
  });

  it('holds little of a large file at a time', async () => {
    let asked = 0;
    const content = Readable.from(
      (function* () {
        for (; asked < 4000; asked += 1) yield Buffer.alloc(64_000, asked % 251);
      })(),
    );
    const archive = zip([{ name: 'stor', content }], at);
    for (let piece = 0; piece < 3; piece += 1) await archive.next();
    await archive.return(undefined);
    expect(asked).toBeLessThan(1000);
    expect(content.destroyed).toBe(true);
  });

  it('ends with the error of a file that cannot be read', async () => {
    const content = Readable.from(
      (async function* () {
        yield 'början';
        throw new Error('the disk is gone');
      })(),
    );
    await expect(written([{ name: 'x', content }])).rejects.toThrow('the disk is gone');
  });

  it('can be empty', async () => {
    expect(await written([])).toHaveLength(22);
  });
});
