import type { App } from '#src/platform/app.ts';
import type { ExchangeRequest } from './request.ts';
import { listReceived } from './request-queries.ts';
import { similarTo } from './request-rules.ts';

/** The requests of the term to the same organisation about the same, this one among them while it may still meet. */
export async function listSimilar(
  db: App['db'],
  request: Pick<ExchangeRequest, 'to' | 'term' | 'state' | 'entry' | 'topic'>,
): Promise<readonly ExchangeRequest[]> {
  const matter = ({ state, entry, topic }: Pick<ExchangeRequest, 'state' | 'entry' | 'topic'>) => ({
    state,
    entryId: entry?.id ?? null,
    topic,
  });
  const received = await listReceived(db, request.to.id, request.term);
  const all = received.map((one) => ({ ...matter(one), request: one }));
  return similarTo(matter(request), all).map((one) => one.request);
}
