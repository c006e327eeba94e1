import type { FeatureRegistration } from '#src/platform/registries.ts';
import { harvestAnswerNews, harvestNews } from './answers/harvest-news-text.ts';
import { harvestTasks } from './answers/harvest-tasks-text.ts';

/** What making good examples of threads hands to the registries. */
export const harvestRegistration: FeatureRegistration = {
  tasks: [harvestTasks],
  newsSources: [harvestNews, harvestAnswerNews],
};
