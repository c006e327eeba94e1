import { getCollection } from 'astro:content';
import { sitemap } from '#src/features/api/discovery/sitemap.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals, url }) => {
  const { app, modules } = locals;
  const terms = (await getCollection('glossary')).map(({ id }) => id);
  return {
    data: await sitemap(app, { origin: url.origin, modules, terms }),
    type: 'application/xml; charset=utf-8',
    cache: {
      dependsOn: ['entry:*', 'organisation:*', 'network:*', 'thread:*', 'category:*', 'meeting:*'],
    },
  };
});
