import type { FollowedView, NewsView } from '#src/platform/notices/news-source.ts';
import type { Notice } from '../notices/notice.ts';

/** A notice with what its reader is shown of it. */
export type ToldNotice = { notice: Notice; view: NewsView };

/** The notices of one object, newest first; no object when it is shown to the reader no more, or cannot be followed. */
export type ToldGroup = { object: FollowedView | undefined; notices: readonly ToldNotice[] };

/** What one may end with the link of a mail: one's follow, what is meant for oneself, or a whole kind of mail. */
export type Ending = {
  /** A follow's id, `personal`, `daily`, `weekly` or `week`. */
  what: string;
  /** What is followed, for a follow. */
  object?: FollowedView | undefined;
  token: string;
};
