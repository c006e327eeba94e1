import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';

/** Words that mean the same, as the portal's people have written them. */
export type PortalSynonyms = SynonymGroup & {
  id: string;
  /** The version that an edit carries. */
  saves: number;
  changedAt: string;
};

/** In the form and in the database each word has one of these parts. */
export const wordRoles = ['shown', 'equal', 'silent', 'broader'] as const;
export type WordRole = (typeof wordRoles)[number];

export const longestWord = 80;
export const mostWords = 20;

/** The words that find each other, with the part that each has. */
export function findingWords({
  shown,
  equal,
  silent,
}: SynonymGroup): readonly (readonly [WordRole, string])[] {
  return [
    ['shown', shown],
    ...equal.map((word) => ['equal', word] as const),
    ...silent.map((word) => ['silent', word] as const),
  ];
}
