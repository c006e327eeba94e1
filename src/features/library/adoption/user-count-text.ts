import { type Lang, messages } from '#src/i18n/index.ts';
import type { UserCount } from './user-count.ts';

/** "Används i 4 andra kommuner". */
export function usersText({ count, areMunicipalities }: UserCount, lang: Lang): string {
  const { elsewhere } = messages(lang).library.adoption;
  return areMunicipalities ? elsewhere.usedIn(count) : elsewhere.usedBy(count);
}
