import { type Posting, startThread } from '#src/features/forum/posts/post-service.ts';
import {
  readChangeNote,
  reviseEntry,
  saveDraft,
  type Writing,
} from '#src/features/library/entry/draft-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import type { Minutes, Point } from '../minutes.ts';
import { findMinutes, listPoints } from '../minutes-queries.ts';
import { waitingPoints } from '../minutes-rules.ts';
import { updateMade } from '../minutes-write-queries.ts';
import { listCategoriesFor } from '../places/category-choice.ts';
import { draftText, revisionNote, threadText } from './made-texts-text.ts';

export type CarryingApp = Writing & Posting & Pick<App, 'logger'>;

/**
 * Makes of each waiting point what it is to become, each in one transaction with the note of what it became: pressed twice
 * or killed on the way, nothing is made twice. What cannot be made now waits for the job.
 */
export async function carryOut(app: CarryingApp, actor: Actor, meeting: Meeting): Promise<void> {
  const minutes = await findMinutes(app.db, meeting.id);
  if (minutes?.state !== 'closed') return;
  // closing is one act, however many points there are
  const unhurried = { ...app, limits: { ...app.limits, take: () => {} } };
  for (const point of waitingPoints(await listPoints(app.db, [meeting.id]))) {
    try {
      const made = await make(unhurried, actor, { meeting, minutes, point });
      if (!made.ok) noteFailure(app, point, Object.values(made.errors)[0]?.code ?? '');
    } catch (error) {
      if (!isDomainError(error)) throw error;
      noteFailure(app, point, error.code);
    }
  }
}

function noteFailure({ logger }: Pick<App, 'logger'>, { id, kind }: Point, code: string): void {
  logger.warn({ point: id, kind, code }, 'a point of minutes was not carried out');
}

type Making = { meeting: Meeting; minutes: Minutes; point: Point };

function make(app: CarryingApp, actor: Actor, making: Making): Promise<Outcome<unknown>> {
  const { kind, id: pointId } = making.point;
  const along = (trx: Db, madeId: string) => updateMade(trx, { pointId, madeId, at: isoAt(app.clock) });
  if (kind === 'thread') return makeThread(app, actor, making, along);
  return kind === 'draft' ? makeDraft(app, actor, making, along) : makeRevision(app, actor, making, along);
}

type Along = (trx: Db, madeId: string) => Promise<void>;

async function makeThread(app: CarryingApp, actor: Actor, { meeting, minutes, point }: Making, along: Along) {
  const categories = await listCategoriesFor(app, actor, meeting);
  const category = categories.find(({ id }) => id === minutes.categoryId);
  if (!category) throw new DomainError('not-found');
  const words = threadText(meeting, point);
  return startThread(app, actor, {
    category: category.slug,
    ...words,
    kind: 'experience',
    isApart: true,
    along,
  });
}

async function makeDraft(app: CarryingApp, actor: Actor, { meeting, point }: Making, along: Along) {
  return saveDraft(app, actor, {
    content: {
      kind: 'good-example',
      use: 'do-it-yourself',
      origin: 'municipality',
      ...draftText(meeting, point),
      organisation: point.ownerOrganisation?.slug ?? '',
    },
    asksLater: true,
    along,
  });
}

async function makeRevision(app: CarryingApp, actor: Actor, { meeting, point }: Making, along: Along) {
  if (!point.entry) throw new DomainError('not-found');
  const draft = await reviseEntry(app, actor, point.entry.id);
  const { content, marks, revision } = draft;
  return saveDraft(app, actor, {
    entryId: point.entry.id,
    content,
    marks,
    draftId: revision.id,
    saves: revision.saves,
    changeNote: revisionNote(meeting, point, await readChangeNote(app, draft)),
    asksLater: true,
    along,
  });
}
