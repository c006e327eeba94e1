import type { FeatureRegistration } from '#src/platform/registries.ts';
import { questionAgenda } from './agenda/agenda-source-text.ts';
import { firstCategoriesConsumer } from './categories/first-categories.ts';
import { rerenderPostsJob } from './posts/rerender/rerender-posts-job.ts';
import { threadSource } from './search/thread-source.ts';
import { threadLinkKind } from './threads/links/thread-link.ts';
import { scanPostFilesJob, sweepPostFilesJob } from './writing/files/file-jobs.ts';
import { secondLookTasks } from './writing/files/second-look/second-look-tasks-text.ts';

const withThread = 'Goes with its thread.';
const withPost = 'Goes with its post.';

/** What the forum hands to the registries. */
export const forumRegistration: FeatureRegistration = {
  consumers: [firstCategoriesConsumer],
  agendaSources: [questionAgenda],
  searchSources: [threadSource],
  linkKinds: [threadLinkKind],
  tasks: [secondLookTasks],
  jobs: [rerenderPostsJob, scanPostFilesJob, sweepPostFilesJob],
  retention: [
    { table: 'forum_category', keep: 'permanent', because: 'Closed by a coordinator, never by time.' },
    {
      table: 'thread',
      keep: 'permanent',
      because: 'A public record: removed by decision, never by time alone.',
    },
    { table: 'thread_tag', keep: 'permanent', because: withThread },
    { table: 'thread_link', keep: 'permanent', because: withThread },
    { table: 'thread_revision', keep: 'permanent', because: withThread },
    {
      table: 'post',
      keep: 'permanent',
      because: 'A public record: removed by decision, never by time alone.',
    },
    { table: 'post_revision', keep: 'permanent', because: withPost },
    { table: 'post_thanks', keep: 'permanent', because: withPost },
    { table: 'post_bookmark', keep: 'permanent', because: 'Taken away by its person.' },
    { table: 'post_mention', keep: 'permanent', because: withPost },
    { table: 'post_draft', keep: 'permanent', because: 'Until it is posted or thrown away.' },
    { table: 'post_file', keep: 'permanent', because: withPost },
    {
      table: 'unnamed_question',
      keep: 'permanent',
      because: 'Until the coordinator or the asker takes it away.',
    },
    { table: 'harvest', keep: 'permanent', because: withThread },
    { table: 'harvest_post', keep: 'permanent', because: withPost },
  ],
  personalData: [
    {
      table: 'thread',
      column: 'author_id',
      purpose: 'Shows members who began the thread.',
      basis: 'public-task',
    },
    {
      table: 'thread_link',
      column: 'added_by',
      purpose: 'Who linked the thread, to those who moderate it.',
      basis: 'public-task',
    },
    {
      table: 'thread_revision',
      column: 'changed_by',
      purpose: 'Who changed the heading of the thread.',
      basis: 'public-task',
    },
    {
      table: 'post',
      column: 'author_id',
      purpose: 'Shows members who wrote the post.',
      basis: 'public-task',
    },
    {
      table: 'post',
      column: 'body_md',
      purpose: 'What the person has written to colleagues.',
      basis: 'public-task',
    },
    {
      table: 'post',
      column: 'body_html',
      purpose: 'The same text, ready to be shown.',
      basis: 'public-task',
    },
    { table: 'post', column: 'state_by', purpose: 'Who hid or removed the post.', basis: 'public-task' },
    {
      table: 'post',
      column: 'helped_by',
      purpose: 'Who marked the answer as one that helped.',
      basis: 'public-task',
    },
    {
      table: 'post',
      column: 'law_checked_by',
      purpose: 'Shows who has checked an answer about law.',
      basis: 'public-task',
    },
    {
      table: 'post_revision',
      column: 'written_by',
      purpose: 'Who wrote that version of the post.',
      basis: 'public-task',
    },
    {
      table: 'post_revision',
      column: 'body_md',
      purpose: 'What the post said before it was changed.',
      basis: 'public-task',
    },
    {
      table: 'post_revision',
      column: 'body_html',
      purpose: 'The same text, ready to be shown.',
      basis: 'public-task',
    },
    { table: 'post_thanks', column: 'person_id', purpose: 'Who thanks for the post.', basis: 'public-task' },
    {
      table: 'post_bookmark',
      column: 'person_id',
      purpose: 'Whose bookmark it is; shown to nobody else.',
      basis: 'public-task',
    },
    {
      table: 'post_mention',
      column: 'person_id',
      purpose: 'Who is called to the post.',
      basis: 'public-task',
    },
    {
      table: 'post_draft',
      column: 'person_id',
      purpose: 'Whose draft it is; shown to nobody else.',
      basis: 'public-task',
    },
    {
      table: 'post_draft',
      column: 'body_md',
      purpose: 'What the person has begun to write.',
      basis: 'public-task',
    },
    { table: 'post_file', column: 'uploaded_by', purpose: 'Who attached the file.', basis: 'public-task' },
    {
      table: 'post_file',
      column: 'approved_by',
      purpose: 'Who looked at a file that no program can read.',
      basis: 'public-task',
    },
    {
      table: 'unnamed_question',
      column: 'asked_by',
      purpose:
        'Lets the coordinator reach the one who asks, and them follow the answers; shown to nobody else.',
      basis: 'public-task',
    },
    {
      table: 'unnamed_question',
      column: 'body_md',
      purpose: 'The question until the coordinator has put it.',
      basis: 'public-task',
    },
    {
      table: 'unnamed_question',
      column: 'handled_by',
      purpose: 'Which coordinator took care of it.',
      basis: 'public-task',
    },
    {
      table: 'harvest',
      column: 'started_by',
      purpose: 'Who makes a good example of the thread.',
      basis: 'public-task',
    },
    {
      table: 'harvest_post',
      column: 'author_id',
      purpose: 'Who is asked whether the post may be used.',
      basis: 'public-task',
    },
  ],
};
