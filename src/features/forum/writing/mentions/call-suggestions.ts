import type { Suggestion } from './mention-service.ts';

export type CallTexts = { path: string; label: string; found: string };

const typedCall = /(?:^|[\s(])@(\p{L}[\p{L}\p{N} ,'’-]{1,60})$/u;
const pause = 200;

/** Proposes whom to call on under a text field while one types `@`: arrows and Enter choose, Escape closes. */
export function suggestCallsIn(
  field: HTMLTextAreaElement,
  { path, label, found, category }: CallTexts & { category(): string },
): void {
  const list = made('ul', {
    role: 'listbox',
    id: `${field.id}-forslag`,
    'aria-label': label,
    class: 'calls',
  });
  const status = made('p', { role: 'status', class: 'visually-hidden' });
  field.after(list, status);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let at = -1;

  function show(suggestions: readonly Suggestion[]): void {
    const options = suggestions.map(({ words, place }, index) => {
      const option = made('li', { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' });
      option.dataset['words'] = words;
      option.append(words);
      if (place) option.append(', ', withText(made('span', { class: 'calls-place' }), place));
      // before the field loses the focus
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        choose(words);
      });
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    status.textContent = options.length > 0 ? found : '';
    point(-1);
  }

  function point(next: number): void {
    at = next;
    [...list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === at));
    });
    const chosen = list.children[at];
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
  }

  function choose(words: string): void {
    const caret = field.selectionStart;
    const begun = typedIn(field)?.length ?? 0;
    field.setRangeText(`${words} `, caret - begun, caret, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    show([]);
  }

  async function ask(): Promise<void> {
    const typed = typedIn(field);
    asked += 1;
    const mine = asked;
    const suggestions =
      typed === undefined ? [] : await suggestionsFor(path, { kategori: category(), q: typed });
    if (mine === asked) show(suggestions.filter(({ words }) => words !== typed?.trim()));
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  field.addEventListener('blur', () => show([]));
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const last = list.children.length - 1;
    const chosen = (list.children[at] as HTMLElement | undefined)?.dataset['words'];
    if (event.key === 'ArrowDown') point(at < last ? at + 1 : 0);
    else if (event.key === 'ArrowUp') point(at > 0 ? at - 1 : last);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
  });
  show([]);
}

/** What stands between the `@` and the caret. */
function typedIn({ value, selectionStart }: HTMLTextAreaElement): string | undefined {
  return typedCall.exec(value.slice(0, selectionStart))?.[1];
}

async function suggestionsFor(
  path: string,
  asked: { kategori: string; q: string },
): Promise<readonly Suggestion[]> {
  try {
    const answer = await fetch(`${path}?${new URLSearchParams(asked)}`);
    if (!answer.ok) return [];
    return ((await answer.json()) as { suggestions: readonly Suggestion[] }).suggestions;
  } catch (error) {
    // no contact: one types the name
    if (error instanceof TypeError) return [];
    throw error;
  }
}

function withText(element: HTMLElement, text: string): HTMLElement {
  element.textContent = text;
  return element;
}

function made(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
