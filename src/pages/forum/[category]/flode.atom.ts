export { threadFeedAnswer as ALL } from '#src/server/answer/thread-feed-answer.ts';
