import { acceptText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Network } from '../../networks/network.ts';
import { getNetwork } from '../../networks/network-queries.ts';
import { recordSituation } from '../answering/saving-service.ts';
import type { Question } from '../situation.ts';
import type { QuestionInput, RewordInput } from './question-input.ts';
import {
  listQuestions,
  retireQuestion,
  updateQuestionVersion,
  upsertQuestion,
  upsertWording,
} from './question-queries.ts';

type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'config'>;

/** A network's own questions come after the standard ones. */
const firstOwnPosition = 100;
/** More would make the page that municipalities are asked to fill in too long. */
const mostOwn = 10;

export type OwnQuestions = { network: Network; questions: readonly Question[] };

/** The network's own questions, for whoever words them. */
export async function openOwnQuestions(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
): Promise<OwnQuestions> {
  const network = await getNetwork(app.db, slug);
  requirePermission(actor, 'situation.edit-questions', { networkIds: [network.id] });
  const questions = await listQuestions(app.db, [network.id]);
  return { network, questions: questions.filter(({ networkId }) => networkId === network.id) };
}

/** One of the network's own questions that is still asked; `not-found` for any other. */
export async function openOwnQuestion(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  id: string,
): Promise<{ network: Network; question: Question }> {
  const { network, questions } = await openOwnQuestions(app, actor, slug);
  const question = questions.find((one) => one.id === id && one.retiredOn === null);
  if (!question) throw new DomainError('not-found');
  return { network, question };
}

/** Adds a question for the network: asked from now on. */
export async function addQuestion(
  app: WriteApp,
  actor: Actor,
  slug: string,
  input: QuestionInput,
): Promise<Outcome<void>> {
  const { network, questions } = await openOwnQuestions(app, actor, slug);
  const errors = await acceptText(app, actor, input);
  if (Object.keys(errors).length > 0) return refused(errors);
  const open = questions.filter(({ retiredOn }) => retiredOn === null);
  if (open.length >= mostOwn) return refused({ form: { code: 'too-many', values: { max: mostOwn } } });
  // it names fields of a form, which begin with a letter
  const id = `q-${app.ids.next()}`;
  await app.db.transaction().execute(async (trx) => {
    const position = firstOwnPosition + questions.length;
    await upsertQuestion(trx, { id, networkId: network.id, part: 'own', position, version: 1 });
    await word(app, trx, { id, version: 1 }, input);
    await recordChange(app, trx, actor, network, id);
  });
  return done(undefined);
}

/** Words the question anew: answers keep the wording that they answered. */
export async function rewordQuestion(
  app: WriteApp,
  actor: Actor,
  slug: string,
  id: string,
  { version, ...input }: RewordInput,
): Promise<Outcome<void>> {
  const { network } = await openOwnQuestion(app, actor, slug, id);
  const errors = await acceptText(app, actor, input);
  if (Object.keys(errors).length > 0) return refused(errors);
  await app.db.transaction().execute(async (trx) => {
    await updateQuestionVersion(trx, { id, networkId: network.id, version });
    await word(app, trx, { id, version: version + 1 }, input);
    await recordChange(app, trx, actor, network, id);
  });
  return done(undefined);
}

/** Asks the question no more; what was answered stays. */
export async function endQuestion(app: WriteApp, actor: Actor, slug: string, id: string): Promise<void> {
  const { network } = await openOwnQuestion(app, actor, slug, id);
  await app.db.transaction().execute(async (trx) => {
    await retireQuestion(trx, { id, networkId: network.id, on: swedishDay(app.clock.now()) });
    await recordChange(app, trx, actor, network, id);
  });
}

async function word(
  app: Pick<App, 'clock'>,
  trx: Db,
  { id, version }: { id: string; version: number },
  { short, text, hint, extra }: QuestionInput,
): Promise<void> {
  const validFrom = swedishDay(app.clock.now());
  const key = { questionId: id, version, lang: 'sv' as const, validFrom };
  await upsertWording(trx, key, { short, text, hint, extra, search: '' });
}

async function recordChange(
  app: WriteApp,
  trx: Db,
  actor: Actor,
  network: Network,
  id: string,
): Promise<void> {
  await recordSituation(app, trx, actor, 'situation.questions-changed', { round: { networkId: network.id } });
  const object = { type: 'network' as const, id: network.id };
  await app.audit.record(trx, {
    actor,
    action: 'situation.questions-changed',
    object,
    data: { question: id },
  });
}
