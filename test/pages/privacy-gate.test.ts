import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fieldId } from '#src/components/field-id.ts';
import { readTables } from '#test/support/access/database-state.ts';
import { allowedRole, nameOf, prepare } from '#test/support/access/drive.ts';
import { loadRows } from '#test/support/access/routes.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { formAt, type PageForm } from '#test/support/form-fields.ts';
import type { Caller } from '#test/support/http.ts';
import type { AccessRow } from './access/row.ts';

type Fields = Readonly<Record<string, string>>;

/** Published by Skatteverket for tests; nobody holds it. */
const number = '850709-9805';
const spelled = /850709.{0,9}9805/;

/** Forms with text whose author is not asked, and why. */
const asksNobody: Readonly<Record<string, string>> = {
  'logga-in/kod.astro': 'made for an address',
  'logga-in/bekrafta.astro': 'made for a code',
  'logga-in/losenord.astro': 'made for an address',
  'mitt/konto/spara.astro': 'made for one’s own name',
  'bibliotek/[slug]/medskribenter/bjud-in.astro': 'made for an address',
  'organisationer/[slug]/medlemmar/bjud-in.astro': 'made for an address',
  'natverk/[slug]/samordnare/bjud-in.astro': 'made for an address',
  'forum/kategorier/[id]/medlemmar/lagg-till.astro': 'made for an address',
  'moderering/moderatorer/utse.astro': 'made for an address',
  'moten/[meeting]/anmal/kollega/spara.astro': 'made for an address',
  'moten/[meeting]/material/inspelning.astro': 'made for an address',
  'natverk/[slug]/nulage/oppna.astro': 'made for a year and a day',
  'natverk/[slug]/nulage/sista-dag.astro': 'made for a day',
  'organisationer/[slug]/tar-emot/spara.astro': 'made for numbers',
  'bibliotek/[slug]/byt-adress/spara.astro': 'made for the address of a page',
  'bibliotek/ny/klistra-in/granska.astro': 'stores nothing; what is accepted is asked about',
  'forum/[category]/[thread]/gott-exempel/spara.astro': 'saves a draft; asks before it is handed on',
  'bibliotek/[slug]/material/fil/spara.astro': 'asks when there is a file: test/features/privacy/gate',
  'bibliotek/[slug]/granska/svara.astro': 'the row has no review to answer: test/features/privacy/gate',
  'bibliotek/[slug]/kommentarer/svara.astro': 'the row has no comment to answer: test/features/privacy/gate',
};

const oneReminder = { 'reminders.1.hours': '', 'reminders.2.hours': '' };

/** What makes a form right that its row sends with something wrong. */
const complete: Readonly<Record<string, Fields>> = {
  'lagandringar/markera.astro': { changedOn: '2026-03-02' },
  'bibliotek/[slug]/material/lank/spara.astro': { title: 'Prov', link: 'https://hallinge.example/prov' },
  'bibliotek/[slug]/godkannande/fraga.astro': { function: 'skolchef', eMail: 'skolchef@hallinge.example' },
  'bibliotek/[slug]/godkannande/muntligt.astro': { spokenOn: '2026-03-02' },
  'sok/synonymer/[id]/visa.astro': { shown: 'prov', equal: 'annat prov' },
  'bibliotek/ny/berattelse.astro': { title: 'Prov' },
  'natverk/[slug]/nulage/fraga/spara.astro': { text: 'Finns ett prov?', short: 'Prov' },
  'moten/nytt/spara.astro': {
    title: 'Prov',
    day: '2027-03-02',
    from: '9',
    to: '10',
    readers: 'member',
    registrations: 'ja',
    hours_to_accept: '48',
    act: 'draft',
    ...oneReminder,
  },
  'moten/[meeting]/redigera/spara.astro': oneReminder,
  'siffror/omgangar/[natverk]/oppna.astro': { term: '2027-spring', dueOn: '2027-03-02' },
  'siffror/lamna/[insamling]/[organisation]/spara.astro': { next: 'save' },
  'forum/ny/utan-kommunnamn/spara.astro': { title: 'Hur gör ni på loven?', body: 'Vi undrar.' },
  'forum/ny/spara.astro': { title: 'Hur gör ni på loven?', body: 'Vi undrar.' },
};

