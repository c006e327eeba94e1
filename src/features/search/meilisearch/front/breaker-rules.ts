import { backoffSeconds } from '#src/platform/backoff.ts';

/** Whether the server is asked. Times in milliseconds. */
export type Breaker = {
  /** In a row; a trial that fails again counts on. */
  failures: number;
  /** Undefined while it answers. */
  downSince: number | undefined;
  /** When to look whether it is back. */
  lookAt: number;
};

const wait = { first: 2, longest: 60 };
/** A look that has not come back by then is forgotten. */
const longestLook = 5000;

/** Nothing is known against it. */
export const trusting: Breaker = { failures: 0, downSince: undefined, lookAt: 0 };

export function isAsked({ downSince }: Breaker): boolean {
  return downSince === undefined;
}

/** It gave no answer: another one stands in, and one looks again after a while that doubles each time. */
export function afterFailure({ failures, downSince }: Breaker, now: number): Breaker {
  const counted = failures + 1;
  return {
    failures: counted,
    downSince: downSince ?? now,
    lookAt: now + backoffSeconds(counted, wait) * 1000,
  };
}

export function isLookDue(breaker: Breaker, now: number): boolean {
  return !isAsked(breaker) && now >= breaker.lookAt;
}

/** One looks at a time. */
export function whileLooking(breaker: Breaker, now: number): Breaker {
  return { ...breaker, lookAt: now + longestLook };
}

/** It is there again: it is asked, but its failures are only forgotten when it has answered. */
export function onTrial(breaker: Breaker): Breaker {
  return { ...breaker, downSince: undefined };
}
