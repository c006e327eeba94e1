import { href, type Lang, messages } from '#src/i18n/index.ts';

/** What is like that which somebody is about to ask, as the page says it. */
export type SimilarAnswer = {
  said: string;
  hits: readonly { title: string; path: string; kicker: string }[];
};

type Hit = { view: { title: string; path: string; kicker: readonly string[] } };

/** The hits of a search, ready to be shown while one types. */
export function similarAnswer(hits: readonly Hit[], lang: Lang): SimilarAnswer {
  const { similar: m } = messages(lang).forum.answers;
  return {
    said: hits.length === 0 ? m.none : m.found(hits.length),
    hits: hits.map(({ view: { title, path, kicker } }) => ({
      title,
      path: href(lang, path),
      kicker: kicker.join(' · '),
    })),
  };
}
