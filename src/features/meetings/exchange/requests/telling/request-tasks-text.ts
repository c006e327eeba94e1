import { messages } from '#src/i18n/index.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { listAnswers } from '../afterwards/answer-queries.ts';
import { type ExchangeRequest, type RequestAnswer, requestPath } from '../request.ts';
import { listRequests } from '../request-queries.ts';
import { isEnoughForJoint } from '../request-rules.ts';
import { listSimilar } from '../similar-service.ts';
import { partsOf, scopeOf } from '../visible-request.ts';

type Words = (desk: ReturnType<typeof messages>['exchange']['desk']) => {
  title: string;
  action: string;
  press?: string;
};

/** What waits for either side and for their coordinators: to answer, to book, to tell what it gave. */
export const requestTasks: TaskSource = {
  name: 'exchange-requests',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    const open = await listRequests(app.db, scopeOf(actor), {
      states: ['asked', 'accepted', 'done'],
      limit: 500,
    });
    const answers = await listAnswers(
      app.db,
      open.filter(({ state }) => state === 'done').map(({ id }) => id),
    );
    const tasks = open.flatMap((request) => taskOf(actor, request, answers.get(request.id) ?? []));
    return [...tasks, ...(await jointTasks(app, actor, open))];
  },
};

function taskOf(actor: Actor, request: ExchangeRequest, answers: readonly RequestAnswer[]): readonly Task[] {
  const { state, from, to } = request;
  const parts = partsOf(actor, request);
  const own = new Set(scopeOf(actor).organisationIds);
  const other = own.has(to.id) ? from : to;
  if (state === 'asked' && parts.has('receiving')) {
    if (own.has(to.id)) return [answerTask(request)];
    return [task(request, (m) => ({ title: m.follow(from.name, to.name), action: m.followAction }))];
  }
  if (state === 'accepted' && parts.size > 0 && (own.has(from.id) || own.has(to.id)))
    return [task(request, (m) => ({ title: m.book(other.name), action: m.bookAction }))];
  const hasAnswered = answers.some(({ organisationId }) => own.has(organisationId));
  const isTheirs = (own.has(to.id) && parts.has('receiving')) || request.askedBy === actorId(actor);
  if (state === 'done' && isTheirs && !hasAnswered)
    return [task(request, (m) => ({ title: m.tell(other.name), action: m.tellAction }))];
  return [];
}

/** Read first and answer, or say yes at once: the day is agreed on later. */
function answerTask(request: ExchangeRequest): Task {
  const { from } = request;
  const words: Words = (m) => ({
    title: m.answer(from.name),
    action: m.answerAction,
    press: m.acceptPress,
  });
  return { ...task(request, words, true), post: `${requestPath(request)}/ja` };
}

function task(request: ExchangeRequest, words: Words, isUrgent = false): Task {
  return {
    since: request.stateAt,
    isUrgent,
    path: requestPath(request),
    key: `${request.id}:${request.state}`,
    isClosed: true,
    words: (lang) => words(messages(lang).exchange.desk),
  };
}

/** Where enough ask the same: one task for each matter, gone when fewer still wait. */
async function jointTasks(
  app: App,
  actor: Actor,
  open: readonly ExchangeRequest[],
): Promise<readonly Task[]> {
  const seen = new Set<string>();
  const tasks: Task[] = [];
  for (const request of open) {
    if (seen.has(request.id) || request.state === 'done' || !partsOf(actor, request).has('receiving'))
      continue;
    const similar = await listSimilar(app.db, request);
    for (const { id } of similar) seen.add(id);
    if (!isEnoughForJoint(similar)) continue;
    const { name } = request.to;
    const joint = task(request, (m) => ({ title: m.joint(name), action: m.jointAction }));
    tasks.push({ ...joint, key: `${similar[0]?.id}:joint` });
  }
  return tasks;
}
