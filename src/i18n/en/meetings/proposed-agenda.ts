import type { proposedAgenda as sv } from '#src/i18n/sv/meetings/proposed-agenda.ts';

export const proposedAgenda: typeof sv = {
  title: 'Proposals for the agenda',
  lead: 'This has come up in the network. Take in what fits; order, time and who is responsible can be changed afterwards.',
  none: 'There is nothing to propose just now.',
  takeIn: 'Take in',
  takeInOf: (title) => `Take in: ${title}`,
  sources: {
    left: 'Left from the last meeting of the series',
    wished: 'What those who came want to talk about',
    questions: 'Questions that nobody has helped with yet',
    missing: 'Asked for but missing',
    evaluations: 'New evaluations',
    experiences: 'How it went for others',
    due: 'Descriptions to go through',
  },
  titles: {
    left: (text) => `Since last time: ${text}`,
    wished: (text) => `Wished for: ${text}`,
    question: (title) => `Question: ${title}`,
    missing: (group, tier) => `This is missing: ${group}, ${tier}`,
    evaluation: (title) => `New evaluation: ${title}`,
    experience: (organisation, title) => `${organisation} tells: ${title}`,
    due: (title) => `Is it still true? ${title}`,
  },
};
