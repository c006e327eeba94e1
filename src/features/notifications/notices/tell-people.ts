import { setImmediate as nextTurn } from 'node:timers/promises';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { News, NewsSource } from '#src/platform/notices/news-source.ts';
import type { Consumer, LoggedEvent } from '#src/platform/registries.ts';
import { usualChoice } from '../choice/choice.ts';
import { listChoices } from '../choice/choice-queries.ts';
import type { Follow } from '../follow/follow.ts';
import { deleteFollow, insertFollowOnce, listFollowers } from '../follow/follow-queries.ts';
import { planMails } from '../mails/plan-mails.ts';
import { gatherAudience, type Listener } from './audience.ts';
import type { Notice } from './notice.ts';
import { insertNotices, listTold } from './notice-queries.ts';
import { objectKey, presentSubjects } from './present-subjects.ts';

/** What comes so late – the log is read anew, or waited until somebody mended it – is no news. */
const mostDaysLate = 7;

/**
 * Turns what happens into notices. Who may see it is asked outside any transaction, so that many followers hold up
 * nobody's writing; a notice that is there already stays, so that an event may be handled twice.
 */
export const noticeConsumer: Consumer = {
  name: 'notices',
  kinds: 'all',
  effect: 'outside',
  async handle(app, event) {
    for (const source of app.registries.newsSources) {
      if (!source.kinds.includes(event.kind)) continue;
      const news = await source.news(app, event);
      if (news) await tellPeople(app, event, source, news);
    }
  },
};

async function tellPeople(app: App, event: LoggedEvent, source: NewsSource, news: News): Promise<void> {
  const subject = `${source.name}:${news.subjectId}`;
  const isLate = event.at < isoAt(app.clock, -mostDaysLate * 24 * 3600);
  const listeners = isLate ? [] : await listenersWhoSee(app, event, subject, news);
  const at = news.place ?? news.of[0];
  const place = at ? objectKey(at) : subject;
  const notices = listeners.map((one) => toNotice(app, event, { subject, place }, whereFollowed(one, news)));
  const along = await followersWhoSee(app, subject, news);
  await app.db.transaction().execute(async (trx) => {
    await followFromNow(app, trx, news);
    await followToo(app, trx, news, along);
    await planMails(app, trx, await insertNotices(trx, notices));
  });
}

/** Everybody whom it is for and who may see it, but those who have been told of it before. Requests come between two people. */
async function listenersWhoSee(
  app: App,
  event: LoggedEvent,
  subject: string,
  news: News,
): Promise<readonly Listener[]> {
  const place = { type: subject.slice(0, subject.indexOf(':')), id: news.subjectId };
  const audience = await gatherAudience(app, news, place, event.actorId);
  if (audience.length === 0) return [];
  const told = await listTold(app.db, news.isOnce ? { subject } : { seq: event.seq });
  const seeing: Listener[] = [];
  for (const listener of audience) {
    if (told.has(listener.personId)) continue;
    if (await maySee(app, listener.personId, subject)) seeing.push(listener);
    await nextTurn();
  }
  return seeing;
}

/** Whether the person would be shown it now. */
export async function maySee(app: App, personId: string, subject: string): Promise<boolean> {
  const actor = await actorOf(app.db, personId);
  return actor.kind === 'person' && (await presentSubjects(app, actor, [subject], 'sv')).has(subject);
}

/** Those who have written somewhere hear of what comes after them, as often as they have said. */
async function followFromNow(
  { ids, clock }: Pick<App, 'ids' | 'clock'>,
  trx: Db,
  { nowFollow = [] }: News,
): Promise<void> {
  const choices = await listChoices(
    trx,
    nowFollow.map(({ personId }) => personId),
  );
  for (const { personId, object, isSilent = false } of nowFollow) {
    const { wrote, personal } = choices.get(personId) ?? usualChoice;
    const frequency = isSilent ? personal : wrote;
    if (frequency === 'none') continue;
    const because = isSilent ? 'asked' : 'wrote';
    const follow = { id: ids.next(), personId, object, frequency, because } as const;
    await insertFollowOnce(trx, { ...follow, at: isoAt(clock) });
  }
}

/** Who follows what others are to follow too, of those who may see the news. */
async function followersWhoSee(
  app: App,
  subject: string,
  { followToo: asked }: News,
): Promise<readonly Follow[]> {
  const seeing: Follow[] = [];
  for (const follow of asked ? await listFollowers(app.db, [asked.of]) : []) {
    if (await maySee(app, follow.personId, subject)) seeing.push(follow);
  }
  return seeing;
}

async function followToo(
  { ids, clock }: Pick<App, 'ids' | 'clock'>,
  trx: Db,
  { followToo: asked }: News,
  along: readonly Follow[],
): Promise<void> {
  if (!asked) return;
  for (const follow of along) {
    await insertFollowOnce(trx, { ...follow, id: ids.next(), object: asked.too, at: isoAt(clock) });
    if (asked.instead) await deleteFollow(trx, follow.personId, asked.of);
  }
}

/** What is followed in another's place is shown under that. */
function whereFollowed(one: Listener, { followToo: asked }: News): Listener {
  const isMoved = asked?.instead && objectKey(one.object) === objectKey(asked.of);
  return isMoved ? { ...one, object: asked.too } : one;
}

function toNotice(
  { ids }: Pick<App, 'ids'>,
  { seq, at }: LoggedEvent,
  about: Pick<Notice, 'subject' | 'place'>,
  one: Listener,
): Notice {
  return { ...one, ...about, id: ids.next(), seq, at, readAt: null };
}
