import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { App } from '#src/platform/app.ts';
import type { FieldError } from '#src/platform/outcome.ts';
import {
  type CodeKey,
  clearCodeTries,
  consumeCode,
  countCodeTry,
  findCodeTries,
  replaceCode,
} from './code-queries.ts';
import { codeLifeMs, codeTries, formatCode, readCode } from './code-rules.ts';

type CodeApp = Pick<App, 'clock' | 'config'>;

/** Draws a new six-digit code for the address and the purpose; the one before it dies. The database holds a keyed hash only. */
export async function issueCode(app: CodeApp, trx: App['db'], key: CodeKey): Promise<string> {
  const code = formatCode(randomInt(1_000_000));
  const now = app.clock.now();
  await replaceCode(trx, key, {
    hash: hashCode(app, key, code),
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + codeLifeMs).toISOString(),
  });
  return code;
}

/** A code that was right; `consume` takes it in the transaction of what it allows, once. */
export type RightCode = { ok: true; consume(trx: App['db']): Promise<void> };

/** Compares a typed code, counting the try first. A right one is not used up until it is consumed. */
export async function checkCode(
  app: CodeApp & Pick<App, 'db'>,
  key: CodeKey,
  typed: string,
): Promise<RightCode | { ok: false; error: FieldError }> {
  const code = readCode(typed);
  if (!code) return { ok: false, error: { code: 'wrong-code' } };
  const now = app.clock.now().toISOString();
  const stored = await countCodeTry(app.db, key, { now, maxTries: codeTries });
  if (!stored) return { ok: false, error: await whyDead(app, key, now) };
  const hash = hashCode(app, key, code);
  if (!timingSafeEqual(Buffer.from(stored), Buffer.from(hash))) {
    return { ok: false, error: { code: 'wrong-code' } };
  }
  await clearCodeTries(app.db, key, hash);
  return { ok: true, consume: (trx) => consumeCode(trx, key, { hash, now }) };
}

async function whyDead(app: Pick<App, 'db'>, key: CodeKey, now: string): Promise<FieldError> {
  const tries = await findCodeTries(app.db, key, now);
  return { code: tries === undefined ? 'expired' : 'too-many-tries' };
}

/** Purpose and address are part of the hash: a code is worth nothing for another purpose or address. */
function hashCode(app: CodeApp, { eMail, purpose }: CodeKey, code: string): string {
  return createHmac('sha256', app.config.secret).update(`code\n${purpose}\n${eMail}\n${code}`).digest('hex');
}
