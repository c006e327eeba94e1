import type { Readable } from 'node:stream';
import type { Term } from '#src/features/glossary/term.ts';
import { directory } from '#src/features/network/directory-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { listFiles } from '#src/platform/files/file-service.ts';
import { toTermList } from './glossary-documents.ts';
import { readOrganisationDocument } from './organisation-api-service.ts';

export type DataFile = { name: string; content: string | Readable };

/**
 * What `portal export` writes beside the library's own files: organisations and glossary as the API shows them,
 * and the uploaded files that the actor may see, with what is known about each.
 */
export async function* exportData(
  app: Pick<App, 'db' | 'files'>,
  actor: Actor,
  { terms, origin }: { terms: readonly Term[]; origin: string },
): AsyncGenerator<DataFile> {
  const organisations = [];
  for (const { slug } of await directory.organisations(app.db)) {
    organisations.push(await readOrganisationDocument(app, actor, slug, origin));
  }
  yield { name: 'organisations.json', content: toJson(organisations) };
  yield { name: 'glossary.json', content: toJson(toTermList(terms, origin).items) };
  const files = await listFiles(app, actor);
  for (const { id, sha256 } of files) yield { name: `files/${id}`, content: app.files.open(sha256) };
  yield { name: 'files.json', content: toJson(files) };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
