import type { FollowKind } from '#src/platform/notices/news-source.ts';
import { directory } from '../directory-service.ts';

/** Organisations are open to all, and so is following what they do. */
export const organisationFollowKind: FollowKind = {
  type: 'organisation',
  async present({ db }, _actor, ids) {
    const found = await Promise.all(ids.map((id) => directory.organisationById(db, id)));
    return new Map(
      found.flatMap((one) =>
        one ? [[one.id, { title: one.name, path: `/organisationer/${one.slug}` }] as const] : [],
      ),
    );
  },
};
