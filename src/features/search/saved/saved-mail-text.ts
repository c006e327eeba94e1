import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import type { Hit } from '../results/present-hits.ts';
import type { SavedSearch } from './saved-search.ts';

const { mail } = messages('sv').search.saved;
const mostTold = 10;

/** What is new in each search, and how to change or stop it. */
export function newsMail(
  origin: Origin,
  news: readonly { search: Pick<SavedSearch, 'name' | 'query'>; hits: readonly Hit[] }[],
): MailText {
  const [first] = news;
  return {
    subject: news.length === 1 && first ? mail.subjectOne(first.search.name) : mail.subject,
    text: letter(
      ...news.flatMap(({ search, hits }) => [mail.heading(search.name), ...lines(origin, search, hits)]),
      mail.stop(mailLink(origin, '/mitt/sokningar')),
    ),
  };
}

function lines(origin: Origin, { query }: Pick<SavedSearch, 'query'>, hits: readonly Hit[]): string[] {
  const told = hits.slice(0, mostTold).map(({ view }) => `${view.title}\n${mailLink(origin, view.path)}`);
  const rest = hits.length - mostTold;
  return rest > 0 ? [...told, `${mail.more(rest)}\n${mailLink(origin, `/sok?${query}`)}`] : told;
}
