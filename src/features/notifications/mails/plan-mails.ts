import type { App, Db } from '#src/platform/app.ts';
import type { Frequency } from '../follow/follow.ts';
import type { NoticeObject } from '../notices/notice.ts';
import { insertDueOnce } from './due-queries.ts';
import { nextMailAt } from './mail-times-rules.ts';

type ToMail = { personId: string; frequency: Frequency; object: NoticeObject };

/** Plans the mails that tell of the notices, in the transaction that wrote them: one a person and kind, at once one an object. */
export async function planMails(
  { clock }: Pick<App, 'clock'>,
  trx: Db,
  notices: readonly ToMail[],
): Promise<void> {
  const now = clock.now();
  const planned = new Set<string>();
  for (const { personId, frequency: kind, object: about } of notices) {
    if (kind === 'off') continue;
    const object = kind === 'at-once' ? about : undefined;
    const key = JSON.stringify([personId, kind, object]);
    if (planned.has(key)) continue;
    planned.add(key);
    await insertDueOnce(trx, { personId, kind, object, nextAt: nextMailAt(kind, now).toISOString() });
  }
}
