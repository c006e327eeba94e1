import { readOwnWeb } from '#src/features/library/sharing/own-web/own-web-service.ts';
import { ownWebHtml, ownWebInput, ownWebText } from '#src/features/library/sharing/own-web/own-web-text.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { DomainError } from '#src/platform/errors.ts';
import { endpoint } from '#src/server/endpoint.ts';

const writers = new Map([
  ['html', ownWebHtml],
  ['text', ownWebText],
]);

/** The file to fetch: HTML as source code, never as a page of ours. */
export const ALL = endpoint(async ({ locals, params, url }) => {
  requireModule(locals.modules, 'library');
  const write = writers.get(params['format'] ?? '');
  if (!write) throw new DomainError('not-found');
  const found = await readOwnWeb(locals.app, params['slug']);
  if ('movedTo' in found)
    return { movedTo: `/bibliotek/${found.movedTo}/anvand-pa-egen-webb/${params['format']}` };
  const { entry, cache } = found;
  const data = write(ownWebInput(entry, locals.app.clock.now(), url.origin));
  return { data, type: 'text/plain; charset=utf-8', cache };
});
