import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entriesToSend,
  fromShortId,
  listPath,
  mostInList,
  movedEntry,
  readCarriedList,
  readSavedList,
  shortId,
  withEntry,
  withoutEntry,
} from './saved-list.ts';

const read = (query: string) => readSavedList(new URLSearchParams(query));
const list = { entries: ['a', 'b', 'c'], name: '' };

describe('a list in an address', () => {
  it.each([
    ['p=a,b&namn=Inför+mötet', { entries: ['a', 'b'], name: 'Inför mötet' }],
    ['p=a&p=b,a', { entries: ['a', 'b'], name: '' }],
    ['p=a,,%3Cscript%3E,b/c', { entries: ['a'], name: '' }],
    ['', { entries: [], name: '' }],
  ])('%s', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it('holds thirty at most, and a short name', () => {
    const many = Array.from({ length: 40 }, (_, at) => `e${at}`).join(',');
    expect(read(`p=${many}`).entries).toHaveLength(mostInList);
    expect(withEntry(read(`p=${many}`), 'en-till').entries).not.toContain('en-till');
    expect(read(`namn=${'x'.repeat(200)}`).name).toHaveLength(80);
  });

  it('is read back from the address that it is written to', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
    const lists = fc.record({
      entries: fc.uniqueArray(slug, { maxLength: mostInList }),
      name: fc.constantFrom('', 'Till EHT & rektor', 'å=ä+ö'),
    });
    fc.assert(
      fc.property(lists, (one) => {
        expect(read(listPath(one).split('?')[1] ?? '')).toEqual(one);
      }),
    );
  });

  it('is carried through the library in a parameter of its own', () => {
    expect(readCarriedList(new URLSearchParams('lista=a,b&p=c')).entries).toEqual(['a', 'b']);
  });

  it('lets entries be added last, taken away and moved one step', () => {
    expect(withEntry(list, 'a').entries).toEqual(['b', 'c', 'a']);
    expect(withoutEntry(list, 'b').entries).toEqual(['a', 'c']);
    expect(movedEntry(list, 'b', -1).entries).toEqual(['b', 'a', 'c']);
    expect(movedEntry(list, 'b', 1).entries).toEqual(['a', 'c', 'b']);
    expect(movedEntry(list, 'a', -1)).toEqual(list);
    expect(movedEntry(list, 'x', 1)).toEqual(list);
  });

  it('stands by short ids where slugs would break the link, and nothing is lost in them', () => {
    fc.assert(fc.property(fc.uuid(), (id) => fromShortId(shortId(id)) === id));
    const entry = (slug: string) => ({ id: '0192f0c1-2345-7abc-8def-0123456789ab', slug });
    expect(entriesToSend([entry('kort')])).toEqual(['kort']);
    expect(entriesToSend([entry('x'.repeat(601))])).toEqual([shortId(entry('').id)]);
    expect(fromShortId('inte-ett-id')).toBeUndefined();
  });
});
