import type { Network } from '#src/features/network/networks/network.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { EventData, EventKind } from '#src/platform/events/events.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { FullRound } from '../../rounds/round.ts';
import { updateReleased } from '../../rounds/round-queries.ts';
import { openRoundPage, recordRound } from '../../rounds/round-service.ts';
import { withCorrections } from '../corrections.ts';
import type { Proposal } from '../gate/gate.ts';
import { gatherRound } from '../gate/gather-service.ts';
import { loadReleasePolicy } from '../gate/policy.ts';
import { appendEntry, listEntries } from '../ledger/ledger-queries.ts';
import type { ReleasedSet } from '../released.ts';
import { listReleasedSets, replaceReleasedSets } from '../released-queries.ts';
import type { ReleaseRun } from './run.ts';
import { runJob } from './run-job.ts';
import { deleteRun, findRun, replaceRun } from './run-queries.ts';

type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'config' | 'events' | 'audit' | 'jobs'>;
type Moment = { app: Pick<App, 'events' | 'audit'>; trx: Db; actor: Actor; network: Network };

/** A round on its way to be released, for its coordinator; `isOutdated`: something was handed in since the run began. */
export type ReleasePage = {
  network: Network;
  round: FullRound;
  run: ReleaseRun | undefined;
  isOutdated: boolean;
  approved: number;
  /** What is shown now. */
  released: readonly ReleasedSet[];
};

/** How far the release of a round is. */
export async function openRelease(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  roundId: string,
): Promise<ReleasePage> {
  const { network, round, standing } = await openRoundPage(app, actor, slug, roundId);
  const run = await findRun(app.db, round.id);
  const isOutdated = run !== undefined && run.fingerprint !== (await gatherRound(app.db, round)).fingerprint;
  const approved = standing.filter(({ state }) => state === 'approved').length;
  const released = await listReleasedSets(app.db, { roundId: round.id });
  return { network, round, run, isOutdated, approved, released };
}

/** Begins to work out what may be shown; it goes on behind the page. */
export async function startRelease(
  app: WriteApp,
  actor: Actor,
  slug: string,
  roundId: string,
): Promise<void> {
  const { round } = await openRoundPage(app, actor, slug, roundId);
  if (round.rawDeletedAt !== null) throw new DomainError('conflict', { type: 'round' });
  const { fingerprint } = await gatherRound(app.db, round);
  await app.db.transaction().execute(async (trx) => {
    await replaceRun(trx, { roundId: round.id, startedAt: isoAt(app.clock), fingerprint });
    await app.jobs.schedule(trx, runJob(round.id, fingerprint, app.clock.now()));
  });
}

/** Shows what was worked out, if nothing has changed since; what is said from here on is never unsaid. */
export async function confirmRelease(
  app: WriteApp,
  actor: Actor,
  slug: string,
  roundId: string,
): Promise<void> {
  const { network, round } = await openRoundPage(app, actor, slug, roundId);
  await app.db.transaction().execute(async (trx) => {
    const run = await findRun(trx, round.id);
    const { fingerprint } = await gatherRound(trx, round);
    if (run?.state !== 'ready' || run.fingerprint !== fingerprint)
      throw new DomainError('conflict', { type: 'figures' });
    const corrected = await writeRelease(app, trx, round, run.proposal);
    await deleteRun(trx, round.id);
    await tell({ app, trx, actor, network }, 'figures.released', round.id, { corrected });
  });
}

/** Returns the indicators that an earlier release of the round showed otherwise. */
async function writeRelease(
  app: Pick<App, 'ids' | 'clock'>,
  trx: Db,
  { id: roundId, networkId, term, schoolForm }: FullRound,
  { statements, certificate, sets }: Proposal,
): Promise<readonly string[]> {
  const [releaseId, at] = [app.ids.next(), isoAt(app.clock)];
  const entries = await listEntries(trx, { term, schoolForm });
  const isAgain = entries.some((one) => one.kind === 'release' && one.roundId === roundId);
  const on = isAgain ? swedishDay(app.clock.now()) : null;
  const before = await listReleasedSets(trx, { roundId });
  const dated = withCorrections(sets, { before, on });
  await appendEntry(trx, {
    ...{ id: releaseId, kind: 'release', at, roundId, term, schoolForm },
    ...{ policy: loadReleasePolicy(), statements, certificate, reason: '' },
  });
  const place = { releaseId, roundId, networkId, term, schoolForm };
  await replaceReleasedSets(
    trx,
    roundId,
    dated.map((set) => ({ id: app.ids.next(), ...place, ...set })),
  );
  await updateReleased(trx, roundId, at);
  const corrected = dated.filter(({ correctedOn }) => on !== null && correctedOn === on);
  return [...new Set(corrected.map(({ indicatorId }) => indicatorId))];
}

/** Takes the figures from every page and file; the ledger keeps that they were said. */
export async function withdrawRelease(
  app: WriteApp,
  actor: Actor,
  slug: string,
  roundId: string,
  { reason }: { reason: string },
): Promise<Outcome<void>> {
  const { network, round } = await openRoundPage(app, actor, slug, roundId);
  if (round.releasedAt === null) throw new DomainError('conflict', { type: 'round' });
  const errors = await acceptText(app, actor, { reason });
  if (Object.keys(errors).length > 0) return refused(errors);
  const { id, term, schoolForm } = round;
  await app.db.transaction().execute(async (trx) => {
    await appendEntry(trx, {
      ...{
        id: app.ids.next(),
        kind: 'withdrawal',
        at: isoAt(app.clock),
        roundId: id,
        term,
        schoolForm,
        reason,
      },
      ...{ policy: loadReleasePolicy(), statements: [], certificate: { moves: [], proofs: [] } },
    });
    await replaceReleasedSets(trx, id, []);
    await updateReleased(trx, id, null);
    await tell({ app, trx, actor, network }, 'figures.release-withdrawn', id);
  });
  return done(undefined);
}

async function tell(
  { app, trx, actor, network }: Moment,
  action: Extract<EventKind, 'figures.released' | 'figures.release-withdrawn'>,
  roundId: string,
  more: EventData = {},
): Promise<void> {
  await recordRound(app, trx, actor, action, roundId, more);
  const object = { type: 'network' as const, id: network.id };
  await app.audit.record(trx, { actor, action, object, data: { roundId } });
}
