import { describe, expect, it } from 'vitest';
import { numberedSlug, slugify } from './slug.ts';

describe('slugify', () => {
  it('folds å, ä, ö and accents and drops the rest', () => {
    expect(slugify('Södra Bergslagens utbildningsförbund')).toBe('sodra-bergslagens-utbildningsforbund');
    expect(slugify('  Närvaro & hälsa: åk 4–9! ')).toBe('narvaro-halsa-ak-4-9');
    expect(slugify('!!!')).toBe('');
  });

  it('is never longer than 80 characters and never ends in a dash', () => {
    const slug = slugify(`${'a'.repeat(79)} bbb`);
    expect(slug).toBe('a'.repeat(79));
  });
});

describe('numberedSlug', () => {
  it('counts on and stays within the length', () => {
    expect(numberedSlug('stod', 1)).toBe('stod');
    expect(numberedSlug('stod', 3)).toBe('stod-3');
    expect(numberedSlug('a'.repeat(80), 12)).toHaveLength(80);
  });
});
