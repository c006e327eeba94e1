import type { NewsSource, NewsView } from '#src/platform/notices/news-source.ts';
import { closedMark } from '../../news/closed.ts';
import { viewsOf } from '../../news/when-visible.ts';
import { findPostWithThread } from '../decisions/cared-post-service.ts';
import { listModeratorIds } from '../moderators/moderators-of-service.ts';
import { waitingPostWords } from './moderation-task-text.ts';
import { findWaiting, openQueue, type Waiting } from './queue-service.ts';

/**
 * A post that waits for a moderator: told once for each thing that it waits for, to everybody who looks after it, and
 * gone for all of them when one has decided. Its subjects are `<what it waits for>:<post>`, and `:<round>` after a decision.
 */
export const waitingNews: NewsSource = {
  name: 'case',
  kinds: [
    'post.reported',
    'thread.started',
    'post.written',
    'post.edited',
    'post.state-changed',
    'post.decision-answered',
  ],
  async news(app, { data }) {
    const waiting = await findWaiting(app, String(data['post']));
    if (!waiting) return undefined;
    const personIds = await listModeratorIds(app.db, await findPostWithThread(app, waiting.postId));
    const to = personIds.map((personId) => ({ personId, because: 'to-moderate' as const }));
    return { subjectId: subjectOf(waiting), of: [], to, isOnce: true };
  },
  async present(app, actor, ids, lang) {
    const items = await openQueue(app, actor, ids.map(postIdIn));
    return viewsOf(ids, async (id): Promise<NewsView | undefined> => {
      const item = items.find((one) => id === subjectOf(one));
      if (!item) return undefined;
      const { title } = waitingPostWords(lang, item);
      return { title, by: '', path: `/moderering/${item.postId}`, ...closedMark(item.thread.category) };
    });
  },
};

const subjectOf = ({ waitsFor, postId, round }: Waiting) =>
  round === 0 ? `${waitsFor}:${postId}` : `${waitsFor}:${postId}:${round}`;

const postIdIn = (subjectId: string) => subjectId.split(':')[1] ?? '';
