import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsAfter } from '#test/features/api/openapi-check.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import { type Answer, ask } from '#test/support/http.ts';

let asked = 0;
/** Addresses of this file's own, a new one after so many questions: what is asked does not use up the limit, however much the portal holds. */
const from = () => `127.0.71.${1 + Math.floor(asked++ / 100)}`;
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  ask(inject('base'), path, { headers, from: from() });
const data = async (path: string) => JSON.parse((await get(path)).body);
let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
});

/** A problem with this status, as RFC 9457 wants it. */
function expectProblem({ status, headers, body }: Answer, wanted: number): void {
  expect([status, headers['content-type']]).toEqual([wanted, 'application/problem+json']);
  expect(faultsAfter('Problem', JSON.parse(body))).toEqual([]);
  expect(JSON.parse(body).status).toBe(wanted);
  expect(headers['cache-control']).toBe('no-store');
}

describe('What the portal holds, as the OpenAPI document says (E1)', () => {
  it('every published entry, page by page', async () => {
    const slugs: string[] = [];
    for (let path: string | undefined = '/api/v1/entries?limit=10'; path !== undefined; ) {
      const page: { total: number; next: string | null; items: { slug: string }[] } = await data(path);
      expect(faultsAfter('EntryList', page)).toEqual([]);
      slugs.push(...page.items.map(({ slug }) => slug));
      path = page.next?.slice(inject('base').length);
      expect(slugs.length).toBeLessThanOrEqual(page.total);
    }
    expect(slugs.length).toBeGreaterThan(10);
    for (const slug of slugs) {
      expect(faultsAfter('Entry', await data(`/api/v1/entries/${slug}`)), slug).toEqual([]);
    }
  });

  it('every organisation', async () => {
    const { items } = await data('/api/v1/organisations?limit=100');
    for (const { slug } of items) {
      expect(faultsAfter('Organisation', await data(`/api/v1/organisations/${slug}`)), slug).toEqual([]);
    }
  });

  it('the open threads', async () => {
    const category = await makeCategory(world.app, { visibility: 'public', position: 99 });
    const { path } = await makeThread(world.app, { category });
    const threads = await data(`/api/v1/threads?category=${category.slug}`);
    expect(faultsAfter('ThreadList', threads)).toEqual([]);
    expect(threads).toMatchObject({ total: 1, items: [{ page: `${inject('base')}${path}` }] });
  });

  it('the glossary', async () => {
    expect(faultsAfter('TermList', await data('/api/v1/glossary'))).toEqual([]);
    expect(faultsAfter('Term', await data('/api/v1/glossary/sip'))).toEqual([]);
  });
});

describe('A strong ETag', () => {
  for (const path of [
    '/api/v1/entries?limit=3',
    '/api/v1/glossary/sip',
    '/api/v1/threads?limit=3',
    '/bibliotek/flode.atom',
    '/forum/flode.atom',
    '/sitemap.xml',
  ]) {
    it(`goes round for ${path}, kept or made anew, in any encoding`, async () => {
      const answers = [await get(path), await get(path), await get(path, { 'accept-encoding': 'gzip' })];
      for (const { headers } of answers) {
        expect(headers.etag).toMatch(/^"[\w-]+"$/);
        const again = await get(path, { 'if-none-match': headers.etag ?? '' });
        expect([again.status, again.body]).toEqual([304, '']);
      }
      const asMember = await world
        .as('reader')
        .get(path, { 'if-none-match': answers[0]?.headers.etag ?? '' });
      expect(asMember.status).toBe(304);
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    });
  }
});

describe('Errors are problems', () => {
  for (const path of [
    '/api/v1/finns-inte',
    '/api/v2/entries',
    '/api/x',
    '/api/v1/entries/a/b',
    '/api/v1/entries/Å',
  ])
    it(`where there is nothing: ${path}`, async () => {
      expectProblem(await get(encodeURI(path)), 404);
    });

  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    it(`for ${method}, with the methods that there are`, async () => {
      const answer = await ask(inject('base'), '/api/v1/entries', { method, from: from() });
      expectProblem(answer, 405);
      expect(answer.headers.allow).toBe('GET, HEAD');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    });

  it('and HEAD says what GET would', async () => {
    const [head, got] = [
      await ask(inject('base'), '/api/v1', { method: 'HEAD', from: from() }),
      await get('/api/v1'),
    ];
    expect([head.status, head.body, head.headers['content-type']]).toEqual([
      200,
      '',
      got.headers['content-type'],
    ]);
  });

  it('for any query whatever, never 500', async () => {
    const names = fc.constantFrom(
      'limit',
      'cursor',
      'kind',
      'q',
      'sort',
      'county',
      'organisation',
      'x',
      '__proto__',
    );
    const values = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('0', '-1', '1e9', 'NaN', '%', ''),
    );
    const queries = fc.array(fc.tuple(names, values), { maxLength: 4 });
    const paths = fc.constantFrom('/api/v1/entries', '/api/v1/organisations', '/api/v1/glossary');
    await fc.assert(
      fc.asyncProperty(paths, queries, async (path, pairs) => {
        const query = new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()]));
        const answer = await world.as('reader').get(`${path}?${query}`);
        if (answer.status !== 200) expectProblem(answer, 400);
      }),
      { numRuns: 60 },
    );
  });

  it('for who asks too often, with when to go on', async () => {
    const wish = { from: '127.0.0.77' };
    const once = () => ask(inject('base'), '/api/v1/entries?x=1', wish);
    // a slow machine gives some of the share back while it answers
    const answers = await Promise.all(Array.from({ length: 400 }, once));
    const taken = answers.filter(({ status }) => status === 400);
    const refused = answers.filter(({ status }) => status === 429);
    expect(taken.length).toBeGreaterThanOrEqual(300);
    expect(taken.length + refused.length).toBe(400);
    const [answer] = refused;
    if (!answer) throw new Error('Nobody was refused.');
    expectProblem(answer, 429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('for queries that are not well written', async () => {
    for (const query of ['%', 'kind=%ff', 'kind=%00', '&&&', 'limit[]=1', 'a'.repeat(2000)]) {
      expect([200, 400]).toContain((await world.as('reader').get(`/api/v1/entries?${query}`)).status);
    }
  });
});
