import { describe, expect, it } from 'vitest';
import { placesIn } from './link-rules.ts';

const id = '01a20285-9d09-70ee-b184-5493a6654730';
const inside = (md: string, origin: string | null = null) => placesIn(md, origin);

describe('the portal’s own addresses in a text', () => {
  it('are found as one writes them', () => {
    for (const md of [
      'Se /bibliotek/franvarotrappa.',
      '[trappan](/bibliotek/franvarotrappa)',
      '<http://127.0.0.1:4321/en/bibliotek/franvarotrappa#steg>',
      'http://localhost:4321/bibliotek/franvarotrappa?kommun=9905',
    ]) {
      expect(inside(md).entries, md).toEqual(['franvarotrappa']);
    }
    expect(inside(`/forum/fraga-natverket/${id}-hur-delar-ni?fran=21#inlagg-22`).threads).toEqual([id]);
  });

  it('are ours only when the origin is', () => {
    expect(inside('https://portal.example/bibliotek/a', 'https://portal.example').entries).toEqual(['a']);
    expect(inside('https://annan.example/bibliotek/a', 'https://portal.example').entries).toEqual([]);
    expect(inside('http://127.0.0.1/bibliotek/a', 'https://portal.example').entries).toEqual([]);
    expect(inside('https://annan.example/x/bibliotek/a').entries).toEqual([]);
  });

  it('are those of the page itself, each once', () => {
    expect(inside('/bibliotek/a /bibliotek/a och /bibliotek/b/historik').entries).toEqual(['a']);
    expect(inside('mitt/bibliotek/a').entries).toEqual([]);
  });

  it('are found in time that grows with the text', () => {
    expect(inside('/bibliotek/'.repeat(2000) + 'https://'.repeat(2000)).entries).toEqual([]);
  });
});
