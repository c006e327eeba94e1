import { join } from 'node:path';

/** Where the embedded index lies in DATA_DIR: derived from the database, never backed up, made anew when it is missing. */
export function searchFolder(dataDir: string): string {
  return join(dataDir, 'search');
}
