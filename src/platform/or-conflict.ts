import { isDomainError } from './errors.ts';

/** What a write returned, or `conflict` when somebody else saved first: the page then shows both. */
export async function orConflict<T>(write: Promise<T>): Promise<T | 'conflict'> {
  try {
    return await write;
  } catch (error) {
    if (isDomainError(error) && error.code === 'conflict') return 'conflict';
    throw error;
  }
}
