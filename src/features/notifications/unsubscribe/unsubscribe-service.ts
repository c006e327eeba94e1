import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { tokenHash } from '#src/features/accounts/token.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { getChoice, upsertChoice } from '../choice/choice-queries.ts';
import { type Frequency, frequencies } from '../follow/follow.ts';
import { findFollowById, restoreFrequency, updateFrequency } from '../follow/follow-queries.ts';
import { setFollow } from '../follow/set-follow.ts';
import { updateUnmailed } from '../notices/notice-queries.ts';
import { objectKey, presentObjects } from '../notices/present-subjects.ts';
import { getUnsubscribe, type Unsubscribe, updateUsed } from './unsubscribe-queries.ts';

/** What the link of a mail ends, and whether it has done so. */
export type UnsubscribePage = {
  what: 'follow' | 'personal' | 'daily' | 'weekly' | 'week';
  /** What is followed, where it may be named: whoever holds the link need not be its reader. */
  name: string | undefined;
  isEnded: boolean;
};

/** What the link behind the token ends; it changes nothing. */
export async function readUnsubscribe(app: App, token: string, lang: 'sv' | 'en'): Promise<UnsubscribePage> {
  const link = await getUnsubscribe(app.db, tokenHash(token));
  const isEnded = link.usedAt !== null;
  const { what } = link;
  if (what === 'personal' || what === 'daily' || what === 'weekly' || what === 'week')
    return { what, name: undefined, isEnded };
  return { what: 'follow', name: await openName(app, link, lang), isEnded };
}

/** The name of what the link's person follows, nothing where it is closed. */
async function openName(
  app: App,
  { personId, what }: Unsubscribe,
  lang: 'sv' | 'en',
): Promise<string | undefined> {
  const follow = await findFollowById(app.db, what);
  if (!follow) return undefined;
  const actor = await actorOf(app.db, personId);
  const view = (await presentObjects(app, actor, [follow.object], lang)).get(objectKey(follow.object));
  return view?.isClosed ? undefined : view?.title;
}

/** Ends the mails that the link is for; once more does no harm. */
export async function endMails(app: App, token: string): Promise<void> {
  const hash = tokenHash(token);
  const link = await getUnsubscribe(app.db, hash);
  const at = isoAt(app.clock);
  await app.db.transaction().execute(async (trx) => {
    const was = await setting(trx, link);
    if (await updateUsed(trx, hash, { at, was })) await end(app, trx, link, at);
  });
}

/** Brings back what the link ended, as it was before. */
export async function undoEndMails(app: App, token: string): Promise<void> {
  const hash = tokenHash(token);
  const link = await getUnsubscribe(app.db, hash);
  await app.db.transaction().execute(async (trx) => {
    if (await updateUsed(trx, hash, null)) await bringBack(app, trx, link);
  });
}

/** What the link changes, as it stands. */
async function setting(trx: Db, { personId, what }: Unsubscribe): Promise<string> {
  const { personal, hasWeek } = await getChoice(trx, personId);
  if (what === 'personal') return personal;
  if (what === 'week') return hasWeek ? 'yes' : 'no';
  if (what === 'daily' || what === 'weekly') return personal === what ? 'with-personal' : '';
  return (await findFollowById(trx, what))?.frequency ?? '';
}

async function end(app: App, trx: Db, { personId, what }: Unsubscribe, at: string): Promise<void> {
  const choice = await getChoice(trx, personId);
  if (what === 'personal') {
    await upsertChoice(trx, personId, { ...choice, personal: 'off' }, at);
    await updateUnmailed(trx, personId, 'personal');
  } else if (what === 'week') {
    await upsertChoice(trx, personId, { ...choice, hasWeek: false }, at);
  } else if (what === 'daily' || what === 'weekly') {
    if (choice.personal === what) await upsertChoice(trx, personId, { ...choice, personal: 'off' }, at);
    await updateFrequency(trx, { personId, from: what, to: 'off', at });
    await updateUnmailed(trx, personId, 'all', what);
  } else {
    const follow = await findFollowById(trx, what);
    if (follow) await setFollow(app, trx, personId, { object: follow.object, frequency: 'off' });
  }
}

async function bringBack(app: App, trx: Db, { personId, what, usedAt, was }: Unsubscribe): Promise<void> {
  const at = isoAt(app.clock);
  const choice = await getChoice(trx, personId);
  if (what === 'personal') {
    await upsertChoice(trx, personId, { ...choice, personal: frequencyOf(was) }, at);
  } else if (what === 'week') {
    await upsertChoice(trx, personId, { ...choice, hasWeek: was === 'yes' }, at);
  } else if (what === 'daily' || what === 'weekly') {
    if (was === 'with-personal') await upsertChoice(trx, personId, { ...choice, personal: what }, at);
    await restoreFrequency(trx, { personId, changedAt: usedAt ?? '', to: what, at });
  } else {
    const follow = await findFollowById(trx, what);
    if (follow) await setFollow(app, trx, personId, { object: follow.object, frequency: frequencyOf(was) });
  }
}

const frequencyOf = (was: string | null): Frequency => frequencies.find((one) => one === was) ?? 'off';
