/** The user can put it right: shown as a sentence, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The work could not be done: shown as a sentence, exit code 1. */
export class FailureError extends Error {
  override name = 'FailureError';
}
