import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { findCardsBySlug } from './entry-list-service.ts';

const entryPath = /^\/bibliotek\/(?<slug>[a-z0-9-]+)(?:[?#]|$)/;

/** The titles of the published entries that the links lead to, by their path; for pages that show what others link to. */
export async function readEntryTitles(
  app: Pick<App, 'db'>,
  actor: Actor,
  links: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const slugs = links.flatMap((link) => entryPath.exec(link)?.groups?.['slug'] ?? []);
  const cards = await findCardsBySlug(app, actor, [...new Set(slugs)]);
  return new Map(cards.map(({ slug, title }) => [`/bibliotek/${slug}`, title]));
}
