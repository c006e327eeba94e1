import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { ToldGroup } from '../mails/told.ts';
import { groupNotices } from './group-notices.ts';
import type { Notice, NoticeObject } from './notice.ts';
import { listNotices, updateRead } from './notice-queries.ts';
import { objectKey, presentSubjects } from './present-subjects.ts';

/** A scale of the activity database, because to read is no write: until when an object's notices are read. */
const readScale = 'notices-read';

const pageSize = 30;
/** The header says "more than" beyond this. */
export const mostCounted = 20;

export type NoticePage = {
  groups: readonly ToldGroup[];
  /** The ids of those that are not read. */
  unread: ReadonlySet<string>;
  /** The newest of the page: "all" means no newer. */
  upTo: string | undefined;
  next: string | undefined;
};

/** The actor's notices, newest first by object, after the one with id `before`; what they may not see any more is left out. */
export async function openNotices(
  app: App,
  actor: Actor,
  { before, lang }: { before: string | undefined; lang: 'sv' | 'en' },
): Promise<NoticePage> {
  const personId = requireSelf(actor);
  const rows = await listNotices(app.db, personId, { before, limit: pageSize + 1 });
  const notices = rows.slice(0, pageSize);
  return {
    groups: await groupNotices(app, actor, notices, lang),
    unread: new Set(notices.filter((notice) => isUnread(app, notice)).map(({ id }) => id)),
    upTo: notices[0]?.id,
    next: rows.length > pageSize ? notices.at(-1)?.id : undefined,
  };
}

/** How many unread notices the header tells of, at most `mostCounted` + 1: of those that the actor may see now. */
export async function countUnread(app: App, actor: Actor): Promise<number> {
  const personId = actorId(actor);
  if (personId === null) return 0;
  const rows = await listNotices(app.db, personId, { isUnread: true, limit: 2 * mostCounted });
  const unread = rows.filter((notice) => isUnread(app, notice));
  if (unread.length === 0) return 0;
  const subjects = unread.map(({ subject }) => subject);
  const views = await presentSubjects(app, actor, subjects, 'sv');
  return Math.min(subjects.filter((subject) => views.has(subject)).length, mostCounted + 1);
}

/** Marks notices of the actor's own as read: one, or all that are no newer than the one that was shown first. */
export async function markRead(
  app: Pick<App, 'db' | 'clock' | 'limits'>,
  actor: Actor,
  which: { id: string } | { upTo: string },
): Promise<void> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  await updateRead(app.db, { personId, ...which, at: isoAt(app.clock) });
}

/** The actor looks at the object: what they were told of it until now is read. */
export function noteObjectRead(
  { activity, clock }: Pick<App, 'activity' | 'clock'>,
  actor: Actor,
  object: NoticeObject,
): void {
  const personId = actorId(actor);
  if (personId !== null) activity.reach(readScale, `${personId} ${objectKey(object)}`, clock.now().getTime());
}

function isUnread({ activity }: Pick<App, 'activity'>, { personId, readAt, place, at }: Notice): boolean {
  if (readAt !== null) return false;
  const until = activity.reached(readScale, `${personId} ${place}`);
  return until === undefined || Date.parse(at) > until;
}
