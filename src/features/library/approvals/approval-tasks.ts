import type { Task, TaskSource } from '#src/platform/registries.ts';
import { answerWords } from './approvals-text.ts';
import { listOpenAnswers } from './request-queries.ts';

/** Answers that ask for something, for the one who asked. */
export const answerTasks: TaskSource = {
  name: 'approval-answers',
  async list({ db }, actor): Promise<readonly Task[]> {
    if (actor.kind !== 'person') return [];
    const answers = await listOpenAnswers(db, actor.personId);
    return answers.map(({ slug, answeredAt, ...answer }) => ({
      since: answeredAt,
      isUrgent: true,
      path: `/bibliotek/${slug}/godkannande`,
      words: (lang) => answerWords(lang, answer),
    }));
  },
};
