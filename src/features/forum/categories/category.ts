import type { PermissionObject } from '#src/platform/access/permissions.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';

/** A part of the forum. Who may see it may read it; of those, members write. */
export type Category = {
  id: string;
  slug: string;
  name: string;
  about: string;
  visibility: VisibilityKey;
  /** Its coordinators run it; null = it belongs to the whole portal. */
  networkId: string | null;
  /** That network, which answers for what is written. */
  network: { slug: string; name: string } | null;
  /** `entry-discussions` holds the discussions of the library's entries and is in no list. */
  holds: 'talk' | 'entry-discussions';
  version: number;
  isClosed: boolean;
};

/** The category as an object of the permission table; a post belongs to its author's organisation too. */
export function categoryObject(
  { id, networkId }: Pick<Category, 'id' | 'networkId'>,
  authorOrganisationId?: string | null,
): PermissionObject {
  return {
    categoryIds: [id],
    networkIds: networkId ? [networkId] : [],
    organisationIds: authorOrganisationId ? [authorOrganisationId] : [],
    ...(networkId === null && { isCommon: true }),
  };
}

/** The Swedish path of a category's page. */
export function categoryPath({ slug }: Pick<Category, 'slug'>): string {
  return `/forum/${slug}`;
}
