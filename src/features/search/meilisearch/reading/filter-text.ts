/** A condition in the server's filter language. Only the functions here write one, so that nothing typed is ever syntax. */
export type Filter = { readonly text: string };

/** A condition that every document meets. */
export const everything: Filter = { text: '' };
/** A condition that no document meets: the list of what would do is empty. */
export const nothing: Filter = { text: 'key IN []' };

/** Has one of the values. */
export function hasAny(field: string, values: readonly string[]): Filter {
  return { text: `${quoted(field)} IN [${values.map(quoted).join(', ')}]` };
}

/** Meets each of them. */
export function all(filters: readonly Filter[]): Filter {
  return joined(filters.filter(isNarrowing), 'AND', everything);
}

/** Meets one of them at least. */
export function any(filters: readonly Filter[]): Filter {
  return filters.every(isNarrowing) ? joined(filters, 'OR', nothing) : everything;
}

/** Does not meet it. */
export function not(filter: Filter): Filter {
  return isNarrowing(filter) ? { text: `NOT (${filter.text})` } : nothing;
}

/** A value between quotation marks: the two characters that could end or bend it are escaped. */
export function quoted(value: string): string {
  return `"${value.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;
}

function isNarrowing({ text }: Filter): boolean {
  return text !== '';
}

function joined(filters: readonly Filter[], operator: 'AND' | 'OR', none: Filter): Filter {
  const [first, ...others] = filters;
  if (!first) return none;
  return others.length === 0 ? first : { text: filters.map(({ text }) => `(${text})`).join(` ${operator} `) };
}