const rows = (await loadRows()).filter(({ method }) => method === 'POST');
let world: PeopledWorld;

let modules: { network_id: string; module: string }[];

beforeAll(async () => {
  world = await getWorld();
  modules = await world.app.db.selectFrom('network_module').selectAll().execute();
});

/** A form is sent with one of the modules that it has ticked: the others are switched on again. */
afterAll(async () => {
  await world.app.db.deleteFrom('network_module').execute();
  await world.app.db.insertInto('network_module').values(modules).execute();
});

type Opened = { visitor: Caller; address: string; own: Fields; form: PageForm | undefined };

/** The form of the row on its page, or as it is shown again when it was sent something that it does not have. */
async function openForm(row: AccessRow): Promise<Opened> {
  const visitor = world.as(allowedRole(row));
  const { address, form: own } = await prepare(world, row, allowedRole(row));
  const page = formAt((await visitor.get(address.replace(/\/[^/]*$/, ''))).body, address);
  const form = page ?? formAt((await visitor.post(address, { ...own, unknown: 'x' })).body, address);
  return { visitor, address, own, form };
}

/** The error message beside the field. */
const messageAt = (body: string, field: string) =>
  new RegExp(`id="${fieldId(field)}-fel"[^>]*>([\\s\\S]*?)</p>`).exec(body)?.[1] ?? '';

/** The form as it asks to look again, when the words are typed in the first field that takes them. */
async function askedForm(row: AccessRow, words: string, { visitor, address, own, form }: Opened) {
  const isFit = (row.expect[allowedRole(row)] ?? 400) < 400;
  for (const field of form?.texts ?? []) {
    const typed = { ...form?.values, ...(isFit && own), ...complete[row.route], [field]: words };
    const { body } = await visitor.post(address, typed);
    const again = formAt(body, address);
    if (again?.values.granskad) return { again, kept: Object.values(again.values).includes(words), body };
  }
  return undefined;
}

describe('Every form with text', () => {
  const fields: string[] = [];

  for (const [i, row] of rows.entries()) {
    it(`P2 P3 ${nameOf(row)}: refuses an identity number in every field, and leaves it to the browser`, async () => {
      const { visitor, address, own, form } = await openForm(row);
      if (!form || form.texts.length === 0) return;
      fields.push(...form.texts);
      const numbers = Object.fromEntries(form.texts.map((field) => [field, `x ${number} y`]));
      const { status, body, headers } = await visitor.post(address, { ...form.values, ...own, ...numbers });
      expect(status).toBeGreaterThanOrEqual(409);
      expect(headers['cache-control']).toBe('no-store');
      const untold = form.texts.filter((field) => !messageAt(body, field).includes('personnummer'));
      expect(untold).toEqual([]);
    });

    it(`P4 ${nameOf(row)}: asks its author to look again at other places, once`, async () => {
      const opened = await openForm(row);
      if (!opened.form || opened.form.texts.length === 0 || row.route in asksNobody) return;
      const words = `Ring 070-12${String(i).padStart(3, '0')} 67.`;
      const asked = await askedForm(row, words, opened);
      expect(asked?.kept).toBe(true);
      expect(asked?.body).toContain('id="granska"');
      const { body } = await opened.visitor.post(opened.address, asked?.again.values ?? {});
      expect(body).not.toContain('id="granska"');
    });
  }

  it('P3 leaves nothing of an identity number in the database, in mail or in the log', async () => {
    expect(fields.length).toBeGreaterThan(100);
    const tables = [...(await readTables(world.app))];
    expect(tables.filter(([, content]) => spelled.test(content)).map(([name]) => name)).toEqual([]);
    expect(readFileSync(inject('logFile'), 'utf8')).not.toMatch(spelled);
  });
});
