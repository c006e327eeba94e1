import type { FeatureRegistration } from '#src/platform/registries.ts';
import { mergedNews, splitNews } from './care-news-text.ts';
import { forumFollowKinds } from './follow-kinds-text.ts';
import { openQuestions } from './open-questions-text.ts';
import { decidedNews, helpedNews } from './own-post-news-text.ts';
import { postNews } from './post-news-text.ts';

/** What of the forum people are told of. */
export const forumNewsRegistration: FeatureRegistration = {
  newsSources: [postNews, helpedNews, decidedNews, mergedNews, splitNews],
  followKinds: forumFollowKinds,
  weekLists: [openQuestions],
};
