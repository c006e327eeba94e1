import { beforeAll, describe, expect, it } from 'vitest';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { findHtmlFaults } from '#test/support/html.ts';
import type { Answer } from '#test/support/http.ts';

let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
});

const hidden = ({ body }: Answer, name: string) =>
  body.match(new RegExp(`type="hidden" name="${name}" value="([^"]*)"`))?.[1] ?? '';

describe('When somebody else saved first', () => {
  it('an organisation answers 409 with both versions, keeps what was typed and takes it the next time', async () => {
    const { slug } = world.otherOrganisation;
    const path = `/organisationer/${slug}/andra`;
    const [first, second] = [world.as('otherContact'), world.as('coordinator')];
    const page = await second.get(path);
    const version = hidden(page, 'version');
    const name = page.body.match(/name="name"[^>]*value="([^"]*)"/)?.[1] ?? '';
    const domains = page.body.match(/<textarea[^>]*name="domains"[^>]*>([^<]*)</)?.[1] ?? '';
    const theirs = { version, name, about: 'Samordnarens <text>.', serves: 'Norrbruk' };
    expect((await second.post(`${path}/spara`, { ...theirs, domains })).status).toBe(303);
    const mine = {
      version,
      name,
      about: 'Kontaktpersonens "text".',
      sizeCount: '31 000',
    };
    const refused = await first.post(`${path}/spara`, mine);
    expect(refused.status).toBe(409);
    expect(await findHtmlFaults(refused.body)).toEqual([]);
    const rows = refused.body.match(/<section class="stacked"[\s\S]*?<\/section>/)?.[0] ?? '';
    for (const text of ['Samordnarens &lt;text&gt;.', 'Kontaktpersonens', '31 000'])
      expect(rows).toContain(text);
    expect(refused.body).toMatch(/<textarea[^>]*name="about"[^>]*>Kontaktpersonens/);
    const newest = hidden(refused, 'version');
    expect(Number(newest)).toBe(Number(version) + 1);
    const saved = await first.post(`${path}/spara`, { ...mine, version: newest });
    expect(saved).toMatchObject({ status: 303, headers: { location: `/organisationer/${slug}?sparat=ja` } });
  });

  it('a network does the same, modules in words', async () => {
    const path = `/natverk/${world.network.slug}/andra`;
    const coordinator = world.as('coordinator');
    const page = await coordinator.get(path);
    const version = hidden(page, 'version');
    const name = page.body.match(/name="name"[^>]*value="([^"]*)"/)?.[1] ?? '';
    const modules = ['library', 'meetings', 'forum', 'indicators'];
    const save = (fields: Record<string, string | string[]>) =>
      coordinator.post(`${path}/spara`, { version, name, modules, ...fields });
    expect((await save({ purpose: 'Det första syftet.' })).status).toBe(303);
    const refused = await save({ purpose: 'Det andra syftet.', modules: ['library'] });
    expect(refused.status).toBe(409);
    const rows = refused.body.match(/<section class="stacked"[\s\S]*?<\/section>/)?.[0] ?? '';
    for (const text of ['Det första syftet.', 'Det andra syftet.', 'Möten']) expect(rows).toContain(text);
    expect((await save({ version: hidden(refused, 'version'), purpose: 'Det andra syftet.' })).status).toBe(
      303,
    );
  });
});
