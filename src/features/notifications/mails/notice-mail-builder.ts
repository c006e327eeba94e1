import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { Person } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { MailBuilder, MailContent } from '#src/platform/mail/mail-builder.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { getChoice } from '../choice/choice-queries.ts';
import { findFollow } from '../follow/follow-queries.ts';
import { groupNotices } from '../notices/group-notices.ts';
import type { Notice } from '../notices/notice.ts';
import {
  listClaimed,
  listWaiting,
  updateClaimed,
  updateUnclaimed,
  updateUnmailed,
} from '../notices/notice-queries.ts';
import { unsubscribeToken } from '../unsubscribe/unsubscribe-token.ts';
import { insertDueOnce } from './due-queries.ts';
import { retriedAt } from './mail-times-rules.ts';
import { hasMore, noticeMail, type Week } from './notice-mail-text.ts';
import type { Ending, ToldGroup } from './told.ts';
import { readBuiltFrom, type ToldMail } from './told-mail.ts';

/** What could not be shown for this long – it was hidden, or the right to see it lost – is told by no mail. */
export const mostDaysWaiting = 30;
const mostTold = 500;

/**
 * Writes a mail about notices when it is sent: what its reader may see then, each notice in one mail. What it does not
 * tell waits; a mail that has been tried tells of no more than it did, so that the same Message-ID never hides anything.
 */
export const noticeMailBuilder: MailBuilder = {
  purpose: 'notices',
  async build(app, { id, from }) {
    const mail = readBuiltFrom(from);
    const actor = await actorOf(app.db, mail.personId);
    if (actor.kind !== 'person') {
      await updateUnmailed(app.db, mail.personId, 'all');
      return undefined;
    }
    const groups = await claimGroups(app, actor, id, mail);
    const week = mail.kind === 'weekly' ? await readWeek(app, actor) : undefined;
    if (groups.length === 0 && !hasMore(week)) return undefined;
    return write(app, actor, { id, mail, groups, week });
  },
};

type Writing = { id: string; mail: ToldMail; groups: readonly ToldGroup[]; week: Week | undefined };

async function write(
  app: App,
  { personId }: Person,
  { id: mailId, mail, groups, week }: Writing,
): Promise<MailContent> {
  const [first = { what: mail.kind }, ...others] = await endingsOf(app, mail, groups, week);
  const withToken = async (ending: Omit<Ending, 'token'>): Promise<Ending> => ({
    ...ending,
    token: await unsubscribeToken(app, { mailId, personId, what: ending.what }),
  });
  return noticeMail(app.config, {
    kind: mail.kind,
    now: app.clock.now(),
    groups,
    week,
    endings: [await withToken(first), ...(await Promise.all(others.map(withToken)))],
  });
}

/** What the mail tells of, made its own; what its reader is not shown now waits for another time. */
async function claimGroups(
  app: App,
  actor: Person,
  mailId: string,
  mail: ToldMail,
): Promise<readonly ToldGroup[]> {
  const claimed = await listClaimed(app.db, mailId);
  const since = isoAt(app.clock, -mostDaysWaiting * 24 * 3600);
  const wanted =
    claimed.length > 0
      ? claimed.filter(({ frequency }) => frequency !== 'off')
      : await listWaiting(app.db, mail, { since, limit: mostTold });
  const groups = await groupNotices(app, actor, wanted, 'sv');
  const shown = new Set(groups.flatMap((group) => group.notices.map(({ notice }) => notice.id)));
  const own = await claim(app, mailId, mail, { wanted, shown });
  return groups
    .map((group) => ({ ...group, notices: group.notices.filter(({ notice }) => own.has(notice.id)) }))
    .filter(({ notices }) => notices.length > 0);
}

/** Returns the ids of those that are this mail's. */
async function claim(
  app: App,
  mailId: string,
  mail: ToldMail,
  { wanted, shown }: { wanted: readonly Notice[]; shown: ReadonlySet<string> },
): Promise<ReadonlySet<string>> {
  const left = wanted.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
  const isMore = wanted.length === mostTold;
  const nextAt = retriedAt(mail.kind, app.clock.now()).toISOString();
  return app.db.transaction().execute(async (trx) => {
    await updateUnclaimed(trx, left, mailId);
    if (left.length > 0 || isMore) await insertDueOnce(trx, { ...mail, nextAt });
    return updateClaimed(trx, [...shown], mailId);
  });
}

/** What waits for somebody who looks after a network and wants *Din vecka*. */
async function readWeek(app: App, actor: Person): Promise<Week | undefined> {
  const isCoordinator = actor.memberships.some(({ role }) => role === 'coordinator');
  if (!isCoordinator || !(await getChoice(app.db, actor.personId)).hasWeek) return undefined;
  const lists = await Promise.all(app.registries.weekLists.map((one) => one.list(app, actor, 'sv')));
  return {
    tasks: await listTasks(app, actor),
    lists: lists.flatMap((list) => (list && list.items.length > 0 ? [list] : [])),
  };
}

/** What the reader can end from the mail: that which it is about first. */
async function endingsOf(
  app: App,
  { personId, kind }: ToldMail,
  groups: readonly ToldGroup[],
  week: Week | undefined,
): Promise<readonly Omit<Ending, 'token'>[]> {
  if (week) return [{ what: 'week' }, { what: 'weekly' }];
  if (kind !== 'at-once') return [{ what: kind }];
  const endings: Omit<Ending, 'token'>[] = [];
  for (const { object, notices } of groups) {
    const followed = notices.find(({ notice }) => notice.because === 'followed')?.notice;
    const follow = followed && (await findFollow(app.db, personId, followed.object));
    if (follow) endings.push({ what: follow.id, object });
    if (notices.some(({ notice }) => notice.because !== 'followed')) endings.push({ what: 'personal' });
  }
  return endings;
}
