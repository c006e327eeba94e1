import { suggestCalls } from '#src/features/forum/writing/mentions/mention-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

/** Whom one may call on in a category, while one types their name. */
export const ALL = endpoint(async ({ locals, url }) => {
  const { app, actor, modules } = locals;
  requireModule(modules, 'forum');
  const category = url.searchParams.get('kategori') ?? '';
  const typed = (url.searchParams.get('q') ?? '').slice(0, 80);
  return { data: { suggestions: await suggestCalls(app, actor, { category, typed }) } };
}, 'suggest');
