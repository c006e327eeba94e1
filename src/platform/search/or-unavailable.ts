import { isDomainError } from '#src/platform/errors.ts';

/** What was asked for, or `undefined` while there is no index to ask; other errors pass. */
export async function orUnavailable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isDomainError(error) && error.code === 'unavailable') return undefined;
    throw error;
  }
}
