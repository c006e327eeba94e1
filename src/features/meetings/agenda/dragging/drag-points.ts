/**
 * Lets the points of a list be dragged by their handles, with mouse, pen or finger; Escape puts a point back. Where one is
 * dropped is sent by the form beside the list: buttons do the same without a script and from the keyboard.
 */
export function letDrag(list: HTMLElement, form: HTMLFormElement): void {
  for (const handle of list.querySelectorAll<HTMLElement>('[data-drag]')) {
    const row = handle.closest('li');
    if (!row) continue;
    handle.hidden = false;
    handle.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      follow(handle, row, () => send(form, row));
    });
  }
}

/** The row itself stays where it is in the document, as its handle holds the pointer: its neighbours change sides. */
function follow(handle: HTMLElement, row: HTMLElement, drop: () => void): void {
  const over = new AbortController();
  const { signal } = over;
  const stoodBefore = row.nextElementSibling;
  row.dataset['dragged'] = '';
  const end = (isDropped: boolean) => {
    over.abort();
    delete row.dataset['dragged'];
    if (!isDropped) row.parentElement?.insertBefore(row, stoodBefore);
    else if (row.nextElementSibling !== stoodBefore) drop();
  };
  handle.addEventListener('pointermove', ({ clientY }) => place(row, clientY), { signal });
  handle.addEventListener('pointerup', () => end(true), { signal });
  handle.addEventListener('pointercancel', () => end(false), { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
}

const edge = 72;

function place(row: HTMLElement, y: number): void {
  const [before, after] = [row.previousElementSibling, row.nextElementSibling];
  if (before && y < middleOf(before)) row.after(before);
  else if (after && y > middleOf(after)) row.before(after);
  if (y < edge) scrollBy(0, -edge / 4);
  else if (y > innerHeight - edge) scrollBy(0, edge / 4);
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

function send(form: HTMLFormElement, row: HTMLElement): void {
  const next = row.nextElementSibling;
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`);
  const [item, before] = [field('item'), field('before')];
  if (!item || !before) return;
  item.value = row.dataset['item'] ?? '';
  before.value = next instanceof HTMLElement ? (next.dataset['item'] ?? '') : '';
  form.requestSubmit(form.querySelector('button'));
}
