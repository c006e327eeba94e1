import { describe, expect, it } from 'vitest';
import { entryLinkKind } from '#src/features/library/list/entry-link.ts';
import { threadLinkKind } from '../../threads/links/thread-link.ts';
import { countOutwardLinks, pathsIn } from './link-rules.ts';

const id = '01a20285-9d09-70ee-b184-5493a6654730';
const entriesIn = (md: string, origin: string | null = null) =>
  pathsIn(md, origin).flatMap((path) => entryLinkKind.keyIn(path) ?? []);
const threadsIn = (md: string) => pathsIn(md, null).flatMap((path) => threadLinkKind.keyIn(path) ?? []);

describe('the portal’s own addresses in a text', () => {
  it('are found as one writes them', () => {
    for (const md of [
      'Se /bibliotek/franvarotrappa.',
      '[trappan](/bibliotek/franvarotrappa)',
      '<http://127.0.0.1:4321/en/bibliotek/franvarotrappa#steg>',
      'http://localhost:4321/bibliotek/franvarotrappa?kommun=9905',
    ]) {
      expect(entriesIn(md), md).toEqual(['franvarotrappa']);
    }
    expect(threadsIn(`/forum/fraga-natverket/${id}-hur-delar-ni?fran=21#inlagg-22`)).toEqual([id]);
  });

  it('are ours only when the origin is', () => {
    expect(entriesIn('https://portal.example/bibliotek/a', 'https://portal.example')).toEqual(['a']);
    expect(entriesIn('https://annan.example/bibliotek/a', 'https://portal.example')).toEqual([]);
    expect(entriesIn('http://127.0.0.1/bibliotek/a', 'https://portal.example')).toEqual([]);
    expect(entriesIn('https://annan.example/x/bibliotek/a')).toEqual([]);
  });

  it('are those of the page itself, each once', () => {
    expect(entriesIn('/bibliotek/a /bibliotek/a och /bibliotek/b/historik')).toEqual(['a']);
    expect(threadsIn(`/forum/fraga/${id}-x/svara`)).toEqual([]);
    expect(entriesIn('mitt/bibliotek/a')).toEqual([]);
  });

  it('are found in time that grows with the text', () => {
    expect(entriesIn('/bibliotek/'.repeat(2000) + 'https://'.repeat(2000))).toEqual([]);
    expect(entriesIn(`/${'a'.repeat(50_000)} ${'http://a'.repeat(5000)}`)).toEqual([]);
  });
});

describe('other places on the web in a text', () => {
  it('are counted once each, our own not at all', () => {
    const md =
      'Se https://a.example/1, [här](https://b.example) och <https://a.example/1> och /bibliotek/a, https://portal.example/bibliotek/b.';
    expect(countOutwardLinks(md, 'https://portal.example')).toBe(2);
    expect(countOutwardLinks('Se http://127.0.0.1:4321/bibliotek/a', null)).toBe(0);
    expect(countOutwardLinks('https://'.repeat(20_000), null)).toBe(1);
    expect(countOutwardLinks('HTTPS://A.example', 'https://portal.example')).toBe(1);
  });
});
