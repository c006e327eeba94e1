import type { FeatureRegistration } from '#src/platform/registries.ts';
import { questionNews, waitingQuestionNews } from './question-news-text.ts';
import { questionTasks } from './question-tasks-text.ts';

/** What asking without the municipality's name hands to the registries. */
export const requestsRegistration: FeatureRegistration = {
  tasks: [questionTasks],
  newsSources: [questionNews, waitingQuestionNews],
};
