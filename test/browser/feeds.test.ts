import { describe, expect, inject, it } from 'vitest';
import { prepare } from '#test/support/access/drive.ts';
import { loadRows } from '#test/support/access/routes.ts';
import { getWorld } from '#test/support/access/world.ts';
import { openBrowser } from '#test/support/browser.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import { ask } from '#test/support/http.ts';

const openPage = openBrowser();
const strangeTitle = 'Team <b>A</b> & "B" ]]> åäö';

/** What a real XML parser finds: the texts of all elements by their names, or what is wrong. */
async function parse(path: string): Promise<{ fault: string | undefined; texts: Record<string, string[]> }> {
  const { body } = await ask(inject('base'), path);
  const page = await openPage();
  const found = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const texts: Record<string, string[]> = {};
    for (const element of parsed.querySelectorAll('*')) {
      const name = element.localName;
      texts[name] = [...(texts[name] ?? []), element.getAttribute('href') ?? element.textContent ?? ''];
    }
    return { fault: parsed.querySelector('parsererror')?.textContent ?? undefined, texts };
  }, body);
  await page.context().close();
  return found;
}

describe('Feed and site map', () => {
  it('the feed is Atom: absolute addresses, ids that last, times, and invented data marked (E4)', async () => {
    const { app, organisation } = await getWorld();
    const { id } = await makeEntry(app, { organisation, content: { title: strangeTitle } });
    const { fault, texts } = await parse('/bibliotek/flode.atom?typ=team-or-service');
    expect(fault).toBeUndefined();
    expect(texts['title']).toContain(`Exempeldata: ${strangeTitle}`);
    expect(texts['id']).toContain(`urn:uuid:${id}`);
    expect(texts['id']?.every((one) => /^urn:uuid:[0-9a-f-]{36}$/.test(one))).toBe(true);
    expect(new Set(texts['id']).size).toBe(texts['id']?.length);
    expect(texts['updated']?.every((one) => !Number.isNaN(Date.parse(one)))).toBe(true);
    expect(texts['link']?.every((one) => one.startsWith(`${inject('base')}/`))).toBe(true);
    expect(texts['updated']).toHaveLength((texts['entry']?.length ?? 0) + 1);
  });

  it('the feed of the open threads is Atom too, and its pages lead to it', async () => {
    const { app, organisation } = await getWorld();
    const category = await makeCategory(app, { visibility: 'public', name: strangeTitle, position: 99 });
    const { id, path } = await makeThread(app, { category, organisation, title: strangeTitle });
    const page = await openPage();
    await page.goto(`/forum/${category.slug}`);
    const feed = await page
      .locator('head link[rel=alternate][type="application/atom+xml"]')
      .getAttribute('href');
    expect(await page.locator(`main a[href="${feed}"]`).count()).toBe(1);
    await page.context().close();
    const { fault, texts } = await parse(feed ?? '');
    expect(fault).toBeUndefined();
    expect(texts['title']).toEqual([`${strangeTitle} – Närvaronätet`, strangeTitle]);
    expect(texts['id']?.[1]).toBe(`urn:uuid:${id}`);
    expect(texts['link']?.at(-1)).toBe(`${inject('base')}${path}`);
    expect(texts['updated']?.every((one) => !Number.isNaN(Date.parse(one)))).toBe(true);
  });

  it('a feed without hits is a feed', async () => {
    const { fault, texts } = await parse('/bibliotek/flode.atom?q=finnsinte');
    expect([fault, texts['entry'], texts['updated']?.length]).toEqual([undefined, undefined, 1]);
  });

  it('every address of the site map answers anybody', async () => {
    const { fault, texts } = await parse('/sitemap.xml');
    expect(fault).toBeUndefined();
    const addresses = texts['loc'] ?? [];
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of addresses) {
      const { status } = await ask(inject('base'), encodeURI(address.slice(inject('base').length)));
      expect(status, address).toBe(200);
    }
  });

  it('robots are led to the site map, and away from every page that asks who one is', async () => {
    const world = await getWorld();
    const { body } = await ask(inject('base'), '/robots.txt');
    expect(body).toContain(`Sitemap: ${inject('base')}/sitemap.xml`);
    const closed = [...body.matchAll(/^Disallow: (.+)$/gm)].map(([, path = '']) => {
      return new RegExp(`^${path.replaceAll('*', '[^/]*')}([/?]|$)`);
    });
    const all = await loadRows();
    const open = new Set(all.filter(({ expect }) => expect.anonymous <= 302).map(({ route }) => route));
    const rows = all.filter(({ isProtected, route }) => isProtected && !open.has(route));
    const addresses = await Promise.all(
      rows.map(async (row) => (await prepare(world, row, 'admin')).address),
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !closed.some((path) => path.test(address)))).toEqual([]);
  });

  it('security.txt names a contact and ends within a year (RFC 9116)', async () => {
    const { body } = await ask(inject('base'), '/.well-known/security.txt');
    expect(body).toMatch(/^Contact: mailto:\S+@\S+$/m);
    const expires = Date.parse(/^Expires: (.+)$/m.exec(body)?.[1] ?? '');
    expect(expires - Date.now()).toBeGreaterThan(30 * 86_400_000);
    expect(expires - Date.now()).toBeLessThan(366 * 86_400_000);
  });
});
