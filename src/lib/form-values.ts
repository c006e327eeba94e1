/** What was typed in a form, by field name; repeated rows as `team.0.profession`, check boxes as a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** The typed text of a field, empty when there is none. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** The chosen values of a field. */
export function listOf(values: FormValues, name: string): readonly string[] {
  const value = values[name] ?? [];
  return typeof value === 'string' ? [value] : value;
}

/** How many rows of a repeated group were sent. */
export function rowCount(values: FormValues, name: string): number {
  const indexes = Object.keys(values)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => Number(key.slice(name.length + 1).split('.')[0]));
  return Math.max(-1, ...indexes.filter(Number.isInteger)) + 1;
}

/** The typed fields as the query of an address, to be shown again after a detour. */
export function toQuery(values: FormValues): string {
  const fields = Object.keys(values).flatMap((name) => listOf(values, name).map((value) => [name, value]));
  return new URLSearchParams(fields as [string, string][]).toString();
}
