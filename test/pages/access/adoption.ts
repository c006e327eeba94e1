import { upsertAdoption } from '#src/features/library/adoption/adoption-queries.ts';
import { insertQuestion } from '#src/features/library/adoption/follow-up/answer-queries.ts';
import { beginVariant } from '#src/features/library/adoption/variants/variant-begin-service.ts';
import { getHead } from '#src/features/library/entry/entry-queries.ts';
import { system } from '#src/platform/access/actor.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type AccessRow, everyone, type World } from './row.ts';

type Expect = AccessRow['expect'];
type Address = AccessRow['address'];

/** An entry of another organisation, which the own one may use. */
const elsewhere = (path: string) => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.otherOrganisation });
  return `/bibliotek/${slug}/vi-anvander-detta${path}`;
};

/** The draft of a variant that the own organisation has begun. */
const variant = (path: string) => async (world: World) => {
  const { app, organisation } = world;
  const { id, slug } = await makeEntry(app, { organisation: world.otherOrganisation });
  const own = { organisation: { slug: organisation.slug, name: 'Hällinge kommun' }, formKey: '' };
  const begun = await beginVariant(app, system, await getHead(app.db, id), own);
  if (!begun.ok) throw new Error(JSON.stringify(begun.errors));
  return `/bibliotek/${slug}/varianter/${begun.value}${path}`;
};

/** The own organisation uses it, and has been asked what came of it. */
const asked = (path: string) => async (world: World) => {
  const { app, organisation } = world;
  const { id, slug } = await makeEntry(app, { organisation: world.otherOrganisation });
  const at = app.clock.now().toISOString();
  const use = { originalId: id, organisationId: organisation.id, way: 'as-is' as const, by: null, at };
  const adoptionId = await upsertAdoption(app.db, { ...use, id: app.ids.next() });
  await insertQuestion(app.db, { id: app.ids.next(), adoptionId, term: '2026-autumn-term', at });
  return `/bibliotek/${slug}/vi-anvander-detta/uppfoljning${path}`;
};

/** Those who write for the own organisation; `others` for everybody else who is signed in. */
const writers = (status: number, anonymous: number, others: number): Expect => ({
  ...everyone(others),
  anonymous,
  writer: status,
  editor: status,
  contact: status,
  coordinator: status,
  admin: status,
});

const page = (route: string, address: Address, expect: Expect): AccessRow => ({
  route,
  representation: 'html',
  address,
  expect,
  isProtected: true,
});

/** A form in two rows: sent by everybody, and its address opened as a page. */
const form = (
  route: string,
  address: Address,
  expect: Expect,
  fields: AccessRow['form'] = {},
): AccessRow[] => [
  { route, method: 'POST', representation: 'html', address, form: fields, expect },
  { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
];

const use = 'bibliotek/[slug]/vi-anvander-detta';
const own = 'bibliotek/[slug]/varianter';
const hallinge = { organisation: 'hallinge-kommun' };

/** Who uses what: open to read, said by those who write for an organisation. */
export const rows: readonly AccessRow[] = [
  {
    route: 'bibliotek/[slug]/slaktskap.astro',
    representation: 'html',
    address: '/bibliotek/samma-dag-i-hallinge/slaktskap',
    expect: everyone(200),
  },
  {
    route: `${own}/index.astro`,
    representation: 'redirect',
    address: '/bibliotek/mentorn-ringer-hem-samma-dag/varianter',
    expect: everyone(301),
  },
  {
    route: `${own}/[variant]/index.astro`,
    representation: 'redirect',
    address: '/bibliotek/mentorn-ringer-hem-samma-dag/varianter/samma-dag-i-hallinge',
    expect: everyone(301),
  },
  {
    route: `${own}/[variant]/index.astro`,
    about: 'under ett annat original',
    representation: 'html',
    address: '/bibliotek/norrbruks-narvaroteam/varianter/samma-dag-i-hallinge',
    expect: everyone(404),
  },
  page(`${own}/[variant]/sa-gor-vi/index.astro`, variant('/sa-gor-vi'), writers(200, 303, 404)),
  ...form(`${own}/[variant]/sa-gor-vi/spara.astro`, variant('/sa-gor-vi/spara'), writers(422, 403, 404), {
    title: 'x'.repeat(101),
  }),
  page(`${own}/[variant]/andringar/index.astro`, variant('/andringar'), writers(200, 303, 404)),
  ...form(`${own}/[variant]/andringar/svara.astro`, variant('/andringar/svara'), writers(422, 403, 404)),
  ...form(`${own}/[variant]/andringar/behall.astro`, variant('/andringar/behall'), writers(422, 403, 404)),
  page(`${use}/index.astro`, elsewhere(''), { ...everyone(200), anonymous: 303, reader: 403 }),
  ...form(`${use}/spara.astro`, elsewhere('/spara'), writers(303, 403, 403), { ...hallinge, way: 'as-is' }),
  ...form(`${use}/avsluta.astro`, elsewhere('/avsluta'), writers(303, 403, 403), hallinge),
  page(
    `${use}/svar.astro`,
    async (world) => {
      const { slug } = await makeEntry(world.app, { organisation: world.organisation });
      return `/bibliotek/${slug}/vi-anvander-detta/svar`;
    },
    writers(200, 303, 404),
  ),
  page(`${use}/uppfoljning/index.astro`, asked('?organisation=hallinge-kommun'), writers(200, 303, 403)),
  ...form(`${use}/uppfoljning/svara.astro`, asked('/svara'), writers(303, 403, 403), {
    ...hallinge,
    stillUsed: 'yes',
  }),
];
