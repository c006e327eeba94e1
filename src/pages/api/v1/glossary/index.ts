import { getCollection } from 'astro:content';
import { toTermList } from '#src/features/api/glossary-documents.ts';
import { noQuery, readQuery } from '#src/features/api/query/read-query.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ url }) => {
  readQuery(noQuery, url.searchParams);
  const terms = (await getCollection('glossary')).map(({ id, data, body }) => ({
    slug: id,
    ...data,
    bodyMd: body ?? '',
  }));
  return { data: toTermList(terms, url.origin), cache: { dependsOn: [] } };
});
