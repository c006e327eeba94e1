import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { isDomainError } from '#src/platform/errors.ts';
import type { LinkTarget } from '#src/platform/links/link-kind.ts';
import { presentLinkTarget } from '#src/platform/links/link-targets.ts';
import { meetingPath } from '../../meeting/meeting.ts';
import { visibleMeeting } from '../../visible-service.ts';
import type { Named } from '../exchange.ts';
import { listAnswers } from './afterwards/answer-queries.ts';
import { type ExchangeRequest, type RequestAnswer, type RequestStep, requestPath } from './request.ts';
import { listRequests } from './request-queries.ts';
import { hasEnded, isEnoughForJoint, lapsesOn, possibleActs, type RequestAct } from './request-rules.ts';
import { listSimilar } from './similar-service.ts';
import { listSteps } from './step-queries.ts';
import { answerableFor, partsOf, scopeOf, visibleRequest } from './visible-request.ts';

/** A request as the actor sees it, and what they can do with it today. */
export type RequestPage = {
  request: ExchangeRequest;
  steps: readonly RequestStep[];
  acts: ReadonlySet<RequestAct>;
  lapsesOn: string | undefined;
  meeting: { title: string; path: string } | undefined;
  /** What in the portal made them ask, as far as the actor sees it. */
  cause: { title: string; path: string } | undefined;
  answers: readonly RequestAnswer[];
  /** For which of the two the actor may say what it gave. */
  answerableFor: readonly Named[];
  /** All requests about the same, where those who ask are enough for a joint meeting and the actor answers for those who were asked. */
  similar: readonly ExchangeRequest[];
  mayArrange: boolean;
};

/** Opens the request for the people of the two organisations and their coordinators. */
export async function openRequest(
  app: Pick<App, 'db' | 'clock' | 'registries'>,
  actor: Actor,
  id: string,
): Promise<RequestPage> {
  const request = await visibleRequest(app, actor, id);
  const parts = partsOf(actor, request);
  const { state } = request;
  const similar = parts.has('receiving') && !hasEnded(state) ? await listSimilar(app.db, request) : [];
  return {
    request,
    steps: await listSteps(app.db, id),
    acts: possibleActs(request, parts, swedishDay(app.clock.now())),
    lapsesOn: state === 'asked' || state === 'accepted' ? lapsesOn(request) : undefined,
    meeting: await findMeeting(app, actor, request),
    cause: request.cause ? await presentLinkTarget(app, actor, request.cause) : undefined,
    answers: (await listAnswers(app.db, [id])).get(id) ?? [],
    answerableFor: state === 'done' ? answerableFor(actor, request) : [],
    similar: isEnoughForJoint(similar) ? similar : [],
    mayArrange: isPermitted(actor, 'meeting.organise', {
      organisationIds: [request.to.id],
      networkIds: request.toNetworkIds,
    }),
  };
}

async function findMeeting(app: Pick<App, 'db'>, actor: Actor, { meetingId }: ExchangeRequest) {
  if (meetingId === null) return undefined;
  try {
    const meeting = await visibleMeeting(app, actor, meetingId);
    return { title: meeting.title, path: meetingPath(meeting) };
  } catch (error) {
    if (isDomainError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** The requests that it led to, of those that the actor sees. */
export async function readRequestsAbout(
  app: Pick<App, 'db'>,
  actor: Actor,
  cause: LinkTarget,
): Promise<readonly { from: Named; to: Named; path: string }[]> {
  const requests = await listRequests(app.db, scopeOf(actor), { cause, limit: 20 });
  return requests.map((request) => ({ from: request.from, to: request.to, path: requestPath(request) }));
}

/** The actor's requests: to their organisations, from them, and others in the networks that they coordinate. */
export type RequestLists = Record<'received' | 'sent' | 'followed', readonly ExchangeRequest[]> & {
  coordinates: boolean;
  isOfSome: boolean;
};

/** Sorts what the actor may see by which part they have in it. */
export async function listOwnRequests(app: Pick<App, 'db'>, actor: Actor): Promise<RequestLists> {
  requireSelf(actor);
  const scope = scopeOf(actor);
  const own = new Set(scope.organisationIds);
  const all = await listRequests(app.db, scope);
  const received = all.filter(({ to }) => own.has(to.id));
  const sent = all.filter(({ from, to }) => own.has(from.id) && !own.has(to.id));
  const followed = all.filter(({ from, to }) => !own.has(from.id) && !own.has(to.id));
  return { received, sent, followed, coordinates: scope.networkIds.length > 0, isOfSome: own.size > 0 };
}
