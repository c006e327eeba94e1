import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { SearchCombobox, type SearchComboboxProps } from './SearchCombobox.tsx';

/** Puts the combobox in place of the plain field, with what is typed, the focus and the caret as they are. */
export function mountCombobox(place: HTMLElement, plain: HTMLInputElement): void {
  const { selectionStart, selectionEnd } = plain;
  const hasFocus = document.activeElement === plain;
  const field = {
    id: plain.id,
    name: plain.name,
    value: plain.value,
    maxLength: plain.maxLength,
    describedBy: plain.getAttribute('aria-describedby') ?? undefined,
  };
  const props = JSON.parse(place.dataset['suggest'] ?? '') as Omit<SearchComboboxProps, 'field'>;
  flushSync(() => createRoot(place).render(<SearchCombobox {...props} field={field} />));
  const input = place.querySelector('input');
  if (!hasFocus || !input) return;
  input.focus();
  input.setSelectionRange(selectionStart, selectionEnd);
}
