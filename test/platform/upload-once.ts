/** Uploads two megabytes into the store under `argv[2]` and says how it went: run with a limit on the size of files. */
import { isDomainError } from '#src/platform/errors.ts';
import { writeContent } from '#src/platform/files/content-folder.ts';

const [folder = ''] = process.argv.slice(2);
try {
  await writeContent(folder, new Uint8Array(2_000_000), { maxBytes: 10_000_000, now: new Date() });
  console.log(JSON.stringify({ code: 'stored' }));
} catch (error) {
  if (!isDomainError(error)) throw error;
  console.log(JSON.stringify({ code: error.code, detail: error.detail }));
}
