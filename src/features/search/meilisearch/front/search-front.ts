import { setTimeout as sleep } from 'node:timers/promises';
import { blockedText } from '#src/features/privacy/accept-text.ts';
import type { Clock } from '#src/platform/app.ts';
import { errorText } from '#src/platform/error-text.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import type { Logger } from '#src/platform/logger.ts';
import type { IndexStatus, SearchFront, SearchIndex } from '#src/platform/search/search-index.ts';
import {
  afterFailure,
  type Breaker,
  isAsked,
  isLookDue,
  onTrial,
  trusting,
  whileLooking,
} from './breaker-rules.ts';

export type FrontMeans = {
  /** Asked as long as it answers in time; `name` is what operators call it. */
  first: SearchIndex;
  name: string;
  /** Answers at once when the first one does not. */
  standIn: SearchIndex;
  clock: Clock;
  logger: Logger;
  /** How long one waits for the first, in milliseconds. */
  patience?: number;
};

const usualPatience = 1000;

/**
 * Lets one index answer and another stand in for it: nobody waits for a server that is down, and it is asked again by
 * itself when it is back and has caught up. Both are kept up to date on their own.
 */
export function createSearchFront(means: FrontMeans): SearchFront {
  const { first, name, standIn, clock, logger, patience = usualPatience } = means;
  let breaker: Breaker = trusting;
  const now = () => clock.now().getTime();

  async function ask<T>(question: (index: SearchIndex) => Promise<T>): Promise<T> {
    if (!isAsked(breaker)) {
      if (isLookDue(breaker, now())) void look();
      return question(standIn);
    }
    try {
      const answer = await inTime(question(first), patience);
      if (breaker.failures > 0 && isAsked(breaker)) breaker = trusting;
      return answer;
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'unavailable') throw error;
      fail(error);
      return question(standIn);
    }
  }

  function fail(error: Error): void {
    const told = { engine: name, error: errorText(error) };
    if (isAsked(breaker)) logger.warn(told, 'search engine does not answer, another stands in');
    breaker = afterFailure(breaker, now());
  }

  /** Nobody waits for it. */
  async function look(): Promise<void> {
    breaker = whileLooking(breaker, now());
    try {
      if (!(await hasCaughtUp(first, standIn, patience))) throw unavailable('not caught up');
      logger.info({ engine: name }, 'search engine answers again');
      breaker = onTrial(breaker);
    } catch (error) {
      if (!isDomainError(error)) logger.error({ err: error }, 'search engine not looked at');
      breaker = afterFailure(breaker, now());
    }
  }

  return {
    search: (request) =>
      staysHere(request) ? standIn.search(request) : ask((index) => index.search(request)),
    suggest: (request) =>
      staysHere(request) ? standIn.suggest(request) : ask((index) => index.suggest(request)),
    status: async () => {
      const status = await ask((index) => (index === first ? builtStatus(index) : index.status()));
      return { ...status, ...noteOf(name, breaker) };
    },
    close: async () => {
      await Promise.all([first.close(), standIn.close()]);
    },
    engines: [standIn, first],
  };
}

/** What somebody is sought by is never sent to another server, which may keep it. */
const staysHere = ({ text }: { text: string }): boolean => Object.keys(blockedText({ text })).length > 0;

/** The first one has all that the one has that stands in for it. */
async function hasCaughtUp(first: SearchIndex, standIn: SearchIndex, patience: number): Promise<boolean> {
  const [{ cursor }, { cursor: other = 0 }] = await Promise.all([
    inTime(first.status(), patience),
    standIn.status(),
  ]);
  return cursor !== undefined && cursor >= other;
}

/** An index that must be built first is as good as none. */
async function builtStatus(index: SearchIndex): Promise<IndexStatus> {
  const status = await index.status();
  if (status.cursor === undefined) throw unavailable('index not built');
  return status;
}

async function inTime<T>(answer: Promise<T>, patience: number): Promise<T> {
  const ended = new AbortController();
  const tooLate = sleep(patience, undefined, { signal: ended.signal }).then(() => {
    throw unavailable('no answer in time');
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    // the wait that is ended is not missed
    tooLate.catch(() => {});
    ended.abort();
  }
}

function unavailable(message: string): DomainError {
  const error = new DomainError('unavailable', { reason: 'search' });
  error.message = message;
  return error;
}

function noteOf(name: string, { downSince }: Breaker): Pick<IndexStatus, 'note'> {
  return downSince === undefined
    ? {}
    : { note: `stands in for ${name} since ${new Date(downSince).toISOString()}` };
}
