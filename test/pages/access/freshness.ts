import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type AccessRow, everyone, type World } from './row.ts';

const beneath = (path: string) => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation });
  return `/bibliotek/${slug}/aktualitet${path}`;
};
const answered = (status: number, anonymous: number): AccessRow['expect'] => ({
  ...everyone(404),
  anonymous,
  writer: status,
  editor: status,
  contact: status,
  coordinator: status,
  admin: status,
});

/** The yearly question whether a description is still true; hidden from those who cannot write it. */
export const rows: readonly AccessRow[] = [
  {
    route: 'bibliotek/[slug]/aktualitet/index.astro',
    representation: 'html',
    address: beneath(''),
    expect: answered(200, 303),
    isProtected: true,
  },
  {
    route: 'bibliotek/[slug]/aktualitet/bekrafta.astro',
    method: 'POST',
    representation: 'redirect',
    address: beneath('/bekrafta'),
    form: {},
    expect: answered(303, 403),
  },
  {
    route: 'bibliotek/[slug]/aktualitet/bekrafta.astro',
    about: 'som sida',
    representation: 'redirect',
    address: beneath('/bekrafta'),
    expect: everyone(303),
  },
];
