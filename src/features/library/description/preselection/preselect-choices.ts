import { type SuggestedField, suggestionsFor } from './suggestion-rules.ts';

const fields: readonly SuggestedField[] = ['kind', 'use', 'tiers', 'schoolYears'];

/** Fills in the choices while the answers are typed; what the writer has chosen is left alone. */
export function preselect(form: HTMLFormElement): void {
  const open = new Set(fields.filter((field) => chosenIn(form, field).length === 0));
  form.addEventListener('change', ({ target }) => {
    const name = (target as HTMLInputElement).name as SuggestedField;
    open.delete(name);
    if (open.size > 0) fill(form, open);
  });
}

function fill(form: HTMLFormElement, open: ReadonlySet<SuggestedField>): void {
  const left = new Set<string>(open);
  const given = [...new FormData(form)].filter(([name]) => !left.has(name));
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of given) {
    if (typeof value !== 'string') continue;
    const isList = name === 'whoMayContact' || name === 'tiers' || name === 'schoolYears';
    values[name] = isList ? [...(values[name] ?? []), value] : value;
  }
  const suggestions = suggestionsFor(values);
  for (const field of open) choose(form, field, [suggestions[field] ?? []].flat());
}

function chosenIn(form: HTMLFormElement, field: string): string[] {
  return new FormData(form)
    .getAll(field)
    .filter((value): value is string => typeof value === 'string' && value !== '');
}

function choose(form: HTMLFormElement, field: string, values: readonly string[]): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${field}"]`)) {
    if (control instanceof HTMLSelectElement) control.value = values[0] ?? '';
    else control.checked = values.includes(control.value);
  }
}
