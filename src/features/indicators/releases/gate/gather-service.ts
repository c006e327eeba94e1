import { createHash } from 'node:crypto';
import type { Db } from '#src/platform/app.ts';
import type { AskedIndicator, FullRound } from '../../rounds/round.ts';
import { getRound, listRounds } from '../../rounds/round-queries.ts';
import type { Submission } from '../../submissions/submission.ts';
import { listCells, listSubmissions } from '../../submissions/submission-queries.ts';
import { listEntries } from '../ledger/ledger-queries.ts';
import { lateMinutesOf, wayOf } from '../way-rules.ts';
import type { GateInput, Handed } from './handed.ts';
import { listAllNamed } from './named-queries.ts';
import { loadReleasePolicy } from './policy.ts';

/** All that a round's release is judged by, and a name for just that. */
export type Gathered = { input: GateInput; fingerprint: string };

/** A submission that is judged as if it were what the organisation has approved. */
export type Instead = { organisationId: string; submissionId: string };

/**
 * Reads what is approved in the round, and of every round about the same pupils whatever the ledger speaks of: what was
 * said in another network, or of figures that have been corrected or withdrawn since.
 */
export async function gatherRound(db: Db, round: FullRound, instead?: Instead): Promise<Gathered> {
  const entries = await listEntries(db, round);
  const releases = entries.map(({ statements }) => statements);
  const said = releases.flat();
  const mentioned = new Set(said.flatMap(({ terms }) => Object.keys(terms).map(submissionIn)));
  const rounds = (await listRounds(db)).filter(
    ({ term, schoolForm }) => term === round.term && schoolForm === round.schoolForm,
  );
  const submissions = await listSubmissions(
    db,
    rounds.map(({ id }) => id),
  );
  const concerned = submissions.filter((one) => isCurrent(one, round, instead) || mentioned.has(one.id));
  const cells = await listCells(
    db,
    concerned.map(({ id }) => id),
  );
  const named = await listAllNamed(db, [round.id]);
  const namedBefore = await listAllNamed(db, [...new Set(entries.map(({ roundId }) => roundId))]);
  const input: GateInput = {
    ...{ policy: loadReleasePolicy(), said, releases, named, namedBefore },
    asked: await askedIn(db, round, concerned),
    handed: concerned.map((one) => toHanded(one, cells.get(one.id) ?? [], isCurrent(one, round, instead))),
    lowestReporting: round.lowestReportingRate,
  };
  const versions = concerned.map((one) => [one.id, one.version, isCurrent(one, round, instead)]);
  return {
    input,
    fingerprint: fingerprintOf([
      input.policy,
      entries.length,
      versions,
      ...[named, namedBefore].map((all) => [...all].map(([id, set]) => [id, [...set]])),
    ]),
  };
}

function isCurrent(
  { id, organisationId, roundId, state }: Submission,
  round: FullRound,
  instead: Instead | undefined,
): boolean {
  if (organisationId === instead?.organisationId) return id === instead.submissionId;
  return roundId === round.id && state === 'approved';
}

function submissionIn(unknownId: string): string {
  return unknownId.slice(0, unknownId.indexOf('|'));
}

/** Each indicator once, by gender if any round asked so. */
async function askedIn(
  db: Db,
  round: FullRound,
  concerned: readonly Submission[],
): Promise<readonly AskedIndicator[]> {
  const others = new Set(concerned.map(({ roundId }) => roundId).filter((id) => id !== round.id));
  const rounds = [round, ...(await Promise.all([...others].map((id) => getRound(db, id))))];
  const byGender = rounds
    .flatMap(({ asked }) => asked)
    .toSorted((a, b) => Number(b.byGender) - Number(a.byGender));
  return round.asked
    .concat(byGender)
    .map(({ id }) => byGender.find((one) => one.id === id))
    .filter((one, place, all) => one !== undefined && all.indexOf(one) === place)
    .filter((one) => one !== undefined);
}

function toHanded(submission: Submission, cells: Handed['cells'], isShown: boolean): Handed {
  const { id, organisationId, counting } = submission;
  return {
    ...{ submissionId: id, organisationId, cells },
    isCurrent: isShown,
    reportingRate: counting.reportingRate,
    lateMinutes: lateMinutesOf(counting),
    wayOf: ({ version }) => wayOf(counting, version.absenceKind),
  };
}

function fingerprintOf(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
