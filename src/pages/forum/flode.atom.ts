import { threadFeedAnswer } from '#src/server/answer/thread-feed-answer.ts';

export const ALL = threadFeedAnswer;
