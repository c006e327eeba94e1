import { readTag } from '../../posts/tag-rules.ts';
import { threadKinds } from '../thread.ts';
import type { ThreadListQuery } from './thread-list.ts';

/** Every name that the forum's pages read from the query, for the page cache. */
export const forumParameters: readonly string[] = ['slag', 'tagg', 'utan-svar', 'efter', 'fran'];

const kindParameters = {
  question: 'fraga',
  experience: 'erfarenhet',
  contact: 'kontakt',
  news: 'nyhet',
} as const;

export const kindParameter = (kind: keyof typeof kindParameters) => kindParameters[kind];

/** Reads the query of an address; what it does not know is left out. */
export function readThreadListQuery(parameters: URLSearchParams): ThreadListQuery {
  const tag = parameters.get('tagg') ?? '';
  return {
    kind: threadKinds.find((kind) => kindParameters[kind] === parameters.get('slag')),
    tag: readTag(tag) && tag,
    isUnhelped: parameters.get('utan-svar') === 'ja',
    after: parameters.get('efter') || undefined,
  };
}

/** The one address of a list, so that it can be shared and cached. */
export function threadListAddress(path: string, query: Partial<ThreadListQuery>): string {
  const parameters = new URLSearchParams();
  if (query.kind) parameters.set('slag', kindParameters[query.kind]);
  if (query.tag) parameters.set('tagg', query.tag);
  if (query.isUnhelped) parameters.set('utan-svar', 'ja');
  if (query.after) parameters.set('efter', query.after);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
