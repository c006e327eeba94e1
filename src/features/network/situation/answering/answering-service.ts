import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Network } from '../../networks/network.ts';
import { listNetworks } from '../../networks/network-queries.ts';
import { type Organisation, organisationScope } from '../../organisations/organisation.ts';
import { getOrganisation } from '../../organisations/organisation-queries.ts';
import { listQuestions } from '../questions/question-queries.ts';
import { stillOpen } from '../questions/question-rules.ts';
import { listRounds } from '../rounds/round-queries.ts';
import { newestRounds, questionsOfRound } from '../rounds/round-rules.ts';
import {
  type Answers,
  type AskedQuestion,
  answeringKinds,
  type Round,
  type SituationResponse,
} from '../situation.ts';
import { stillAsked } from './answer-rules.ts';
import { listAnswers, listApproved, listOfRound } from './response-queries.ts';

/** The organisation's answering in the round that is open. */
export type Answering = {
  organisation: Organisation;
  round: Round;
  network: Network;
  /** Other networks that ask the organisation too. */
  others: readonly Network[];
  asked: readonly AskedQuestion[];
  /** Every question that a form may come back with, those that were retired meanwhile too. */
  questionIds: readonly string[];
  draft: SituationResponse | undefined;
  approved: SituationResponse | undefined;
  /** What the draft holds, or what is approved while there is none. */
  answers: Answers;
  /** From an earlier year, and not answered anew. */
  prefilled: Answers;
  prefilledYear: number | undefined;
  mayApprove: boolean;
};

/** Nobody asks the organisation yet. */
export type NotAsked = { organisation: Organisation; round?: undefined };

/** What the organisation answers, for those who answer for it; of several networks the one that is named, else the first. */
export async function openAnswering(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  networkSlug?: string,
): Promise<Answering | NotAsked> {
  const organisation = await getOrganisation(app.db, slug);
  requirePermission(actor, 'situation.answer', organisationScope(organisation));
  if (!answeringKinds.includes(organisation.kind)) throw new DomainError('not-found');
  const rounds = await listRounds(
    app.db,
    organisation.networks.map(({ id }) => id),
  );
  const networks = await networksOf(app.db, newestRounds(rounds));
  const network = networks.find((one) => one.slug === networkSlug) ?? networks[0];
  const round = rounds.find(({ networkId }) => networkId === network?.id);
  if (!network || !round) return { organisation };
  const others = networks.filter((one) => one !== network);
  const mayApprove = isPermitted(actor, 'situation.approve', organisationScope(organisation));
  return {
    ...{ organisation, round, network, others, mayApprove },
    ...(await readAnswering(app.db, organisation.id, round, rounds)),
  };
}

/** As `openAnswering`; `not-found` when nobody asks. */
export async function getAnswering(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  networkSlug?: string,
): Promise<Answering> {
  const answering = await openAnswering(app, actor, slug, networkSlug);
  if (!answering.round) throw new DomainError('not-found');
  return answering;
}

async function networksOf(db: Db, rounds: readonly Round[]): Promise<readonly Network[]> {
  const asking = new Set(rounds.map(({ networkId }) => networkId));
  return (await listNetworks(db)).filter(({ id }) => asking.has(id));
}

async function readAnswering(db: Db, organisationId: string, round: Round, rounds: readonly Round[]) {
  const questions = await listQuestions(db, [round.networkId]);
  const asked = stillOpen(questionsOfRound(round, rounds, questions));
  const own = (await listOfRound(db, round.id)).filter((one) => one.organisationId === organisationId);
  const draft = own.find(({ state }) => state === 'draft');
  const approved = own.find(({ state }) => state === 'approved');
  const earlier = await listApproved(db, { organisationIds: [organisationId] });
  const before = earlier.find(({ roundId, year }) => roundId !== round.id && year <= round.year);
  const current = draft ?? approved;
  const answersOf = await listAnswers(
    db,
    [current, before].flatMap((one) => one?.id ?? []),
  );
  const answers = answersOf.get(current?.id ?? '') ?? new Map();
  const shownAgain = stillAsked(answersOf.get(before?.id ?? '') ?? new Map(), asked);
  const prefilled: Answers = new Map([...shownAgain].filter(([id]) => !answers.has(id)));
  const questionIds = questions.map(({ id }) => id);
  return { asked, questionIds, draft, approved, answers, prefilled, prefilledYear: before?.year };
}
