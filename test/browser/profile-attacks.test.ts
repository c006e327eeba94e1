import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { profileInput } from '#src/features/network/organisations/editing/organisation-input.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import { makePassword } from '#test/support/access/sign-in.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { allScriptAttacks } from '#test/support/attacks/script-attacks.ts';
import { type WatchedPage, watch } from '#test/support/attacks/watched-page.ts';
import { openBrowser } from '#test/support/browser.ts';
import { type MadeOrganisation, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { signIn } from '#test/support/journey.ts';

const openPage = openBrowser();
const longestName = 120;
const longestAbout = 600;
const short = [...new Set(allScriptAttacks.map((text) => text.slice(0, longestName)))];

let world: PeopledWorld;
let organisation: MadeOrganisation;
let person: MadePerson;
let watched: WatchedPage;

/** An organisation in no network, so that nobody else on this portal meets it, with its contact person. */
beforeAll(async () => {
  world = await getWorld();
  const { app } = world;
  organisation = await makeOrganisation(app);
  person = await makePerson(app, { role: 'contact', scope: organisation });
  const page = await openPage();
  await signIn(page, { email: person.email, password: await makePassword(app, person.id) });
  // hundreds of pages, whose looks do not matter here
  await page.route('**/*.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  watched = await watch(page, inject('base'));
}, 300_000);

afterAll(async () => {
  const { db } = world.app;
  await db.updateTable('person').set({ name: 'Demo Person' }).where('id', '=', person.id).execute();
  await db.updateTable('membership').set({ status: 'ended' }).where('person_id', '=', person.id).execute();
  await db.deleteFrom('organisation').where('id', '=', organisation.id).execute();
});

/** The texts behind each other, as many as the field holds. */
function packed(texts: readonly string[], longest: number): readonly string[] {
  const all: string[] = [];
  for (const text of texts) {
    const last = all.at(-1);
    if (last !== undefined && last.length + text.length < longest) all.splice(-1, 1, `${last} ${text}`);
    else all.push(text.slice(0, longest));
  }
  return all;
}

/** What is looked for on the page, so that it is known to show the text. */
const mark = (index: number) => `Prov ${String(index).padStart(3, '0')} `;
const pathOf = (part = '') => `/organisationer/${organisation.slug}${part}`;

describe(`${allScriptAttacks.length} texts that would be scripts are texts in profiles`, {
  timeout: 300_000,
}, () => {
  it('as other names and units of an organisation', async () => {
    const { db, ids } = world.app;
    const open = { organisation_id: organisation.id, valid_from: null, valid_until: null };
    const rows = short.map((name) => ({ id: ids.next(), name, ...open }));
    await db.insertInto('organisation_alias').values(rows).execute();
    const units = rows
      .filter(({ name }) => name.length > 1)
      .map((row) => ({
        ...row,
        id: ids.next(),
        parent_id: null,
        slug: `enhet-${row.id}`,
        sort_key: sortKey(row.name),
      }));
    await db.insertInto('unit').values(units).execute();
    for (const path of [pathOf(), pathOf('/andra'), pathOf('/enheter')]) {
      expect(await watched.try(path), path).toEqual([]);
      expect(await watched.page.locator('main').innerHTML(), path).toContain('alert(1)');
    }
    for (const table of ['organisation_alias', 'unit'] as const)
      await db.deleteFrom(table).where('organisation_id', '=', organisation.id).execute();
  });

  it('as its name, what it says of itself and how it is reached, and as the name of its contact person', async () => {
    const { db } = world.app;
    const abouts = packed(allScriptAttacks, longestAbout);
    for (const [index, texts] of packed(short, longestName - mark(0).length).entries()) {
      const name = `${mark(index)}${texts}`.slice(0, longestName);
      const about = abouts[index % abouts.length] ?? '';
      const profile = { name, about, contact_function: name, switchboard: texts.slice(0, 40) };
      await db.updateTable('organisation').set(profile).where('id', '=', organisation.id).execute();
      await db.updateTable('person').set({ name }).where('id', '=', person.id).execute();
      const isNew = index < abouts.length;
      for (const path of [
        pathOf(),
        '/mitt/konto',
        ...(isNew ? [pathOf('/andra'), pathOf('/medlemmar')] : []),
      ]) {
        expect(await watched.try(path), `${path}: ${name}`).toEqual([]);
        expect(await watched.page.locator('main').innerHTML(), path).toContain(mark(index));
      }
    }
  });

  it('as its website and mailbox, as far as the form takes them', async () => {
    const { db } = world.app;
    const takes = (field: 'website' | 'functionEmail') => (text: string) =>
      profileInput.shape[field].safeParse(text).success;
    const asked = packed(allScriptAttacks, 270).map((texts) => `https://kommun.example/?q=${texts}`);
    const websites = [...allScriptAttacks, ...asked].filter(takes('website'));
    const mailboxes = allScriptAttacks
      .flatMap((text) => [text, `${text}@kommun.example`])
      .filter(takes('functionEmail'));
    expect(asked.filter(takes('website')).length).toBeGreaterThan(asked.length / 2);
    expect(websites.filter((text) => !/^https?:/i.test(text))).toEqual([]);
    for (const [index, website] of websites.entries()) {
      const name = `${mark(index)}kommun`;
      const profile = { name, about: '', website, function_email: mailboxes[index] ?? '' };
      await db.updateTable('organisation').set(profile).where('id', '=', organisation.id).execute();
      expect(await watched.try(pathOf()), website).toEqual([]);
      expect(await watched.page.locator('h1').textContent()).toBe(name);
    }
    expect(mailboxes.length).toBeLessThanOrEqual(websites.length);
  });
});
