import { similarAnswer } from '#src/features/forum/start/similar-text.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { findSimilar } from '#src/features/search/results/similar-service.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { endpoint } from '#src/server/endpoint.ts';

/** What is like the heading of a new thread, while one types it. */
export const ALL = endpoint(async ({ locals, url }) => {
  const { app, actor, lang, modules } = locals;
  requireModule(modules, 'forum');
  requirePermission(actor, 'forum.write');
  const text = (url.searchParams.get('q') ?? '').slice(0, 150);
  return { data: similarAnswer(await findSimilar(app, actor, { text, lang }), lang) };
}, 'suggest');
