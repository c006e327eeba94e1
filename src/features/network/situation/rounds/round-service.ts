import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Network } from '../../networks/network.ts';
import { getNetwork } from '../../networks/network-queries.ts';
import type { OrganisationSummary } from '../../organisations/organisation.ts';
import { listOrganisations } from '../../organisations/organisation-queries.ts';
import { listOfRound } from '../answering/response-queries.ts';
import { recordSituation } from '../answering/saving-service.ts';
import { listWaiting } from '../approval/request-queries.ts';
import { listQuestions } from '../questions/question-queries.ts';
import { stillOpen } from '../questions/question-rules.ts';
import {
  type AskedQuestion,
  answeringKinds,
  askedKind,
  type Question,
  type Round,
  type SituationResponse,
} from '../situation.ts';
import type { LastDayInput, RoundInput } from './round-input.ts';
import { mailAsked } from './round-mails.ts';
import { insertRound, listRounds, updateAnswerBy } from './round-queries.ts';
import { questionsOfRound } from './round-rules.ts';

/** An organisation in a round: what it has begun and what everybody reads. */
export type Asked = {
  organisation: OrganisationSummary;
  draft: SituationResponse | undefined;
  approved: SituationResponse | undefined;
  /** A link that asks for a yes to the draft is on its way. */
  isWaiting: boolean;
};

/** A network's Nulägesbild for its coordinator. */
export type NetworkSituation = {
  network: Network;
  rounds: readonly Round[];
  /** Of the newest round. */
  standing: readonly Asked[];
  /** What would be asked today. */
  asked: readonly AskedQuestion[];
  own: readonly Question[];
  /** The year that the form proposes. */
  nextYear: number;
};

/** How far a network has come, for whoever opens its rounds. */
export async function openSituation(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<NetworkSituation> {
  const network = await getNetwork(app.db, slug);
  requirePermission(actor, 'situation.run-round', { networkIds: [network.id] });
  const [rounds, questions] = await Promise.all([
    listRounds(app.db, [network.id]),
    listQuestions(app.db, [network.id]),
  ]);
  const today = swedishDay(app.clock.now());
  const thisYear = Number(today.slice(0, 4));
  const [newest] = rounds;
  const now = newest ?? { id: '', networkId: network.id, year: thisYear, answerBy: null, openedAt: today };
  return {
    network,
    rounds,
    standing: newest ? await standingOf(app, network, newest) : [],
    asked: stillOpen(questionsOfRound(now, rounds, questions)),
    own: questions.filter(({ networkId }) => networkId === network.id),
    nextYear: rounds.some(({ year }) => year === thisYear) ? thisYear + 1 : thisYear,
  };
}

async function standingOf(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  network: Network,
  round: Round,
): Promise<readonly Asked[]> {
  const organisations = await listOrganisations(db, { networkSlug: network.slug });
  const all = await listOfRound(db, round.id);
  const responses = Map.groupBy(all, ({ organisationId }) => organisationId);
  const now = clock.now().toISOString();
  const waiting = await listWaiting(
    db,
    all.map(({ id }) => id),
    now,
  );
  return organisations
    .filter(({ id, kind }) => kind === askedKind || (answeringKinds.includes(kind) && responses.has(id)))
    .map((organisation) => {
      const own = responses.get(organisation.id) ?? [];
      const draft = own.find(({ state }) => state === 'draft');
      return {
        ...{ organisation, draft, isWaiting: draft !== undefined && waiting.has(draft.id) },
        approved: own.find(({ state }) => state === 'approved'),
      };
    });
}

/** Asks the organisations of the network for the year, this one or the one before or after it, and mails those who answer for them. */
export async function openRound(
  app: Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'mailer'>,
  actor: Actor,
  slug: string,
  { year, answerBy }: RoundInput,
): Promise<Outcome<void>> {
  const { network, rounds } = await openSituation(app, actor, slug);
  const now = app.clock.now();
  const today = swedishDay(now);
  if (rounds.some((round) => round.year === year)) return refused({ year: { code: 'taken' } });
  const isNear = Math.abs(year - Number(today.slice(0, 4))) <= 1;
  const isNewest = rounds.every((round) => round.year < year);
  if (!isNear || !isNewest) return refused({ year: { code: 'out-of-range' } });
  if (answerBy !== undefined && answerBy < today) return refused({ answerBy: { code: 'past-date' } });
  const round: Round = {
    ...{ id: app.ids.next(), networkId: network.id, year },
    ...{ answerBy: answerBy ?? null, openedAt: now.toISOString() },
  };
  await app.db.transaction().execute(async (trx) => {
    await insertRound(trx, round);
    await mailAsked(app, trx, round, { about: 'opened', network });
    await recordSituation(app, trx, actor, 'situation.round-opened', { round });
    const data = { roundId: round.id, year };
    const object = { type: 'network' as const, id: network.id };
    await app.audit.record(trx, { actor, action: 'situation.round-opened', object, data });
  });
  return done(undefined);
}

/** Moves the last day of the newest round, or takes it away; whoever has not answered is reminded before the new one. */
export async function changeLastDay(
  app: Pick<App, 'db' | 'clock' | 'events' | 'audit'>,
  actor: Actor,
  slug: string,
  { round: id, lastDay }: LastDayInput,
): Promise<Outcome<void>> {
  const { network, rounds } = await openSituation(app, actor, slug);
  if (lastDay !== undefined && lastDay < swedishDay(app.clock.now()))
    return refused({ lastDay: { code: 'past-date' } });
  const [round] = rounds;
  if (round?.id !== id) throw new DomainError('conflict', { type: 'situation' });
  await app.db.transaction().execute(async (trx) => {
    await updateAnswerBy(trx, id, lastDay ?? null);
    await recordSituation(app, trx, actor, 'situation.round-changed', { round });
    const object = { type: 'network' as const, id: network.id };
    await app.audit.record(trx, {
      ...{ actor, action: 'situation.round-changed', object },
      data: { roundId: id, answerBy: lastDay ?? '' },
    });
  });
  return done(undefined);
}
