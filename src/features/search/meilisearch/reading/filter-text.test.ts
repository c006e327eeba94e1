import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, any, everything, hasAny, not, nothing, quoted } from './filter-text.ts';

const one = hasAny('terms', ['rutin']);
const other = hasAny('visibility', ['public', 'network:1']);

/** Any UTF-16 unit, halves of pairs too. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('A filter', () => {
  it('names its values in quotation marks', () => {
    expect(other.text).toBe('"visibility" IN ["public", "network:1"]');
  });

  it('of several has each in brackets', () => {
    expect(all([one, other]).text).toBe(`(${one.text}) AND (${other.text})`);
    expect(any([one, other]).text).toBe(`(${one.text}) OR (${other.text})`);
    expect(not(one).text).toBe(`NOT (${one.text})`);
  });

  it('leaves out what narrows nothing', () => {
    expect(all([everything, one])).toEqual(one);
    expect(all([])).toEqual(everything);
    expect(any([one, everything])).toEqual(everything);
    expect(not(everything)).toEqual(nothing);
    expect(any([])).toEqual(nothing);
  });
});

describe('A quoted value', () => {
  it.each([
    ['a"b', String.raw`"a\"b"`],
    ['a\\', String.raw`"a\\"`],
    ['" OR visibility = "x', String.raw`"\" OR visibility = \"x"`],
    ['AND', '"AND"'],
  ])('%j is one value', (value, text) => {
    expect(quoted(value)).toBe(text);
  });

  it('is read by the server as it was written, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyUnit, maxLength: 50 }),
        (value) => readAsServer(quoted(value)) === value,
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', 'a', "'") }), (value) => {
        return readAsServer(quoted(value)) === value;
      }),
    );
  });
});

/** The server's reading of a value in double quotation marks: the closing mark is the first that no backslash precedes. */
function readAsServer(text: string): string | undefined {
  let at = 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  if (text[0] !== '"' || at !== text.length - 1) return undefined;
  const unquoted = text.slice(1, -1).replaceAll('\\"', '"');
  return unquoted.replaceAll(/\\(.)/gs, (_, sign: string) => sign);
}
