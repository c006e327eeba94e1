import { describe, expect, it } from 'vitest';
import { growthPerSign, linear } from '#test/support/growth.ts';
import { readEntryFile } from './read-entry-file.ts';

const bomb = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);

/** Files that somebody made to do harm, or by mistake. */
const hostile: Readonly<Record<string, string>> = {
  'an alias': '---\na: &x [1]\nb: *x\n---\n',
  'aliases of aliases': `---\na0: &a0 [x]\n${bomb.join('\n')}\n---\n`,
  'names that all objects share': '---\n__proto__:\n  q: 1\nconstructor:\n  prototype:\n    q: 1\n---\n',
  'a tag of another language': '---\na: !!js/function "x"\n---\n',
};

const endless: Readonly<Record<string, [(size: number) => string, number]>> = {
  'deep nesting': [(size) => `---\na: ${'['.repeat(size)}\n---\n`, 2000],
  'deep maps': [(size) => `---\na: ${'{a: '.repeat(size)}1${'}'.repeat(size)}\n---\n`, 500],
  'a heading without end': [(size) => `---\na: 1\n---\n# ${'\t#'.repeat(size)}x`, 6000],
  'nothing but lines': [(size) => `---\n${'\n'.repeat(size)}x`, 20_000],
};

describe('A hostile library file (S-1.5.2)', () => {
  it.each(Object.entries(hostile))('with %s is refused with its faults', (_, text) => {
    expect(readEntryFile('hostile.md', text)).toMatchObject({ ok: false });
    expect({}).not.toHaveProperty('q');
  });

  it.each(Object.entries(endless))('with %s is refused in time that grows with it', (_, [make, size]) => {
    const read = (text: string) => expect(readEntryFile('hostile.md', text)).toMatchObject({ ok: false });
    expect(growthPerSign(read, make, size)).toBeLessThan(linear);
  });

  it('is told where its alias stands', () => {
    expect(readEntryFile('a.md', '---\na: &x [1]\nb: *x\n---\n')).toMatchObject({
      faults: [{ line: 3, code: 'bad-yaml' }],
    });
  });
});
