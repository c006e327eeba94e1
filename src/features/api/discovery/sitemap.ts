import { categoryPath } from '#src/features/forum/categories/category.ts';
import { openThreadAddresses } from '#src/features/forum/feeds/open-thread-service.ts';
import { threadPath } from '#src/features/forum/threads/thread.ts';
import { listEntryAddresses } from '#src/features/library/list/entry-list-service.ts';
import { listMeetingAddresses } from '#src/features/meetings/list/meeting-list-service.ts';
import { meetingPath } from '#src/features/meetings/meeting/meeting.ts';
import { directory } from '#src/features/network/directory-service.ts';
import type { NetworkModule } from '#src/features/network/networks/network.ts';
import { renderXml, xml } from '#src/lib/xml.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';

/** Pages that are always there and open to all. */
const fixedPaths = [
  '/',
  '/organisationer',
  '/natverk',
  '/lanet',
  '/ordlista',
  '/for-vardnadshavare-och-elever',
  '/hjalp',
  '/hjalp/sa-soker-du',
  '/om',
  '/om/kom-igang',
  '/om/granskning',
  '/om/media',
  '/om/underlag',
  '/om/oppna-data',
  '/om/personuppgifter',
  '/om/tillganglighet',
];

/** Pages that are there with the library. */
const libraryPaths = ['/bibliotek', '/beskriv-laget', '/hjalp/sa-rangordnar-vi'];

/** Pages that are there with the figures. */
const figurePaths = ['/siffror/raknehjalp', '/siffror/oppna-data'];

type Page = { path: string; changedAt?: string };

/** Every page that anybody may read, as search engines want it. Never more than the list itself shows. */
export async function sitemap(
  app: Pick<App, 'db'>,
  {
    origin,
    modules,
    terms,
  }: { origin: string; modules: ReadonlySet<NetworkModule>; terms: readonly string[] },
): Promise<string> {
  const organisations = await directory.organisations(app.db);
  const pages: Page[] = [
    ...fixedPaths.map((path) => ({ path })),
    ...(modules.has('library') ? await libraryPages(app) : []),
    ...(modules.has('forum') ? await forumPages(app) : []),
    ...(modules.has('meetings') ? await meetingPages(app) : []),
    ...(modules.has('indicators') ? figurePaths.map((path) => ({ path })) : []),
    ...organisations.map(({ slug }) => ({ path: `/organisationer/${slug}` })),
    ...terms.map((slug) => ({ path: `/ordlista/${slug}` })),
  ];
  const urls = pages.map(({ path, changedAt }) =>
    xml('url', {}, xml('loc', {}, origin + path), ...(changedAt ? [xml('lastmod', {}, changedAt)] : [])),
  );
  return renderXml(xml('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls));
}

async function libraryPages(app: Pick<App, 'db'>): Promise<Page[]> {
  const entries = await listEntryAddresses(app, anonymous);
  const pages = entries.map(({ slug, publishedAt }) => ({
    path: `/bibliotek/${slug}`,
    changedAt: publishedAt,
  }));
  return [...libraryPaths.map((path) => ({ path })), ...pages];
}

async function forumPages(app: Pick<App, 'db'>): Promise<Page[]> {
  const threads = await openThreadAddresses(app);
  const categories = new Set(threads.map(({ category }) => categoryPath(category)));
  return [
    { path: '/forum' },
    ...[...categories].map((path) => ({ path })),
    ...threads.map((thread) => ({ path: threadPath(thread), changedAt: thread.lastPostAt })),
  ];
}

async function meetingPages(app: Pick<App, 'db'>): Promise<Page[]> {
  const meetings = await listMeetingAddresses(app);
  return [
    { path: '/moten' },
    ...meetings.map((meeting) => ({ path: meetingPath(meeting), changedAt: meeting.changedAt })),
  ];
}
