import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { Db } from '#src/platform/app.ts';
import type { Post } from '../../posts/post.ts';
import type { Thread } from '../../threads/thread.ts';
import { mayModerate } from '../../visible-service.ts';
import { listPossibleModeratorIds } from './moderator-queries.ts';

/** Who looks after the post today: everybody who may, and may read where it stands. */
export async function listModeratorIds(
  db: Db,
  { post, thread }: { post: Pick<Post, 'authorOrganisationId'>; thread: Thread },
): Promise<readonly string[]> {
  const { id: categoryId, networkId } = thread.category;
  const organisationId = post.authorOrganisationId;
  const ids = await listPossibleModeratorIds(db, { categoryId, networkId, organisationId });
  const actors = await Promise.all(ids.map(async (id) => ({ id, actor: await actorOf(db, id) })));
  return actors
    .filter(({ actor }) => mayModerate(actor, thread.category, organisationId))
    .map(({ id }) => id);
}
