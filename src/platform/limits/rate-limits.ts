/** Each limited act, with its limits in `limits.ts`; page and API share the bucket. */
export type LimitedAct =
  | 'sign-in'
  | 'sign-in-code'
  | 'invite'
  | 'write'
  | 'upload'
  | 'export'
  | 'api'
  | 'search'
  | 'report';

export type RateLimits = {
  /** Counts one act for the key (account id, address, IP /64) and throws `rate-limited` with `retryAfterSeconds` when it is one too many. */
  take(act: LimitedAct, key: string): void;
  /** Forgets the key's acts: after a successful sign-in. */
  clear(act: LimitedAct, key: string): void;
};
