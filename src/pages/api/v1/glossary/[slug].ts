import { getEntry } from 'astro:content';
import { toTermDocument } from '#src/features/api/glossary-documents.ts';
import { noQuery, readQuery } from '#src/features/api/query/read-query.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ params, url }) => {
  readQuery(noQuery, url.searchParams);
  const entry = await getEntry('glossary', params.slug ?? '');
  const term = entry && { slug: entry.id, ...entry.data, bodyMd: entry.body ?? '' };
  return { data: toTermDocument(term, url.origin), cache: { dependsOn: [] } };
});
