import { isDomainError } from '#src/platform/errors.ts';

/** What was read, or nothing where it is not there for the reader. */
export async function whenVisible<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isDomainError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** The views of those subjects that there is something to show of, by id. */
export async function viewsOf<T>(
  ids: readonly string[],
  view: (id: string) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> {
  const views = new Map<string, T>();
  for (const id of ids) {
    const found = await view(id);
    if (found !== undefined) views.set(id, found);
  }
  return views;
}
