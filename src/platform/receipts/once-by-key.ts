import type { Clock, Db } from '../app.ts';
import type { Outcome } from '../outcome.ts';
import { done } from '../outcome.ts';
import { deleteReceipt, getReceiptLocation, insertReceipt, updateReceipt } from './form-receipt-queries.ts';

export type FormKey = { key: string; personId: string; clock: Clock };

/**
 * Does the work of a form once: `work` returns where the form leads, the same form sent again gets the same place and no effect.
 * A refusal is not kept, so that the corrected form, which carries the same key, is done. A form without a key is always done.
 * A second sending that runs beside the first waits for its transaction.
 */
export async function onceByKey(
  trx: Db,
  { key, personId, clock }: FormKey,
  work: () => Promise<Outcome<string>>,
): Promise<Outcome<string>> {
  if (key === '') return work();
  const isFirst = await insertReceipt(trx, { key, personId, now: clock.now().toISOString() });
  if (!isFirst) return done(await getReceiptLocation(trx, key, personId));
  const outcome = await work();
  if (outcome.ok) await updateReceipt(trx, { key, personId, location: outcome.value });
  else await deleteReceipt(trx, { key, personId });
  return outcome;
}
