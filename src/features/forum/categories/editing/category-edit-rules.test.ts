import { describe, expect, it } from 'vitest';
import { moveStep, wishedSlug } from './category-edit-rules.ts';

describe('wishedSlug', () => {
  it('leaves the forum’s own pages alone', () => {
    expect(wishedSlug('ny')).toBe('kategori-ny');
    expect(wishedSlug('nytt-i-lanet')).toBe('nytt-i-lanet');
  });
});

describe('moveStep', () => {
  const shown = new Set(['a', 'c', 'd']);

  it('changes places with the next one that is shown', () => {
    expect(moveStep(['a', 'b', 'c', 'd'], shown, { id: 'c', step: 'up' })).toEqual(['c', 'b', 'a', 'd']);
    expect(moveStep(['a', 'b', 'c', 'd'], shown, { id: 'c', step: 'down' })).toEqual(['a', 'b', 'd', 'c']);
  });

  it('leaves everything as it is at the ends and for what is not shown', () => {
    for (const move of [
      { id: 'a', step: 'up' },
      { id: 'd', step: 'down' },
      { id: 'b', step: 'down' },
    ] as const) {
      expect(moveStep(['a', 'b', 'c', 'd'], shown, move)).toEqual(['a', 'b', 'c', 'd']);
    }
  });
});
