import { createHmac } from 'node:crypto';
import type { ActivityMarks } from '../activity/activity.ts';
import type { Clock } from '../app.ts';
import { DomainError } from '../errors.ts';
import { countedTogether, limits } from './limits.ts';
import { isNetworkKey, takeOne } from './rate-limit-rules.ts';

/** Each limited act, with its limits in `limits.ts`; page and API share the bucket. */
export type LimitedAct =
  | 'sign-in'
  | 'sign-in-code'
  | 'sign-in-mail'
  | 'invite'
  | 'guest-mail'
  | 'post'
  | 'write'
  | 'forum-post'
  | 'first-post'
  | 'autosave'
  | 'upload'
  | 'export'
  | 'api'
  | 'calendar'
  | 'search'
  | 'suggest'
  | 'report';

export type RateLimits = {
  /** Counts one act for the key (account id, address, IP /64) and throws `rate-limited` with `retryAfterSeconds` when it is one too many. */
  take(act: LimitedAct, key: string): void;
  /** Forgets the key's acts: after a successful sign-in. */
  clear(act: LimitedAct, key: string): void;
  /** Forgets the numbers that no longer limit anything; returns how many. */
  sweep(): number;
  /** The same for a request from the network address: what an account writes counts for the address, too. */
  behind(networkKey: string): RateLimits;
};

type Foundation = { clock: Clock; marks: ActivityMarks; secret: string };

/** Limits that survive a restart: their numbers are marks in the activity database, under a keyed hash instead of the address. */
export function createRateLimits({ clock, marks, secret }: Foundation): RateLimits {
  const hashed = (key: string) => createHmac('sha256', secret).update(`limit\n${key}`).digest('base64url');
  const limitsFor = (act: LimitedAct, key: string) =>
    limits[act][isNetworkKey(key) ? 'perNetwork' : 'perAccount'];
  const countedFor = (act: LimitedAct, key: string) => {
    const [name, now] = [hashed(key), clock.now().getTime()];
    return limitsFor(act, key).map((limit, index) => {
      const kind = markKind(act, index);
      return { kind, name, result: takeOne(limit, marks.read(kind, name), now) };
    });
  };

  const limitsBehind = (networkKey?: string): RateLimits => ({
    take(act, key) {
      const isShared = networkKey !== undefined && networkKey !== key && countedTogether.has(act);
      const taken = [key, ...(isShared ? [networkKey] : [])].flatMap((one) => countedFor(act, one));
      const waits = taken.flatMap(({ result }) => (result.ok ? [] : [result.waitMs]));
      if (waits.length > 0) {
        throw new DomainError('rate-limited', { retryAfterSeconds: Math.ceil(Math.max(...waits) / 1000) });
      }
      for (const { kind, name, result } of taken) if (result.ok) marks.write(kind, name, result.usedUntil);
    },
    clear(act, key) {
      const name = hashed(key);
      limitsFor(act, key).forEach((_, index) => {
        marks.write(markKind(act, index), name, 0);
      });
    },
    sweep() {
      const now = clock.now().getTime();
      const kinds = Object.entries(limits).flatMap(([act, { perAccount, perNetwork }]) =>
        [...Array(Math.max(perAccount.length, perNetwork.length)).keys()].map((index) =>
          markKind(act, index),
        ),
      );
      return kinds.reduce((swept, kind) => swept + marks.deleteBelow(kind, now), 0);
    },
    behind: limitsBehind,
  });
  return limitsBehind();
}

function markKind(act: string, index: number): string {
  return `limit:${act}:${index}`;
}
