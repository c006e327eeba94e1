import { messages } from '#src/i18n/index.ts';
import type { CallableFunction } from './mention-queries.ts';

/** `Kontaktperson, Hällinge kommun`: how people are called on by what they do; what people write stays Swedish. */
export function functionText({ role, scopeName }: Pick<CallableFunction, 'role' | 'scopeName'>): string {
  const name = messages('sv').accounts.roles[role];
  const shown = name.charAt(0).toUpperCase() + name.slice(1);
  return messages('sv').forum.reading.author.line(shown, scopeName);
}
