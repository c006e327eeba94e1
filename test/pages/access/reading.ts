import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type AccessRow, everyone, type World } from './row.ts';

const page = (route: string, address: AccessRow['address'], about?: string): AccessRow => ({
  route,
  representation: 'html',
  address,
  expect: everyone(200),
  ...(about !== undefined && { about }),
});

const uppsala = '/bibliotek/uppsala-koordinatorer-for-okad-skolnarvaro';
const inState = (state: 'draft' | 'withdrawn') => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, state });
  return `/bibliotek/${slug}`;
};

/** The library as everyone reads it. What is not published is not there, whoever asks. */
export const rows: readonly AccessRow[] = [
  page('bibliotek/index.astro', '/bibliotek'),
  page('bibliotek/index.astro', '/en/bibliotek', 'English'),
  page('bibliotek/index.astro', '/bibliotek?typ=team-or-service&kommun=9905', 'narrowed, for a municipality'),
  page('bibliotek/index.astro', '/bibliotek?q=finnsinte', 'no hits'),
  page('bibliotek/[slug]/index.astro', uppsala),
  page('bibliotek/[slug]/index.astro', `/en${uppsala}?kommun=uppsala`, 'English, for a municipality'),
  page('bibliotek/[slug]/vagen-in.astro', `${uppsala}/vagen-in`),
  {
    route: 'bibliotek/[slug]/index.astro',
    about: 'a draft at its later address',
    representation: 'html',
    address: inState('draft'),
    expect: everyone(404),
  },
  {
    route: 'bibliotek/[slug]/index.astro',
    about: 'withdrawn',
    representation: 'html',
    address: inState('withdrawn'),
    expect: everyone(410),
  },
  {
    route: 'bibliotek/[slug]/vagen-in.astro',
    about: 'of nothing',
    representation: 'html',
    address: '/bibliotek/finns-inte/vagen-in',
    expect: everyone(404),
  },
];
