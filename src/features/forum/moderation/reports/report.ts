/** Why a post is reported; the first one hides it at once. */
export const reportReasons = ['privacy', 'insult', 'unlawful', 'wrong', 'off-topic', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What somebody has said is wrong with a post. */
export type Report = {
  id: string;
  reason: ReportReason;
  note: string;
  /** Nothing: a reader who has not signed in. */
  reportedBy: string | null;
  reportedAt: string;
  state: 'open' | 'upheld' | 'dismissed';
  handledAt: string | null;
};
