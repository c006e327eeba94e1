import type { Db } from '#src/platform/app.ts';
import { findSeenTexts } from '#src/platform/files/file-text-queries.ts';
import { standingOf } from '../materials/files/material-version.ts';
import { findVersions } from '../materials/files/version-queries.ts';

/** What was read in the files that are handed out, by the id of the file. */
export async function findFileTexts(
  db: Db,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const versions = [...(await findVersions(db, fileIds)).values()];
  const handedOut = versions.filter((version) => standingOf(version) === 'ready');
  return findSeenTexts(
    db,
    handedOut.map(({ id }) => id),
  );
}
