import type { Role } from '#src/platform/access/actor.ts';

/** Who wrote, as this reader is shown it. */
export type ShownAuthor = {
  role: Role;
  organisation: { slug: string; name: string } | null;
  /** To members only. */
  name: string | null;
  /** Written by the coordinator for a municipality that is not named. */
  isUnnamed: boolean;
};

/** The columns of an author under one alias, as the queries of the forum join them. */
export type AuthorColumns = {
  author_role: string;
  is_for_unnamed: number;
  organisation_slug: string | null;
  organisation_name: string | null;
  author_name: string | null;
};

/** The author of a row; of somebody who is not named nothing but that is said. */
export function toAuthor(row: AuthorColumns): ShownAuthor {
  const isUnnamed = row.is_for_unnamed === 1;
  const { organisation_slug: slug, organisation_name: name } = row;
  return {
    role: row.author_role as Role,
    organisation: isUnnamed || slug === null ? null : { slug, name: name ?? '' },
    name: isUnnamed ? null : row.author_name,
    isUnnamed,
  };
}
