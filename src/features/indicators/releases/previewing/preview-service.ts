import { organisationScope } from '#src/features/network/organisations/organisation.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { isFinished } from '../../submissions/approval/approval-service.ts';
import type { SubmissionPage } from '../../submissions/submission-service.ts';
import { gatherRound, type Instead } from '../gate/gather-service.ts';
import type { FigurePreview } from './figure-preview.ts';
import { findPreview, replacePreview } from './preview-queries.ts';
import { previewRun } from './preview-run.ts';

/**
 * So many previews of a round an organisation can begin in a day: what is protected hangs together with the others'
 * figures, and whoever tries figure after figure could feel his way towards them.
 */
export const mostPreviews = 8;

/** What the gate says of an organisation's figures; `isOutdated`: something was handed in, named or said since. */
export type PreviewPage = { preview: FigurePreview | undefined; isOutdated: boolean; mayBegin: boolean };

/** How far the preview of an organisation's figures is, for those who hand them in. */
export async function openPreview(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  page: SubmissionPage,
): Promise<PreviewPage> {
  requirePermission(actor, 'figures.submit', organisationScope(page.organisation));
  const preview = await findPreview(app.db, placeOf(page));
  const isOutdated = preview !== undefined && preview.fingerprint !== (await fingerprintNow(app, page));
  const isRunning = preview?.state === 'running' && !isOutdated;
  return { preview, isOutdated, mayBegin: canBegin(app, page, preview) && !isRunning };
}

/** Begins to work out what others would see if all that is handed in were released now; it goes on behind the page. */
export async function startPreview(
  app: Pick<App, 'db' | 'clock' | 'jobs'>,
  actor: Actor,
  page: SubmissionPage,
): Promise<void> {
  requirePermission(actor, 'figures.submit', organisationScope(page.organisation));
  const before = await findPreview(app.db, placeOf(page));
  if (!canBegin(app, page, before)) throw new DomainError('conflict', { type: 'figures' });
  const fingerprint = await fingerprintNow(app, page);
  const begun = begunToday(app, before) + 1;
  const place = placeOf(page);
  await app.db.transaction().execute(async (trx) => {
    await replacePreview(trx, { ...place, startedAt: isoAt(app.clock), begun, fingerprint });
    await app.jobs.schedule(trx, previewRun(place, insteadOf(page), app.clock.now()));
  });
}

function placeOf({ round, organisation }: SubmissionPage) {
  return { roundId: round.id, organisationId: organisation.id };
}

/** What is being worked on takes the place of what is approved. */
function insteadOf({ organisation, current, approved }: SubmissionPage): Instead {
  return { organisationId: organisation.id, submissionId: (current ?? approved)?.id ?? '' };
}

async function fingerprintNow({ db }: Pick<App, 'db'>, page: SubmissionPage): Promise<string> {
  return (await gatherRound(db, page.round, insteadOf(page))).fingerprint;
}

function canBegin(app: Pick<App, 'clock'>, page: SubmissionPage, before: FigurePreview | undefined): boolean {
  return isFinished(page) && page.round.rawDeletedAt === null && begunToday(app, before) < mostPreviews;
}

function begunToday({ clock }: Pick<App, 'clock'>, before: FigurePreview | undefined): number {
  const isToday = before && swedishDay(new Date(before.startedAt)) === swedishDay(clock.now());
  return isToday ? before.begun : 0;
}
