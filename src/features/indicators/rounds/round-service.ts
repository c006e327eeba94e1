import { directory } from '#src/features/network/directory-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import type { OrganisationSummary } from '#src/features/network/organisations/organisation.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { EventData, EventKind } from '#src/platform/events/events.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Indicator, IndicatorPackage } from '../definitions/indicator.ts';
import { listIndicators, listPackages } from '../definitions/indicator-queries.ts';
import { versionOf } from '../definitions/indicator-service.ts';
import { type Term, termAfter, termOf } from '../definitions/term-rules.ts';
import type { Submission, SubmissionState } from '../submissions/submission.ts';
import { listSubmissions } from '../submissions/submission-queries.ts';
import { isAsked, runsSchools } from './asked-organisations.ts';
import { checklistItems, type Decision, type FullRound, type Round } from './round.ts';
import type { ChecklistInput, RoundInput } from './round-input.ts';
import { mailAsked } from './round-mails.ts';
import {
  getRound,
  insertRound,
  listDecisions,
  listRounds,
  replaceDecisions,
  updateClosed,
  updateReminded,
} from './round-queries.ts';
import { changesIn, type ReasonedChange } from './round-rules.ts';

type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'config' | 'mailer'>;

/** A network's collecting of figures, for its coordinator. */
export type NetworkRounds = {
  network: Network;
  rounds: readonly Round[];
  decisions: readonly Decision[];
  hasChecklist: boolean;
  packages: readonly IndicatorPackage[];
  indicators: readonly Indicator[];
  /** The terms that a round can be opened for, the likeliest first. */
  terms: readonly [Term, ...Term[]];
};

