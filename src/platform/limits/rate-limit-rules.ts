import { isIP } from 'node:net';
import type { Limit } from './limits.ts';

/** Whether the key is a network address (IPv4, or an IPv6 /64) and not an account or a mail address. */
export function isNetworkKey(key: string): boolean {
  return isIP(key.replace(/\/\d+$/, '')) !== 0;
}

/**
 * The generic cell rate algorithm: one number per key and limit – the moment, in ms, until which the key has used up
 * its share – allows `times` at once and then one each `seconds / times`. Returns the new number, or the wait.
 */
export function takeOne(
  { times, seconds }: Limit,
  usedUntil: number | undefined,
  now: number,
): { ok: true; usedUntil: number } | { ok: false; waitMs: number } {
  const share = (seconds * 1000) / times;
  const next = Math.max(usedUntil ?? now, now) + share;
  const waitMs = next - seconds * 1000 - now;
  return waitMs > 0.5 ? { ok: false, waitMs } : { ok: true, usedUntil: next };
}
