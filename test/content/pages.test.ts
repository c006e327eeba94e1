import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { en } from '#src/i18n/en.ts';
import { sv } from '#src/i18n/sv.ts';
import { readContentFiles } from './content-files.ts';

const page = z.strictObject({
  title: z.string().min(2).max(60),
  description: z.string().min(20).max(160),
  updated: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

/** First parts of addresses that are no editorial pages. */
const SERVICES = new Set(['bibliotek', 'logga-in', 'natverk', 'ordlista', 'lanet']);
/** Pages whose words are in the catalogue, since they tell of figures in the code. */
const RULES = ['sa-soker-du'];

const pages = readContentFiles('pages');
const slugs = pages.map((file) => file.slug);

describe('the editorial pages', () => {
  test('hold what the footer, the header and the decision makers need', () => {
    for (const slug of ['om', 'hjalp', 'personuppgifter', 'for-vardnadshavare-och-elever', 'tillganglighet'])
      expect(slugs).toContain(slug);
    for (const slug of ['underlag', 'kom-igang', 'oppna-data', 'media', 'granskning'])
      expect(slugs).toContain(slug);
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
      if (!SERVICES.has(first)) expect([...slugs, ...RULES]).toContain(second ?? first);
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

describe('what guardians and pupils, reporters and reviewers are told (issue 3)', () => {
  const bodyOf = (slug: string) => pages.find((file) => file.slug === slug)?.body ?? '';

  test.each(['', '.en'])('the page for guardians%s is at most 400 words and has no form', (end) => {
    const body = bodyOf(`for-vardnadshavare-och-elever${end}`).replaceAll(/\]\([^)]*\)/g, ']');
    const count = body.match(/[\p{L}\p{N}][\p{L}\p{N}:.-]*/gu)?.length ?? 0;
    expect(count).toBeGreaterThan(200);
    expect(count).toBeLessThanOrEqual(400);
    expect(body).not.toMatch(/<(form|input|textarea)/);
  });

  test('the page for the media says what the figures do not say and what is invented', () => {
    expect(bodyOf('media')).toContain('## Det här säger siffrorna inte');
    expect(bodyOf('media')).toContain('Exempeldata');
  });

  test('the page about the review never lets it stand for a proof', () => {
    expect(bodyOf('granskning')).toContain('Det betyder inte att effekten är bevisad');
    expect(bodyOf('granskning')).toContain('## Fyra ögon');
    expect(bodyOf('granskning')).toContain('tio arbetsdagar');
  });

  test.each([
    ['granskning', sv],
    ['granskning.en', en],
  ])(
    '%s says what the reviewer ticks and how Underlag is judged in the words of the interface',
    (slug, m) => {
      const { review, trust } = m.library;
      for (const rule of [...Object.values(review.reviewer.items), ...Object.values(trust.levelMeans)])
        expect(bodyOf(slug)).toContain(rule);
    },
  );

  test.each([
    ['hjalp', sv],
    ['hjalp.en', en],
  ])('%s calls what one chooses by its name', (slug, m) => {
    const { adoption, approvals, editor, proposal, sharing } = m.library;
    const { eht, ownWeb, list, compare } = sharing.ways;
    const answers = [approvals.link.approve.published, approvals.link.change, approvals.link.decline];
    const ways = [adoption.use.title, approvals.ask.send.boss, editor.fromQuestions, proposal.paste.title];
    for (const name of [...answers, ...ways, eht, ownWeb, list, compare])
      expect(bodyOf(slug)).toContain(`**${name}**`);
  });
});
