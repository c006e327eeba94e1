import { publishEntry, reviseEntry } from '#src/features/library/entry/entry-service.ts';
import { system } from '#src/platform/access/actor.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import type { AccessRow, World } from './row.ts';
import { everyone, signedIn } from './row.ts';

/** The address beneath an entry with two versions. */
const revised = (path: string) => async (world: World) => {
  const { id, slug } = await makeEntry(world.app, { organisation: world.organisation });
  await reviseEntry(world.app, system, id);
  await publishEntry(world.app, system, { entryId: id });
  return `/bibliotek/${slug}${path}`;
};

/** As `revised`, with an open draft besides. */
const drafted = (path: string) => async (world: World) => {
  const { id, slug } = await makeEntry(world.app, { organisation: world.organisation });
  await reviseEntry(world.app, system, id);
  return `/bibliotek/${slug}${path}`;
};

/** What only those who write for the organisation may do; strangers are told that there is no such page. */
const writers = { writer: 303, editor: 303, contact: 303, coordinator: 303, admin: 303 };

export const rows: readonly AccessRow[] = [
  {
    route: 'bibliotek/[slug]/historik/index.astro',
    representation: 'html',
    address: revised('/historik'),
    expect: everyone(200),
  },
  ...(['withdrawn', 'draft'] as const).map(
    (state): AccessRow => ({
      route: 'bibliotek/[slug]/historik/index.astro',
      about: state,
      representation: 'html',
      address: async ({ app, organisation }) =>
        `/bibliotek/${(await makeEntry(app, { organisation, state })).slug}/historik`,
      expect: everyone(state === 'draft' ? 404 : 410),
    }),
  ),
  {
    route: 'bibliotek/[slug]/historik/jamfor.astro',
    representation: 'html',
    address: revised('/historik/jamfor?fran=1&till=2'),
    expect: signedIn(200, 303),
    isProtected: true,
  },
  {
    route: 'bibliotek/[slug]/historik/jamfor.astro',
    about: 'utkast',
    representation: 'html',
    address: drafted('/historik/jamfor?fran=1&till=utkast'),
    expect: {
      ...everyone(404),
      anonymous: 303,
      writer: 200,
      editor: 200,
      contact: 200,
      coordinator: 200,
      admin: 200,
    },
    isProtected: true,
  },
  {
    route: 'bibliotek/[slug]/historik/[nummer]/index.astro',
    representation: 'html',
    address: revised('/historik/1'),
    expect: signedIn(200, 303),
    isProtected: true,
  },
  {
    route: 'bibliotek/[slug]/historik/[nummer]/aterstall.astro',
    method: 'POST',
    representation: 'html',
    address: revised('/historik/1/aterstall'),
    form: {},
    expect: { ...everyone(404), anonymous: 403, ...writers },
  },
  {
    route: 'bibliotek/[slug]/historik/[nummer]/aterstall.astro',
    about: 'som sida',
    representation: 'redirect',
    address: revised('/historik/1/aterstall'),
    expect: everyone(303),
  },
];
