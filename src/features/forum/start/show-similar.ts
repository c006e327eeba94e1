import type { SimilarAnswer } from './similar-text.ts';

const pauseMs = 500;

/** Asks for what is like the heading each time that one stops typing it, and shows it in the place; says so politely. */
export function showSimilar(place: HTMLElement): void {
  const field = place.closest('form')?.elements.namedItem('title');
  if (!(field instanceof HTMLInputElement)) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = field.value;
  place.querySelector('button')?.remove();
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pauseMs);
  });

  async function ask(): Promise<void> {
    if (!(field instanceof HTMLInputElement) || field.value.trim() === asked.trim()) return;
    asked = field.value;
    const words = asked;
    const answer = await fetch(`${place.dataset['similar']}?q=${encodeURIComponent(words)}`).catch(
      () => null,
    );
    // what comes after the heading has changed again is not shown
    if (answer?.ok && words === asked) show(place, await answer.json());
  }
}

function show(place: HTMLElement, { said, hits }: SimilarAnswer): void {
  const status = place.querySelector('[role="status"]');
  if (status) status.textContent = said;
  place.querySelector('ul')?.replaceChildren(...hits.map(row));
}

function row({ title, path, kicker }: SimilarAnswer['hits'][number]): HTMLElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), {
    href: path,
    target: '_blank',
    rel: 'noopener',
    lang: 'sv',
    textContent: title,
  });
  const kind = Object.assign(document.createElement('span'), { className: 'quiet', textContent: kicker });
  item.append(link, ' ', kind);
  return item;
}
