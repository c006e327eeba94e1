import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readContentFiles } from './content-files.ts';

const page = z.strictObject({
  title: z.string().min(2).max(60),
  description: z.string().min(20).max(160),
  updated: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

/** First parts of addresses that are no editorial pages. */
const SERVICES = new Set(['bibliotek', 'logga-in', 'ordlista']);

const pages = readContentFiles('pages');
const slugs = pages.map((file) => file.slug);

describe('the editorial pages', () => {
  test('hold what the footer, the header and the decision makers need', () => {
    for (const slug of ['om', 'hjalp', 'personuppgifter', 'for-vardnadshavare-och-elever', 'tillganglighet'])
      expect(slugs).toContain(slug);
    for (const slug of ['underlag', 'kom-igang', 'oppna-data']) expect(slugs).toContain(slug);
  });

  test.each(pages)('$name has a head, begins below the page title and exists in both languages', (file) => {
    page.parse(file.data);
    expect(file.body).not.toMatch(/^# /m);
    const twin = file.slug.endsWith('.en') ? file.slug.replace(/\.en$/, '') : `${file.slug}.en`;
    expect(slugs).toContain(twin);
  });

  test.each(pages)('$name links within its own language and to pages that exist', ({ slug, body }) => {
    const paths = [...body.matchAll(/\]\((\/[^)]*)\)/g)].map(([, path = '']) => path);
    for (const path of paths.filter((path) => !path.startsWith('/api/') && !path.endsWith('.atom'))) {
      expect(path.startsWith('/en/')).toBe(slug.endsWith('.en'));
      const [first = '', second] = path.replace(/^\/en/, '').replace(/\?.*$/, '').slice(1).split('/');
      if (!SERVICES.has(first)) expect(slugs).toContain(second ?? first);
    }
  });
});

describe('what the privacy page promises (issue 2, security-accessibility.md 4)', () => {
  const text = pages.find((file) => file.slug === 'personuppgifter')?.body ?? '';

  test('no pupil data, no cookie for visitors, one after sign-in, public documents', () => {
    expect(text).toContain('inga uppgifter om enskilda elever');
    expect(text).toContain('Du får inga kakor');
    expect(text).toContain('**en** kaka');
    expect(text).toContain('allmän handling');
  });
});
