import type { VisibilityKey } from '#src/platform/access/visibility.ts';

/** Of which entry a document tells, which part of its page, and which circle of readers it is for. */
export type EntryDocumentId = {
  entryId: string;
  /** The id of a chapter, `fil-…` of a file; empty for the whole. */
  part: string;
  key: VisibilityKey;
};

export const subjectOf = (entryId: string) => `entry:${entryId}`;

/** `entry:ID`, `entry:ID#kap-…`; what a circle of readers sees beside what is public ends in `@` and its key. */
export function documentId({ entryId, part, key }: EntryDocumentId): string {
  return `${subjectOf(entryId)}${part && `#${part}`}${key === 'public' ? '' : `@${key}`}`;
}

const pattern = /^entry:(?<entryId>[^#@]+)(?:#(?<part>[^@]+))?(?:@(?<key>.+))?$/;

/** What the id of a document says; nothing when it is no entry's. */
export function readDocumentId(id: string): EntryDocumentId | undefined {
  const { entryId, part = '', key = 'public' } = pattern.exec(id)?.groups ?? {};
  return entryId === undefined ? undefined : { entryId, part, key: key as VisibilityKey };
}
