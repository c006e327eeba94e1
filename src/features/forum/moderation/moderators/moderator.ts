export const moderatedScopes = ['category', 'network', 'organisation'] as const;
export type ModeratedScope = (typeof moderatedScopes)[number];

/** What a moderator looks after; an organisation's looks after what its people write. */
export type ModeratedPlace = { scopeType: ModeratedScope; scopeId: string };

/** Somebody who looks after what is written, beside the coordinators. */
export type Moderator = ModeratedPlace & {
  id: string;
  personId: string;
  personName: string;
  givenAt: string;
};
