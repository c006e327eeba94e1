import type { FeatureRegistration } from '#src/platform/registries.ts';
import { rebuildJob } from './rebuild/rebuild-job.ts';
import { deleteOldRebuilds } from './rebuild/rebuild-queries.ts';
import { savedSearchKind } from './saved/saved-follow-kind.ts';
import { deleteRemovedSearches } from './saved/saved-queries.ts';
import { deleteRemovedGroups } from './synonyms/synonym-queries.ts';
import { sweepSearchesJob } from './usage/usage-service.ts';
import { wishTasks } from './wishes/network-searches-service.ts';
import { wishesAreKeptDays } from './wishes/wish.ts';
import { deleteOldWishes } from './wishes/wish-queries.ts';

/** What people do around the search hands to the registries. */
export const searchRegistration: FeatureRegistration = {
  tasks: [wishTasks],
  followKinds: [savedSearchKind],
  jobs: [sweepSearchesJob, rebuildJob],
  retention: [
    {
      table: 'saved_search',
      keep: { days: 7 },
      column: 'removed_at',
      sweep: ({ db }, before) => deleteRemovedSearches(db, before),
    },
    {
      table: 'search_wish',
      keep: { days: wishesAreKeptDays },
      column: 'sent_at',
      sweep: ({ db }, before) => deleteOldWishes(db, before),
    },
    { table: 'search_wish_network', keep: 'permanent', because: 'Goes with the wish that it belongs to.' },
    {
      table: 'synonym_group',
      keep: { days: 90 },
      column: 'removed_at',
      sweep: ({ db }, before) => deleteRemovedGroups(db, before),
    },
    { table: 'synonym_word', keep: 'permanent', because: 'Goes with the group that it belongs to.' },
    {
      table: 'search_rebuild',
      keep: { days: 90 },
      column: 'asked_at',
      sweep: ({ db }, before) => deleteOldRebuilds(db, before),
    },
  ],
  personalData: [
    {
      table: 'saved_search',
      column: 'person_id',
      purpose: 'Whose search it is.',
      basis: 'public-task',
    },
    {
      table: 'saved_search',
      column: 'name',
      purpose: 'The person’s own name for the search.',
      basis: 'public-task',
    },
    {
      table: 'saved_search',
      column: 'query',
      purpose: 'What the person wants to find again.',
      basis: 'public-task',
    },
    {
      table: 'search_wish_network',
      column: 'handled_by',
      purpose: 'Which coordinator has taken care of it.',
      basis: 'public-task',
    },
    {
      table: 'synonym_group',
      column: 'changed_by',
      purpose: 'Who wrote the words last, to those who may change them.',
      basis: 'public-task',
    },
    {
      table: 'search_rebuild',
      column: 'asked_by',
      purpose: 'Who asked for the index to be made anew.',
      basis: 'public-task',
    },
  ],
};
