import { describe, expect, it } from 'vitest';
import { derivedStems } from './derivation.ts';
import { stem } from './stem.ts';

describe('Words of one root', () => {
  for (const [one, other] of [
    ['utreda', 'utredning'],
    ['samordna', 'samordning'],
    ['kartlägga', 'kartläggning'],
    ['mobbad', 'mobbning'],
    ['implementera', 'implementering'],
    ['implementation', 'implementera'],
    ['frånvarande', 'frånvaro'],
  ] as const) {
    it(`${one} and ${other} lead to each other`, () => {
      expect(derivedStems(stem(one))).toContain(stem(other));
      expect(derivedStems(stem(other))).toContain(stem(one));
    });
  }

  it('are not made of short stems: skola is no schooling', () => {
    expect(derivedStems(stem('skola'))).not.toContain('skolning');
  });
});
