import { directory } from '#src/features/network/directory-service.ts';
import { readBackgrounds } from '#src/features/network/municipalities/background/background-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import { type Organisation, organisationScope } from '#src/features/network/organisations/organisation.ts';
import { readSituation } from '#src/features/network/situation/situation-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { byTerm, type Term } from '../definitions/term-rules.ts';
import { runsSchools } from '../rounds/asked-organisations.ts';
import type { FullRound } from '../rounds/round.ts';
import { getRound, listRounds } from '../rounds/round-queries.ts';
import { listNamed } from './approval/naming-queries.ts';
import { type Change, findChanges, fitsKnownSizes, type KnownSize } from './change-rules.ts';
import { type Fault, findFaults } from './check-rules.ts';
import { type Prefill, prefillCounting } from './counting-rules.ts';
import { type FigureField, figureFields } from './figure-rules.ts';
import type { Cell, Counting, Submission } from './submission.ts';
import { listCells, listSubmissions } from './submission-queries.ts';

/** What was approved for the newest term before the round's. */
export type LastTerm = { term: Term; counting: Counting; cells: readonly Cell[] };

/** An organisation's part of a round, for those who hand in its figures. */
export type SubmissionPage = {
  organisation: Organisation;
  network: Network;
  round: FullRound;
  fields: readonly FigureField[];
  /** What is being worked on, handed over or not. */
  current: Submission | undefined;
  approved: Submission | undefined;
  /** All that was ever approved or withdrawn, the newest first. */
  history: readonly Submission[];
  /** Of what is being worked on, else of what is approved. */
  cells: readonly Cell[];
  counting: Counting;
  prefill: Prefill;
  last: LastTerm | undefined;
  faults: readonly Fault[];
  changes: readonly Change[];
  fitsSize: boolean;
  named: ReadonlySet<string>;
  /** Whether figures are taken: while the round is open, and for corrections until the cells are deleted. */
  isOpen: boolean;
  mayApprove: boolean;
};

/** Opens the organisation's part of the round; `not-found` where it has none. */
export async function openSubmission(
  app: Pick<App, 'db'>,
  actor: Actor,
  roundId: string,
  slug: string,
): Promise<SubmissionPage> {
  const organisation = await directory.wholeOrganisation(app.db, slug);
  requirePermission(actor, 'figures.submit', organisationScope(organisation));
  const round = await getRound(app.db, roundId);
  const network = (await directory.networks(app.db)).find(({ id }) => id === round.networkId);
  const isMember = organisation.networks.some(({ id }) => id === round.networkId);
  if (!network || !isMember || !runsSchools(organisation)) throw new DomainError('not-found');
  const [own, last, named, answers, sizes] = await Promise.all([
    listSubmissions(app.db, [round.id], organisation.id),
    readLast(app, round, organisation.id),
    listNamed(app.db, round.id, organisation.id),
    readAnswers(app, organisation.id),
    knownSizes(app, organisation, round),
  ]);
  const current = own.find(({ state }) => state === 'draft' || state === 'submitted');
  const approved = own.find(({ state }) => state === 'approved');
  const shown = current ?? approved;
  const cells = shown ? ((await listCells(app.db, [shown.id])).get(shown.id) ?? []) : [];
  const fields = figureFields(round);
  const prefill = prefillCounting(last?.counting, answers);
  return {
    ...{ organisation, network, round, fields, current, approved, cells, prefill, last, named },
    history: own.filter(({ approvedOn }) => approvedOn !== null).toReversed(),
    counting: shown?.counting ?? prefill.counting,
    faults: findFaults(fields, cells),
    changes: findChanges(fields, cells, last?.cells ?? []),
    fitsSize: fitsKnownSizes(cells, sizes),
    isOpen: round.rawDeletedAt === null && (round.closedAt === null || approved !== undefined),
    mayApprove: isPermitted(actor, 'figures.approve', organisationScope(organisation)),
  };
}

async function readLast(
  { db }: Pick<App, 'db'>,
  round: FullRound,
  organisationId: string,
): Promise<LastTerm | undefined> {
  const earlier = (await listRounds(db, [round.networkId])).filter(
    (one) => one.schoolForm === round.schoolForm && byTerm(one, round) < 0,
  );
  const submissions = await listSubmissions(
    db,
    earlier.map(({ id }) => id),
    organisationId,
  );
  for (const { id, term } of earlier) {
    const approved = submissions.find(({ roundId, state }) => roundId === id && state === 'approved');
    if (!approved) continue;
    const cells = (await listCells(db, [approved.id])).get(approved.id) ?? [];
    return { term, counting: approved.counting, cells };
  }
  return undefined;
}

async function readAnswers(app: Pick<App, 'db'>, organisationId: string) {
  const situation = (await readSituation(app, [organisationId])).get(organisationId);
  return situation && new Map(situation.answered.map(({ question, answer }) => [question.id, answer]));
}

/** What is known of sizes says something of compulsory schools alone. */
async function knownSizes(
  app: Pick<App, 'db'>,
  organisation: Organisation,
  { schoolForm }: FullRound,
): Promise<readonly KnownSize[]> {
  if (schoolForm !== 'compulsory-school') return [];
  const { size } = organisation;
  const stated = size && size.of !== 'members' ? [{ count: size.count, of: size.of }] : [];
  return [...stated, ...(await pupilsThere(app, organisation))];
}

/** Of municipalities whose background is known; schools of others may stand anywhere. */
async function pupilsThere(
  app: Pick<App, 'db'>,
  { kind, serves }: Organisation,
): Promise<readonly KnownSize[]> {
  const codes = new Set(serves.map(({ code }) => code));
  if (kind !== 'municipality' || codes.size === 0) return [];
  const known = (await readBackgrounds(app)).filter(({ code }) => codes.has(code));
  if (known.length < codes.size) return [];
  return [{ count: known.reduce((sum, { pupils }) => sum + pupils, 0), of: 'all-pupils-there' }];
}
