/** Something to choose: a way to end what is typed, or a page to open. */
export type Suggestion = { text: string; detail: string; page?: string };
export type SuggestionGroup = { name: 'words' | 'terms' | 'pages'; suggestions: readonly Suggestion[] };

const shortestTyped = 3;
/** Where the number stands in the text that tells how many there are. */
export const countHole = '#';

type Page = { title: string; page: string };
/** What `/api/v1/suggest` answers. */
export type SuggestAnswer = {
  words: readonly string[];
  terms: readonly (Page & { answer: string })[];
  pages: readonly (Page & { kicker: readonly string[] })[];
};

/** The suggestions in the groups that hold any; pages beneath `root`, such as `/en`. */
export function toGroups({ words, terms, pages }: SuggestAnswer, root: string): SuggestionGroup[] {
  // "BUP – barn- och …" says the word again
  const meaning = (title: string, answer: string) => answer.replace(`${title} – `, '');
  const beneath = (page: string) => {
    const { pathname, search, hash } = new URL(page);
    return root + pathname + search + hash;
  };
  const groups: SuggestionGroup[] = [
    { name: 'words', suggestions: words.map((text) => ({ text, detail: '' })) },
    {
      name: 'terms',
      suggestions: terms.map(({ title, answer, page }) => ({
        text: title,
        detail: meaning(title, answer),
        page: beneath(page),
      })),
    },
    {
      name: 'pages',
      suggestions: pages.map(({ title, kicker, page }) => ({
        text: title,
        detail: kicker.join(' · '),
        page: beneath(page),
      })),
    },
  ];
  return groups.filter(({ suggestions }) => suggestions.length > 0);
}

/** The suggestions for what is typed; none below three letters, where nothing is asked, and none when nobody answers. */
export async function fetchSuggestions(
  typed: string,
  { source, root, signal }: { source: string; root: string; signal: AbortSignal },
): Promise<readonly SuggestionGroup[]> {
  const text = typed.trim();
  if (text.length < shortestTyped) return [];
  const answer = await fetch(`${source}?${new URLSearchParams({ q: text.slice(0, 100) })}`, { signal });
  return answer.ok ? toGroups((await answer.json()) as SuggestAnswer, root) : [];
}
