import { slugify } from '#src/lib/slug.ts';

/** Parts of addresses under `/organisationer` and `/natverk` that are pages of their own. */
const reserved: ReadonlySet<string> = new Set(['ny']);

/** The slug that an organisation wishes for; empty when its name has no letter. */
export function organisationSlug(name: string): string {
  const slug = slugify(name);
  return reserved.has(slug) ? `organisation-${slug}` : slug;
}

/** The slug that a network wishes for; empty when its name has no letter. */
export function networkSlug(name: string): string {
  const slug = slugify(name);
  return reserved.has(slug) ? `natverk-${slug}` : slug;
}
