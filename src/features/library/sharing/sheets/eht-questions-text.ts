import { type FactView, label, theirs } from '#src/features/library/reading/facts/fact-text.ts';
import { professions } from '#src/features/library/vocabulary/people.ts';
import type { Messages } from '#src/i18n/index.ts';

type Ask = Messages['library']['sharing']['eht']['ask'];

/** How many questions a team has time for. */
export const mostQuestions = 3;
const mostRoles = 3;

/** Three questions for the pupil health team: the writers' own first, then those that follow from the facts, most pressing first. */
export function discussionQuestions(view: FactView, ask: Ask): string[] {
  const own = view.content.discussionQuestions.map(theirs);
  return [...own, ...factQuestions(view, ask)].slice(0, mostQuestions);
}

function factQuestions(view: FactView, ask: Ask): string[] {
  const { content: c } = view;
  const [effort] = c.whatItTakes.filter((code) => code !== 'unknown');
  const questions = [
    c.wayIn.prerequisites.length > 0 && ask.first,
    effort !== undefined && ask.takes[effort],
    c.team.length > 0 && ask.who(roleNames(view)),
    (c.use === 'service' || c.use === 'both') && ask.service,
    c.sections.doDifferently !== undefined && ask.learn,
    c.consent.needed === 'yes' && ask.consent,
    ask.whom,
    ask.smallest,
    ask.service,
  ];
  return [...new Set(questions.filter((question) => question !== false))];
}

function roleNames(view: FactView): string {
  const roles = [...new Set(view.content.team.map(({ profession }) => label(view, professions, profession)))];
  const list = new Intl.ListFormat(view.lang, { type: 'conjunction' });
  return list.format(roles.slice(0, mostRoles));
}
