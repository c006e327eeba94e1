import { actorOf, getPerson } from '#src/features/accounts/people/person-service.ts';
import { tokenHash } from '#src/features/accounts/token.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { type Organisation, organisationScope } from '../../organisations/organisation.ts';
import { getOrganisation } from '../../organisations/organisation-queries.ts';
import { findOrganisationSlugs } from '../../search/organisation-search-queries.ts';
import { type DatedResponse, findResponse, listAnswers } from '../answering/response-queries.ts';
import { showResponse, type WriteApp } from '../answering/saving-service.ts';
import { listQuestions } from '../questions/question-queries.ts';
import { wordingAnswered } from '../questions/question-rules.ts';
import { listRounds } from '../rounds/round-queries.ts';
import { questionsOfRound } from '../rounds/round-rules.ts';
import type { Answered } from '../situation-service.ts';
import { answerMail, functionOf } from './approval-mail-text.ts';
import type { RequestState, SituationRequest } from './request.ts';
import { getRequestByToken, updateAnswered } from './request-queries.ts';
import { requestState } from './request-rules.ts';

type AnswerApp = WriteApp & Pick<App, 'mailer' | 'limits'>;
export type Link = { token: string; clientKey: string };

type About = { request: SituationRequest; organisation: Organisation; response: DatedResponse };
export type OpenPage = About & {
  state: 'open';
  answered: readonly Answered[];
  asker: { name: string; eMail: string };
};
/** What the link leads to: the answers to say yes to, or why there is nothing to answer any more. */
export type AskedPage = OpenPage | (About & { state: Exclude<RequestState, 'open'> | 'nothing-open' });

/** The page behind a link. Reading changes nothing, so a mail scanner that opens it does no harm. */
export async function openAsked(app: Pick<App, 'db' | 'clock'>, token: string): Promise<AskedPage> {
  const request = await getRequestByToken(app.db, tokenHash(token));
  const response = await findResponse(app.db, request.responseId);
  const slug = response && (await findOrganisationSlugs(app.db, [response.organisationId]));
  const organisation = await getOrganisation(app.db, slug?.get(response?.organisationId ?? '') ?? '');
  if (!response) throw new DomainError('not-found');
  const about = { request, organisation, response };
  const state = requestState(request, app.clock.now().toISOString());
  if (state !== 'open') return { ...about, state };
  const { name, eMail } = await getPerson(app.db, request.askedBy);
  const mayAsk = isPermitted(
    await actorOf(app.db, request.askedBy),
    'situation.answer',
    organisationScope(organisation),
  );
  if (response.state !== 'draft' || !mayAsk) return { ...about, state: 'nothing-open' };
  const answered = await answeredIn(app.db, response);
  if (answered.length === 0) return { ...about, state: 'nothing-open' };
  return { ...about, state, answered, asker: { name, eMail } };
}

/** The answers of a draft, in the order and the words of its questions. */
async function answeredIn(db: Db, { id, roundId, networkId }: DatedResponse): Promise<readonly Answered[]> {
  const rounds = await listRounds(db, [networkId]);
  const round = rounds.find((one) => one.id === roundId);
  const answers = (await listAnswers(db, [id])).get(id);
  const questions = round ? questionsOfRound(round, rounds, await listQuestions(db, [networkId])) : [];
  return questions.flatMap((question): Answered[] => {
    const answer = answers?.get(question.id);
    return answer ? [{ question, answer, wording: wordingAnswered(question, answer.questionVersion) }] : [];
  });
}

async function getOpen(app: AnswerApp, { token, clientKey }: Link): Promise<OpenPage> {
  app.limits.take('write', clientKey);
  const page = await openAsked(app, token);
  if (page.state !== 'open') throw new DomainError('conflict');
  return page;
}

/** "Stämmer – visa": everybody reads the answers that were read. `conflict` when they were changed meanwhile. */
export async function approveByLink(app: AnswerApp, link: Link, version: number): Promise<void> {
  const page = await getOpen(app, link);
  const { request, organisation, response } = page;
  if (version !== response.version) throw new DomainError('conflict', { type: 'situation' });
  const round = { id: response.roundId, networkId: response.networkId };
  await app.db.transaction().execute(async (trx) => {
    await recordAnswer(app, trx, page, { answer: 'approved', message: null });
    const by = { function: functionOf(organisation) };
    await showResponse(app, trx, anonymous, { response, round, organisation, ...by });
    await app.audit.record(trx, {
      actor: anonymous,
      action: 'situation.approved-by-link',
      object: { type: 'organisation', id: organisation.id },
      data: { requestId: request.id, responseId: response.id, version },
    });
  });
}

/** "Något ska ändras": brings it back to the one who asked. */
export async function askForChanges(
  app: AnswerApp,
  actor: Actor,
  link: Link,
  { message }: { message: string },
): Promise<Outcome<void>> {
  const page = await getOpen(app, link);
  const errors = await acceptText(app, actor, { message });
  if (Object.keys(errors).length > 0) return refused(errors);
  await app.db.transaction().execute((trx) => recordAnswer(app, trx, page, { answer: 'changes', message }));
  return done(undefined);
}

/** Uses the link up and tells the one who asked. */
async function recordAnswer(
  app: AnswerApp,
  trx: Db,
  { request, organisation, response, asker }: OpenPage,
  { answer, message }: { answer: 'approved' | 'changes'; message: string | null },
): Promise<void> {
  await updateAnswered(trx, request.id, { answer, message, at: app.clock.now().toISOString() });
  const { name, slug } = organisation;
  const mail = answerMail(app.config, { answer, organisation: name, slug, year: response.year });
  await app.mailer.queue(trx, { to: asker.eMail, purpose: 'approval', ...mail });
}

/** Where the answers behind the link lead to. */
export const linksIn = (page: AskedPage): readonly string[] =>
  page.state === 'open' ? page.answered.map(({ answer }) => answer.link) : [];
