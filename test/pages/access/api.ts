import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import { type AccessRow, everyone, type Representation, type World } from './row.ts';

type Route = [route: string, address: AccessRow['address'], about?: string];

/** An address that everybody may read. */
function open(representation: Representation, [route, address, about]: Route, status = 200): AccessRow {
  return { route, representation, address, expect: everyone(status), ...(about && { about }) };
}

const json = (...route: Route) => open('json', route);
const refused = (status: number, ...route: Route) => open('json', route, status);

const inState = (state: 'draft' | 'withdrawn') => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, state });
  return `/api/v1/entries/${slug}`;
};

/** A category with a thread, in which everybody or only members read. */
const inCategory = (visibility: 'public' | 'member', address: (slug: string) => string) => {
  return async ({ app, network }: World) => {
    const category = await makeCategory(app, { visibility, network, position: 99 });
    await makeThread(app, { category });
    return address(category.slug);
  };
};
const asData = (slug: string) => `/api/v1/threads?category=${slug}`;
const asFeed = (slug: string) => `/forum/${slug}/flode.atom`;

/** What programs read: open to everybody, whoever they are. */
export const rows: readonly AccessRow[] = [
  json('api/v1/index.ts', '/api/v1'),
  json('api/v1/openapi.json.ts', '/api/v1/openapi.json'),
  json('api/v1/entries/index.ts', '/api/v1/entries?limit=2&sort=newest'),
  refused(400, 'api/v1/entries/index.ts', '/api/v1/entries?theme=x', 'a value that there is not'),
  json('api/v1/entries/[slug].ts', '/api/v1/entries/uppsala-koordinatorer-for-okad-skolnarvaro'),
  refused(404, 'api/v1/entries/[slug].ts', inState('draft'), 'a draft'),
  refused(410, 'api/v1/entries/[slug].ts', inState('withdrawn'), 'withdrawn'),
  json('api/v1/organisations/index.ts', '/api/v1/organisations?kind=municipality'),
  refused(400, 'api/v1/organisations/index.ts', '/api/v1/organisations?typ=x', 'an unknown parameter'),
  json('api/v1/organisations/[slug].ts', ({ organisation }) => `/api/v1/organisations/${organisation.slug}`),
  refused(404, 'api/v1/organisations/[slug].ts', '/api/v1/organisations/finns-inte', 'no such organisation'),
  json('api/v1/glossary/index.ts', '/api/v1/glossary'),
  json('api/v1/glossary/[slug].ts', '/api/v1/glossary/sip'),
  refused(404, 'api/v1/glossary/[slug].ts', '/api/v1/glossary/finns-inte', 'no such term'),
  json('api/v1/threads/index.ts', '/api/v1/threads?kind=question&limit=2'),
  json('api/v1/threads/index.ts', inCategory('public', asData), 'a category that is open to read'),
  refused(404, 'api/v1/threads/index.ts', inCategory('member', asData), 'a closed category, members too'),
  refused(400, 'api/v1/threads/index.ts', '/api/v1/threads?typ=x', 'an unknown parameter'),
  refused(404, '[...saknas].astro', '/api/v1/finns-inte', 'beneath the API'),
  open('xml', ['bibliotek/flode.atom.ts', '/bibliotek/flode.atom?typ=role']),
  open('xml', ['forum/flode.atom.ts', '/forum/flode.atom?slag=fraga']),
  open('xml', ['forum/[category]/flode.atom.ts', inCategory('public', asFeed)]),
  open('html', ['forum/[category]/flode.atom.ts', inCategory('member', asFeed), 'closed, members too'], 404),
  open('xml', ['sitemap.xml.ts', '/sitemap.xml']),
  open('text', ['robots.txt.ts', '/robots.txt']),
  open('text', ['.well-known/security.txt.ts', '/.well-known/security.txt']),
];
