import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { zip } from './zip.ts';

describe('a ZIP archive', () => {
  const at = new Date('2026-11-16T08:00:02Z');
  const long = 'å'.repeat(100_000);

  it('holds the files by their names, as another program reads them', async () => {
    const archive = await fromBufferPromise(
      zip(
        [
          { name: 'tråd.html', content: Buffer.from(long) },
          { name: 'bilagor/tom.txt', content: Buffer.alloc(0) },
        ],
        at,
      ),
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

  it('can be empty', () => {
    expect(zip([], at)).toHaveLength(22);
  });
});
