import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import type { Follow } from '../follow/follow.ts';
import { listFollowsOfTypes, updateSeenSeq } from '../follow/follow-queries.ts';
import { planMails } from '../mails/plan-mails.ts';
import type { Notice } from './notice.ts';
import { insertNotices, listTold } from './notice-queries.ts';

const batch = 200;

/** Looks for what is new where no event says it – in saved searches – often for those who want to hear at once, else hourly. */
export const lookJobs: readonly JobHandler[] = [
  { kind: 'notices.look-often', everyMinutes: 5, run: (app) => lookForNews(app, { isAtOnce: true }) },
  { kind: 'notices.look', everyMinutes: 60, run: (app) => lookForNews(app, { isAtOnce: false }) },
];

async function lookForNews(app: App, { isAtOnce }: { isAtOnce: boolean }): Promise<void> {
  const types = app.registries.followKinds.filter((kind) => kind.newsSince).map(({ type }) => type);
  if (types.length === 0) return;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const follows: readonly Follow[] = await listFollowsOfTypes(app.db, types, {
      isAtOnce,
      after,
      limit: batch,
    });
    for (const follow of follows) await lookAt(app, follow);
    after = follows.length === batch ? follows.at(-1)?.id : undefined;
  }
}

/** The notices and the note of how far was looked commit together; whoever sleeps is told nothing, then or when they wake. */
async function lookAt(app: App, follow: Follow): Promise<void> {
  const { personId, object, frequency } = follow;
  const actor = await actorOf(app.db, personId);
  const kind = app.registries.followKinds.find(({ type }) => type === object.type);
  const news = await kind?.newsSince?.(app, actor, object.id, follow.seenSeq);
  if (!news || news.upTo <= follow.seenSeq) return;
  const notices: Notice[] = [];
  for (const { seq, subject } of actor.kind === 'person' ? news.found : []) {
    if ((await listTold(app.db, { seq })).has(personId)) continue;
    const at = isoAt(app.clock);
    const told = { id: app.ids.next(), personId, seq, subject, object, place: subject };
    notices.push({ ...told, because: 'followed', at, readAt: null, frequency });
  }
  await app.db.transaction().execute(async (trx) => {
    if (!(await updateSeenSeq(trx, follow, news.upTo))) return;
    await planMails(app, trx, await insertNotices(trx, notices));
  });
}
