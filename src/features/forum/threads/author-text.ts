import { type Lang, messages } from '#src/i18n/index.ts';
import type { ShownAuthor } from './author.ts';

/** `Kontaktperson, Hällinge kommun`: as what somebody wrote, without the name. */
export function authorText({ role, organisation, isUnnamed }: ShownAuthor, lang: Lang): string {
  const { author: m } = messages(lang).forum.reading;
  if (isUnnamed) return m.unnamed;
  const name = messages(lang).accounts.roles[role];
  const shown = name.charAt(0).toUpperCase() + name.slice(1);
  return organisation ? m.line(shown, organisation.name) : shown;
}
