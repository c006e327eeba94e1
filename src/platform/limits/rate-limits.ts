import { createHmac } from 'node:crypto';
import type { ActivityMarks } from '../activity/activity.ts';
import type { Clock } from '../app.ts';
import { DomainError } from '../errors.ts';
import { limits } from './limits.ts';
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
};

type Foundation = { clock: Clock; marks: ActivityMarks; secret: string };

/** Limits that survive a restart: their numbers are marks in the activity database, under a keyed hash instead of the address. */
export function createRateLimits({ clock, marks, secret }: Foundation): RateLimits {
  const hashed = (key: string) => createHmac('sha256', secret).update(`limit\n${key}`).digest('base64url');
  const limitsFor = (act: LimitedAct, key: string) =>
    limits[act][isNetworkKey(key) ? 'perNetwork' : 'perAccount'];

  return {
    take(act, key) {
      const now = clock.now().getTime();
      const name = hashed(key);
      const taken = limitsFor(act, key).map((limit, index) => ({
        kind: markKind(act, index),
        result: takeOne(limit, marks.read(markKind(act, index), name), now),
      }));
      const waits = taken.flatMap(({ result }) => (result.ok ? [] : [result.waitMs]));
      if (waits.length > 0) {
        throw new DomainError('rate-limited', { retryAfterSeconds: Math.ceil(Math.max(...waits) / 1000) });
      }
      for (const { kind, result } of taken) if (result.ok) marks.write(kind, name, result.usedUntil);
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
  };
}

function markKind(act: string, index: number): string {
  return `limit:${act}:${index}`;
}