/** What a network has collected and what it can ask for. */
export async function openRounds(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<NetworkRounds> {
  const network = await directory.network(app.db, slug);
  requirePermission(actor, 'figures.run-round', { networkIds: [network.id] });
  const [rounds, decisions, packages, indicators] = await Promise.all([
    listRounds(app.db, [network.id]),
    listDecisions(app.db, network.id),
    listPackages(app.db),
    listIndicators(app.db),
  ]);
  const term = termOf(swedishDay(app.clock.now()));
  return {
    ...{ network, rounds, decisions, packages, indicators },
    hasChecklist: checklistItems.every((item) => decisions.some((one) => one.item === item)),
    terms: [term, termAfter(term, -1), termAfter(term, -2), termAfter(term)],
  };
}

/** Says what the network has settled before it asks for figures: each point in words. */
export async function confirmChecklist(
  app: WriteApp,
  actor: Actor,
  slug: string,
  input: ChecklistInput,
): Promise<Outcome<void>> {
  const network = await directory.network(app.db, slug);
  requirePermission(actor, 'figures.run-round', { networkIds: [network.id] });
  const errors = await acceptText(app, actor, input);
  if (Object.keys(errors).length > 0) return refused(errors);
  const confirmed = { confirmedAt: isoAt(app.clock), confirmedBy: actorId(actor) };
  const decisions = checklistItems.map((item) => ({ item, decision: input[item], ...confirmed }));
  await app.db.transaction().execute(async (trx) => {
    await replaceDecisions(trx, network.id, decisions);
    const object = { type: 'network' as const, id: network.id };
    await app.audit.record(trx, { actor, action: 'figures.checklist-confirmed', object, data: {} });
  });
  return done(undefined);
}

/** Asks the organisations of the network for the figures of a term. */
export async function openRound(
  app: WriteApp,
  actor: Actor,
  slug: string,
  input: RoundInput,
): Promise<Outcome<string>> {
  const page = await openRounds(app, actor, slug);
  const { network, rounds } = page;
  if (!page.hasChecklist) return refused({ form: { code: 'checklist-first' } });
  const { term, schoolForm, dueOn, lowestReportingRate, host } = input;
  if (dueOn < swedishDay(app.clock.now())) return refused({ dueOn: { code: 'past-date' } });
  if (rounds.some((round) => round.term === term && round.schoolForm === schoolForm)) {
    return refused({ term: { code: 'taken' } });
  }
  const errors = await acceptText(app, actor, { host });
  if (Object.keys(errors).length > 0) return refused(errors);
  const id = app.ids.next();
  const round = { id, networkId: network.id, term, schoolForm, dueOn, lowestReportingRate, host };
  const asked = (await directory.organisations(app.db, { networkSlug: slug })).filter((one) =>
    isAsked(one, schoolForm),
  );
  await app.db.transaction().execute(async (trx) => {
    await insertRound(trx, { ...round, openedAt: isoAt(app.clock) }, itemsOf(page, input));
    await recordRound(app, trx, actor, 'figures.round-opened', id);
    await mailAsked(app, trx, await getRound(trx, id), asked, { about: 'opened', key: 'once' });
    const object = { type: 'network' as const, id: network.id };
    const data = { roundId: id, term, schoolForm };
    await app.audit.record(trx, { actor, action: 'figures.round-opened', object, data });
  });
  return done(id);
}

function itemsOf({ packages, indicators }: NetworkRounds, { packages: chosen }: RoundInput) {
  const wanted = packages.filter(({ id }) => id === 'base' || chosen.some((one) => one === id));
  return wanted.flatMap(({ id, byGender, indicatorIds }) =>
    indicatorIds.flatMap((indicatorId) => {
      const indicator = indicators.find((one) => one.id === indicatorId);
      if (!indicator) return [];
      return [{ packageId: id, indicatorId, byGender, version: versionOf(indicator).version }];
    }),
  );
}

/** An organisation in a round; nobody here reads its figures. */
export type Standing = {
  organisation: OrganisationSummary;
  isAsked: boolean;
  state: SubmissionState | 'none';
  /** A correction is under way beside what is approved. */
  isChanging: boolean;
};

/** A correction or a withdrawal with whose it is. */
export type NamedChange = ReasonedChange & { organisation: OrganisationSummary };

export type RoundPage = {
  network: Network;
  round: FullRound;
  standing: readonly Standing[];
  /** The newest first. */
  changes: readonly NamedChange[];
};

/** How far the organisations have come and why they changed what they had approved, for the coordinator: never what they handed in. */
export async function openRoundPage(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  roundId: string,
): Promise<RoundPage> {
  const network = await directory.network(app.db, slug);
  requirePermission(actor, 'figures.run-round', { networkIds: [network.id] });
  const round = await getRound(app.db, roundId);
  if (round.networkId !== network.id) throw new DomainError('not-found');
  const [submissions, organisations] = await Promise.all([
    listSubmissions(app.db, [round.id]),
    directory.organisations(app.db, { networkSlug: network.slug }),
  ]);
  const changes = changesIn(submissions).flatMap((change) => {
    const organisation = organisations.find(({ id }) => id === change.organisationId);
    return organisation ? [{ ...change, organisation }] : [];
  });
  return { network, round, standing: standingOf(round, organisations, submissions), changes };
}

function standingOf(
  round: Round,
  organisations: readonly OrganisationSummary[],
  handedIn: readonly Submission[],
): readonly Standing[] {
  const submissions = Map.groupBy(handedIn, ({ organisationId }) => organisationId);
  return organisations
    .filter((one) => isAsked(one, round.schoolForm) || (runsSchools(one) && submissions.has(one.id)))
    .map((organisation) => ({
      organisation,
      isAsked: isAsked(organisation, round.schoolForm),
      ...stateIn(submissions.get(organisation.id) ?? []),
    }));
}

/** Where an organisation stands in a round, by all that it has handed in there, the oldest first. */
export function stateIn(own: readonly Submission[]): Pick<Standing, 'state' | 'isChanging'> {
  const open = own.find(({ state }) => state === 'draft' || state === 'submitted');
  const approved = own.find(({ state }) => state === 'approved');
  const newest = approved ?? open ?? own.findLast(({ state }) => state === 'withdrawn');
  return { state: newest?.state ?? 'none', isChanging: approved !== undefined && open !== undefined };
}

/** Mails those who have not handed in yet; a second press while the first is under way does nothing. */
export async function remindRound(app: WriteApp, actor: Actor, slug: string, roundId: string): Promise<void> {
  const { round, standing } = await openRoundPage(app, actor, slug, roundId);
  await sendReminder(app, round, standing);
}

/** Reminds the organisations that are waited for, once for each moment of a round. */
export async function sendReminder(
  app: Pick<App, 'db' | 'clock' | 'mailer' | 'config'>,
  round: Round,
  standing: readonly Standing[],
): Promise<void> {
  const at = isoAt(app.clock);
  const waitedFor = standing.filter((one) => one.isAsked && one.state !== 'approved');
  await app.db.transaction().execute(async (trx) => {
    await updateReminded(trx, round, at);
    const organisations = waitedFor.map(({ organisation }) => organisation);
    await mailAsked(app, trx, round, organisations, { about: 'remind', key: at });
  });
}

/** Takes no more figures for the round; what is approved can be corrected still. */
export async function closeRound(app: WriteApp, actor: Actor, slug: string, roundId: string): Promise<void> {
  const { network, round } = await openRoundPage(app, actor, slug, roundId);
  await app.db.transaction().execute(async (trx) => {
    await updateClosed(trx, round.id, isoAt(app.clock));
    await recordRound(app, trx, actor, 'figures.round-closed', round.id);
    const object = { type: 'network' as const, id: network.id };
    await app.audit.record(trx, {
      actor,
      action: 'figures.round-closed',
      object,
      data: { roundId: round.id },
    });
  });
}

/** Says in the log what happened in a round, and with `organisation` whose figures it concerns. */
export async function recordRound(
  app: Pick<App, 'events'>,
  trx: Db,
  actor: Actor,
  kind: Extract<EventKind, `figures.${string}`>,
  roundId: string,
  data: EventData = {},
): Promise<void> {
  await app.events.append(trx, { kind, actor, subject: { type: 'round', id: roundId }, data });
}
