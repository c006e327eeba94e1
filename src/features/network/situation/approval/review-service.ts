import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { type Answering, getAnswering } from '../answering/answering-service.ts';
import type { RequestState, SituationRequest } from './request.ts';
import { findNewestRequest } from './request-queries.ts';
import { requestState } from './request-rules.ts';

/** The answers before somebody says yes to them, and the link that asks for it. */
export type ReviewPage = Answering & {
  request: SituationRequest | undefined;
  requestState: RequestState | undefined;
};

/** The answers as they will look, for those who answer. */
export async function openReview(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
  networkSlug?: string,
): Promise<ReviewPage> {
  const answering = await getAnswering(app, actor, slug, networkSlug);
  const request = answering.draft && (await findNewestRequest(app.db, answering.draft.id));
  const state = request && requestState(request, app.clock.now().toISOString());
  return { ...answering, request, requestState: state };
}

/** Where the answers link to. */
export const linksOf = ({ answers }: Pick<Answering, 'answers'>): readonly string[] =>
  [...answers.values()].map(({ link }) => link);
