/** Where the things of a kind stand as data, and where as pages. */
const folders = {
  entries: '/bibliotek',
  organisations: '/organisationer',
  glossary: '/ordlista',
} as const;
export type Resource = keyof typeof folders;

export const apiRoot = '/api/v1';

/** The absolute addresses of one thing. */
export function addressesOf(
  origin: string,
  resource: Resource,
  slug: string,
): { self: string; page: string } {
  return {
    self: `${origin}${apiRoot}/${resource}/${slug}`,
    page: `${origin}${folders[resource]}/${slug}`,
  };
}

/** The same question from the cursor on. */
export function nextAddress(
  origin: string,
  resource: Resource | 'search' | 'threads' | 'meetings',
  asked: URLSearchParams,
  cursor: string | undefined,
): string | null {
  if (cursor === undefined) return null;
  const parameters = new URLSearchParams(asked);
  parameters.set('cursor', cursor);
  return `${origin}${apiRoot}/${resource}?${parameters}`;
}
