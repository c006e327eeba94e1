import { beforeAll, describe, expect, inject, it } from 'vitest';
import { withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { system } from '#src/platform/access/actor.ts';
import { faultsAfter } from '#test/features/api/openapi-check.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import { type Answer, ask } from '#test/support/http.ts';

let asked = 0;
/** Addresses of this file's own, so that what is asked does not use up a limit. */
const from = () => `127.0.72.${1 + Math.floor(asked++ / 100)}`;
const get = (path: string) => ask(inject('base'), path, { from: from() });
const find = (query: string) => get(`/sok?${new URLSearchParams(query)}`);
const data = async (path: string) => JSON.parse((await get(path)).body);
const count = ({ body }: Answer) => Number(/class="list-count">\s*(\d+) träff/.exec(body)?.[1] ?? 0);
/** What a page says: outside of its addresses and fields, and of what the glossary says itself. */
const saidOn = (body: string) =>
  body
    .replaceAll(/<section class="search-answers".*?<\/section>/gs, '')
    .replaceAll(/<article class="search-hit">(?:(?!<\/article>).)*?href="\/ordlista\/.*?<\/article>/gs, '')
    .replaceAll(/<(script|style).*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');
const secret = 'Paddorna sjunger bara för nätverket';
let world: PeopledWorld;
let entry: MadeEntry;

beforeAll(async () => {
  world = await getWorld();
  const content = { title: 'Paddkören', sections: { description: 'Öppet för alla.', doDifferently: secret } };
  const marks = { answers: { contacts: 'unknown' as const }, networkOnly: ['doDifferently'] };
  entry = await makeEntry(world.app, { organisation: world.organisation, content, marks });
});

describe('The page of hits', () => {
  it('counts for each facet what one finds by choosing it', async () => {
    // other files have written much, and a count is compared with a later one
    await expect.poll(async () => count(await find('q=paddkören')), { timeout: 30_000 }).toBe(1);
    const { body } = await find('q=team');
    const option =
      /name="([\w-]+)" value="([^"]+)">\s*<span>[^<]*<\/span>\s*<span class="facet-count">(\d+)</g;
    const options = [...body.matchAll(option)].filter(([, name]) =>
      ['typ', 'innehall', 'status'].includes(name ?? ''),
    );
    expect(options.length).toBeGreaterThan(6);
    for (const [, name = '', value = '', wanted] of options) {
      expect(count(await find(`q=team&${name}=${value}`)), `${name}=${value}`).toBe(Number(wanted));
    }
  });

  it('does not repeat a word that hurts, other than in the field and where the glossary explains it', async () => {
    const { body } = await find('q=hemmasittare');
    expect(body).toMatch(/Visar träffar för\s*<em lang="sv">långvarig frånvaro<\/em>/);
    expect(saidOn(body)).toContain('Visar träffar för långvarig frånvaro');
    for (const query of [
      'q=hemmasittare',
      'q=hemmasitare team åk 7',
      'q=hemmasittare team&exakt=1',
      'q="hemmasittare" zebra',
      'q=hemmasittare zebra&innehall=organisation',
      'q=hemmasittare kryptozebra -team',
    ]) {
      expect(saidOn((await find(query)).body), query).not.toMatch(/hemmasitt/i);
      expect(saidOn((await get(encodeURI(`/bibliotek?${query}`))).body), query).not.toMatch(/hemmasitt/i);
    }
  });

  it('does not repeat it in data or suggestions either', async () => {
    for (const q of ['hemmasittare', 'hemmasittare team åk 7', 'hemmasitare rutin']) {
      const { shownInstead, corrections, items } = await data(encodeURI(`/api/v1/search?q=${q}&limit=50`));
      expect(shownInstead).toEqual(['långvarig frånvaro']);
      const missing = items.map((item: { missing: string[] }) => item.missing);
      expect(JSON.stringify([corrections, missing]), q).not.toMatch(/hemmasit/i);
    }
    expect((await data('/api/v1/suggest?q=hemmasi')).words).toEqual([]);
  });

  it('answers an abbreviation and a paragraph above the list', async () => {
    expect((await find('q=bup')).body).toContain('BUP – barn- och ungdomspsykiatrin');
    const { body } = await find('q=7 kap 19 a frånvaro');
    expect(body).toContain('/bibliotek/det-har-ska-skolan-gora-vid-franvaro#kap-');
    expect(body).toMatch(/Alla som hänvisar till 7 kap\. 19 a § \(\d+\)/);
  });

  it('cuts what is too long, and says so', async () => {
    const answer = await find(`q=${'närvaro '.repeat(60)}`);
    expect([answer.status, answer.body.includes('mer än 200 tecken')]).toEqual([200, true]);
  });

  it('gives no cookie, is not kept, and writes what was typed as text', async () => {
    const { headers, body } = await find('q=<script>alert(1)</script>"');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body.replaceAll(/="[^"]*"/g, '')).not.toContain('<script>alert');
  });
});

describe('What is kept within the network', () => {
  it('members find, and nobody else, in no representation', async () => {
    expect((await world.as('reader').get('/sok?q=sjunger')).body).toContain('Paddkören');
    for (const path of ['/sok?q=sjunger', '/api/v1/search?q=sjunger', '/api/v1/suggest?q=sjunger']) {
      expect((await get(path)).body, path).not.toMatch(/Paddkören|Paddorna/);
    }
    const { corrections } = await data('/api/v1/search?q=sjungeer');
    expect(corrections.map(({ meant }: { meant: string }) => meant)).not.toContain('sjunger');
  });

  it('not even members get through the open data', async () => {
    for (const path of ['/api/v1/search?q=sjunger', '/api/v1/suggest?q=sjunger']) {
      expect((await world.as('reader').get(path)).body, path).not.toContain('Padd');
    }
  });

  it('is found as long as it is published, and not a second longer', async () => {
    expect((await find('q=paddkören')).body).toContain(`/bibliotek/${entry.slug}`);
    await withdrawEntry(world.app, system, { entryId: entry.id, reason: 'Kören har slutat sjunga.' });
    for (const path of ['/sok?q=paddkören', '/api/v1/search?q=paddkören', '/api/v1/suggest?q=paddk']) {
      expect((await get(encodeURI(path))).body, path).not.toContain(`/bibliotek/${entry.slug}`);
    }
  });
});

describe('The search as data', () => {
  it('gives page after page, each hit once, as the OpenAPI document says', async () => {
    const ids: string[] = [];
    let total = 0;
    for (let path: string | undefined = '/api/v1/search?q=team&limit=7'; path !== undefined; ) {
      const page: { total: number; next: string | null; items: { id: string }[] } = await data(path);
      expect(faultsAfter('SearchList', page)).toEqual([]);
      ids.push(...page.items.map(({ id }) => id));
      total = page.total;
      path = page.next?.slice(inject('base').length);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(total);
  });

  it('suggests, also in the form of browsers', async () => {
    expect(faultsAfter('Suggestions', await data('/api/v1/suggest?q=bup'))).toEqual([]);
    expect(await data('/api/v1/suggest?q=bu')).toEqual({ words: [], terms: [], pages: [] });
    const asBrowser = await get('/api/v1/suggest?q=bup&format=opensearch');
    expect(asBrowser.headers['content-type']).toBe('application/x-suggestions+json');
    expect(JSON.parse(asBrowser.body)).toEqual(['bup', expect.arrayContaining(['BUP'])]);
  });

  it('takes no cursor of another question', async () => {
    const { next } = await data('/api/v1/search?q=team&limit=1');
    const cursor = new URL(next).searchParams.get('cursor') ?? '';
    expect((await get(`/api/v1/search?q=annat&limit=1&cursor=${cursor}`)).status).toBe(400);
  });

  it('is told of by every page, and described for browsers', async () => {
    expect((await get('/hjalp')).body).toContain('href="/opensearch.xml"');
    const { headers, body } = await get('/opensearch.xml');
    expect(headers['content-type']).toBe('application/opensearchdescription+xml');
    expect(body).toContain('/sok?q={searchTerms}');
  });
});
