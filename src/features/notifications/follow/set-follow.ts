import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { findNewestSeq } from '#src/platform/events/event-queries.ts';
import type { Followed } from '#src/platform/notices/news-source.ts';
import { planMails } from '../mails/plan-mails.ts';
import { type NoticeGroup, updateUnmailed, updateWaiting } from '../notices/notice-queries.ts';
import type { Frequency } from './follow.ts';
import { deleteFollow, upsertFollow } from './follow-queries.ts';

type Setting = Pick<App, 'ids' | 'clock'>;

/** Follows the object so often from now on, or not at all; what waits for a mail waits for the kind that was chosen. */
export async function setFollow(
  app: Setting,
  trx: Db,
  personId: string,
  { object, frequency }: { object: Followed; frequency: Frequency | 'none' },
): Promise<void> {
  if (frequency === 'none') await deleteFollow(trx, personId, object);
  else
    await upsertFollow(trx, {
      id: app.ids.next(),
      personId,
      object,
      frequency,
      because: 'asked',
      seenSeq: await findNewestSeq(trx),
      at: isoAt(app.clock),
    });
  await moveWaiting(app, trx, personId, { object }, frequency === 'none' ? 'off' : frequency);
}

/** Lets what waits for a mail wait for one of the kind, or for none. */
export async function moveWaiting(
  app: Setting,
  trx: Db,
  personId: string,
  group: NoticeGroup,
  to: Frequency,
): Promise<void> {
  if (to === 'off') await updateUnmailed(trx, personId, group);
  else await planMails(app, trx, await updateWaiting(trx, personId, group, to));
}
