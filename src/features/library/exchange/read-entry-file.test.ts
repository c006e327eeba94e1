import { describe, expect, it } from 'vitest';
import { readEntryFile } from './read-entry-file.ts';

const bomb = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);

/** Files that somebody made to do harm, or by mistake. */
const hostile: Readonly<Record<string, string>> = {
  'an alias': '---\na: &x [1]\nb: *x\n---\n',
  'aliases of aliases': `---\na0: &a0 [x]\n${bomb.join('\n')}\n---\n`,
  'names that all objects share': '---\n__proto__:\n  q: 1\nconstructor:\n  prototype:\n    q: 1\n---\n',
  'deep nesting': `---\na: ${'['.repeat(20_000)}\n---\n`,
  'deep maps': `---\na: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}\n---\n`,
  'a tag of another language': '---\na: !!js/function "x"\n---\n',
  'a heading without end': `---\na: 1\n---\n# ${'\t#'.repeat(60_000)}x`,
  'nothing but lines': `---\n${'\n'.repeat(200_000)}x`,
};

describe('A hostile library file (S-1.5.2)', () => {
  it.each(Object.entries(hostile))('with %s is refused with its faults, in a moment', (_, text) => {
    const start = performance.now();
    const read = readEntryFile('hostile.md', text);
    expect(read).toMatchObject({ ok: false });
    expect(performance.now() - start).toBeLessThan(5000);
    expect({}).not.toHaveProperty('q');
  });

  it('is told where its alias stands', () => {
    expect(readEntryFile('a.md', '---\na: &x [1]\nb: *x\n---\n')).toMatchObject({
      faults: [{ line: 3, code: 'bad-yaml' }],
    });
  });
});
