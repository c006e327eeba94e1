/** How a person's function at work ends in Swedish: `enhetschef`, `projektledare`, `socialsekreterare`. */
const endings =
  'chef|ledare|ansvarig|samordnare|koordinator|kommunikatör|handläggare|rektor|kurator|direktör|strateg|utvecklare|sekreterare|pedagog|lärare|psykolog|sköterska|läkare|socionom|behandlare|stödjare|terapeut|vägledare|assistent|mentor|ordförande|sakkunnig|administratör|utredare|registrator|borgmästare|kommunalråd|projektägare|förvaltare|coach|skribent';

/** The function's plain name in lower case: `Verksamhetschefen` → `verksamhetschef`. */
export function indefinite(spelled: string): string {
  const plain = spelled.replace(/\s+/gu, ' ').trim().toLowerCase();
  return plain
    .replace(/(chef|koordinator|rektor|kurator|direktör|mentor|pedagog|psykolog|socionom)(?:e?n)$/u, '$1')
    .replace(/(ledare|samordnare|lärare|handläggare|sekreterare)n$/u, '$1');
}

/** One function, in any inflection: `teamledaren`, `Avdelningschef`. */
export const functionWord = `(?:(?<!\\p{L})(?:biträdande|vikarierande|tillförordnad|tf\\.?|vice|förste|1:e)\\s+)?(?<!\\p{L})\\p{L}{0,40}(?:${endings})(?:n|en|na|er|erna|ar|arna)?(?!\\p{L})`;
