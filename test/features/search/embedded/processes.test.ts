import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedIndex } from '#src/features/search/embedded/embedded-index.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { fillIndex, ids, searchDocument, searchRequest } from '../contract/documents.ts';

const writer = new URL('index-writer-process.ts', import.meta.url).pathname;

let folder: string;
let open: SearchIndex[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'narvaronatet-index-'));
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((index) => index.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** Another portal on the same folder, as after a restart. */
function openIndex(contentVersion?: string): SearchIndex {
  const index = createEmbeddedIndex({
    folder,
    ...(contentVersion ? { contentVersion: () => contentVersion } : {}),
  });
  open.push(index);
  return index;
}
function generations(): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.sqlite'));
}
function leadElsewhere(): void {
  mkdirSync(join(folder, 'else'));
  copyFileSync(currentFile(), join(folder, 'else', 'where.sqlite'));
  writeFileSync(join(folder, 'current'), 'else/where');
}
function currentFile(): string {
  return join(folder, `${readFileSync(join(folder, 'current'), 'utf8')}.sqlite`);
}
const search = async (index: SearchIndex, text: string) => ids(await index.search(searchRequest(text)));

describe('A file that is of no use', () => {
  beforeEach(async () => {
    const index = openIndex();
    await fillIndex(index, [searchDocument('a', { title: 'Frånvaro', body: 'Text. '.repeat(3000) })]);
    await index.close();
  });

  it.each([
    ['is missing', () => rmSync(currentFile())],
    ['is no database', () => writeFileSync(currentFile(), 'Exempeldata '.repeat(1000))],
    ['is empty', () => truncateSync(currentFile(), 0)],
    ['is cut off', () => truncateSync(currentFile(), 8192)],
    ['is damaged in the middle', () => writeFileSync(currentFile(), damaged(readFileSync(currentFile())))],
    ['has lost its name', () => rmSync(join(folder, 'current'))],
    ['has a name that is no file', () => writeFileSync(join(folder, 'current'), '../else')],
    ['has a name that leads elsewhere', leadElsewhere],
  ])('because it %s asks to be rebuilt, and is', async (_, damage) => {
    damage();
    const index = openIndex();
    expect(await index.status()).toMatchObject({ cursor: undefined, documents: 0 });
    await expect(index.search(searchRequest('frånvaro'))).rejects.toMatchObject({ code: 'unavailable' });
    await fillIndex(index, [searchDocument('b', { title: 'Frånvaro' })], 9);
    expect(await search(index, 'frånvaro')).toEqual(['b']);
    expect(await index.status()).toMatchObject({ cursor: 9, documents: 1 });
    expect(generations()).toHaveLength(1);
  });

  it('because it is of another release asks to be rebuilt, and changes nothing until then', async () => {
    const next = openIndex('glossary-2');
    expect(await next.status()).toMatchObject({ cursor: undefined });
    await expect(next.apply({ subjects: [], documents: [], cursor: 2 })).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(await search(openIndex(), 'frånvaro')).toEqual(['a']);
    await fillIndex(next, [], 4);
    expect(await next.status()).toMatchObject({ cursor: 4, documents: 0 });
  });
});

describe('Two processes on one folder', () => {
  it('see what the other writes and builds', async () => {
    const [portal, command] = [openIndex(), openIndex()];
    await fillIndex(portal, [searchDocument('a', { title: 'Frånvaro' })], 1);
    expect(await search(command, 'frånvaro')).toEqual(['a']);
    await command.apply({
      subjects: [],
      documents: [searchDocument('b', { title: 'Frånvaron' })],
      cursor: 2,
    });
    expect((await search(portal, 'frånvaro')).toSorted()).toEqual(['a', 'b']);
    await fillIndex(command, [searchDocument('c', { title: 'Frånvarons' })], 3);
    await expect.poll(() => search(portal, 'frånvaro'), { timeout: 30_000 }).toEqual(['c']);
    expect(await portal.status()).toMatchObject({ cursor: 3, documents: 1 });
  });

  it('take in each event once: what the other has taken in already changes nothing', async () => {
    const [portal, other] = [openIndex(), openIndex()];
    await fillIndex(portal, [], 1);
    const change = (id: string, cursor: number) => ({
      subjects: [],
      documents: [searchDocument(id, { title: 'Frånvaro' })],
      cursor,
    });
    await portal.apply(change('a', 5));
    await other.apply(change('late', 4));
    expect(await search(portal, '')).toEqual(['a']);
    await other.apply(change('b', 6));
    await portal.apply(change('late', 6));
    expect((await search(portal, '')).toSorted()).toEqual(['a', 'b']);
    expect(await portal.status()).toMatchObject({ cursor: 6 });
  });

  it('leave alone what the other is building, and take away what nobody builds any more', async () => {
    const [portal, command] = [openIndex(), openIndex()];
    await fillIndex(portal, [], 1);
    new SqliteDatabase(join(folder, 'orphan.sqlite')).exec('create table left_behind (a)').close();
    const rebuild = await command.rebuild();
    await fillIndex(portal, [searchDocument('a', { title: 'Frånvaro' })], 2);
    expect(generations()).toHaveLength(2);
    await rebuild.add([searchDocument('b', { title: 'Frånvaro' })]);
    await rebuild.finish(3);
    expect(generations()).toHaveLength(1);
    await expect.poll(() => search(portal, 'frånvaro'), { timeout: 30_000 }).toEqual(['b']);
  });
});

describe('kill -9', () => {
  /** Lets another process write for a while after its first answer, and kills it without warning. */
  async function writeUntilKilled(work: 'apply' | 'rebuild', milliseconds: number): Promise<number> {
    const child: ChildProcess = fork(writer, [folder, work]);
    let acknowledged = 0;
    child.on('message', (cursor: number) => {
      acknowledged = cursor;
    });
    const ended = once(child, 'exit');
    await Promise.race([once(child, 'message'), ended]);
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
    expect(await ended).toEqual([null, 'SIGKILL']);
    return acknowledged;
  }

  it('in the middle of a change leaves the state before or after it', async () => {
    await fillIndex(openIndex(), [], 0);
    for (const milliseconds of [5, 40, 110]) {
      const acknowledged = await writeUntilKilled('apply', milliseconds);
      const index = openIndex();
      const { cursor = -1, documents } = await index.status();
      expect(cursor).toBeGreaterThanOrEqual(acknowledged);
      // each change brings three documents that say which change it was
      expect(documents).toBe(cursor * 3);
      for (const change of [cursor, Math.max(1, cursor - 1)]) {
        const found = await index.search(searchRequest(`"ändring ${change}"`, { limit: 5 }));
        expect(found.total).toBe(3);
      }
    }
  });

  it('in the middle of a rebuild leaves the old index, and nothing behind', async () => {
    const index = openIndex();
    await fillIndex(index, [searchDocument('a', { title: 'Frånvaro' })], 1);
    for (const milliseconds of [5, 60]) {
      await writeUntilKilled('rebuild', milliseconds);
      expect(await search(openIndex(), 'frånvaro')).toEqual(['a']);
      expect(generations().length).toBeGreaterThan(1);
      await (await index.rebuild()).abandon();
      expect(generations()).toHaveLength(1);
    }
    expect(await index.status()).toMatchObject({ cursor: 1, documents: 1 });
  });
});

/** With a few pages overwritten, as a disk may do it. */
function damaged(file: Buffer): Buffer {
  return file.fill(0xaa, 4096 * 2, 4096 * 4);
}
