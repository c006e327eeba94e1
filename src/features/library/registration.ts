import type { LibraryTables } from '#db/tables/library.ts';
import type { FeatureRegistration } from '#src/platform/registries.ts';
import { cardConsumer } from './cards/entry-cards.ts';
import { entryLinkKind } from './list/entry-link.ts';
import { entryFollowKind, entryNews } from './news/entry-news-text.ts';
import { expireContactsJob } from './publishing/expire-contacts-job.ts';
import { reviewTasks } from './publishing/publishing-tasks.ts';
import { entrySource } from './search/entry-source.ts';
import { rerenderJob } from './storage/rerender-job.ts';

/** What a municipality published stays as long as the portal: revisions show what was known when. */
const permanent: readonly (keyof LibraryTables)[] = [
  'vocabulary_term',
  'vocabulary_synonym',
  'entry',
  'slug_history',
  'entry_revision',
  'entry_section',
  'field_state',
  'field_embargo',
  'entry_name',
  'entry_unit',
  'entry_unit_alias',
  'entry_organisation_fact',
  'entry_milestone',
  'entry_decision',
  'entry_school_form',
  'entry_criterion',
  'entry_aim',
  'entry_team_member',
  'entry_partner',
  'entry_activity',
  'entry_step',
  'entry_checklist_item',
  'entry_strength',
  'entry_way_in_contact',
  'entry_prerequisite',
  'entry_information_need',
  'entry_legal_reference',
  'entry_rights_reference',
  'entry_policy_framework',
  'entry_limit',
  'entry_funding',
  'entry_evaluation',
  'entry_problem',
  'entry_claim',
  'entry_quotation',
  'entry_award',
  'entry_implementation',
  'entry_implementation_unit',
  'entry_sub_goal',
  'entry_post',
  'entry_session',
  'entry_speaker',
  'entry_contact',
  'entry_material',
  'entry_source',
  'entry_relation',
  'entry_choice',
  'entry_line',
  'entry_link',
  'entry_card',
  'entry_facet',
];

/** What the library hands to the registries. */
export const libraryRegistration: FeatureRegistration = {
  consumers: [cardConsumer],
  tasks: [reviewTasks],
  jobs: [rerenderJob, expireContactsJob],
  searchSources: [entrySource],
  newsSources: [entryNews],
  followKinds: [entryFollowKind],
  linkKinds: [entryLinkKind],
  retention: permanent.map((table) => ({
    table,
    keep: 'permanent',
    because: 'Part of an entry or of its vocabulary; withdrawn by its organisation, never by time.',
  })),
  personalData: [
    {
      table: 'entry',
      column: 'created_by',
      purpose: 'Tells the organisation who began its description.',
      basis: 'public-task',
    },
    {
      table: 'entry_revision',
      column: 'created_by',
      purpose: 'Tells the organisation who wrote a revision.',
      basis: 'public-task',
    },
    {
      table: 'entry_contact',
      column: 'email',
      purpose: 'Lets a school reach the function; its own address first.',
      basis: 'public-task',
    },
    {
      table: 'entry_contact',
      column: 'phone',
      purpose: 'Lets a school reach the function; its own number first.',
      basis: 'public-task',
    },
  ],
};
