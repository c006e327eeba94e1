import type { LinkKind } from '#src/platform/links/link-kind.ts';
import { findCardsBySlug, findEntryCards } from './entry-list-service.ts';

/** Published descriptions, as texts point at them. */
export const entryLinkKind: LinkKind = {
  type: 'entry',
  keyIn: (path) => /^\/bibliotek\/([a-z0-9-]{1,80})$/.exec(path)?.[1],
  async findIds(app, actor, slugs) {
    return (await findCardsBySlug(app, actor, slugs)).map(({ id }) => id);
  },
  async present(app, actor, ids) {
    const cards = await findEntryCards(app, actor, ids);
    return new Map(
      [...cards].map(([id, { title, slug }]) => [id, { title, path: `/bibliotek/${slug}` }] as const),
    );
  },
};
