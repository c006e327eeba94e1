/** A suffix that the words of one class take: `hälsa` → `hälso`, with the flags of what it makes. */
export type AffixRule = { strip: string; add: string; flags: string; when: RegExp };
export type DictionaryWord = { word: string; flags: string };
export type WordForm = { form: string; flags: string; isBase: boolean };

const suffixLine = /^SFX\s+(?<name>\S)\s+(?<strip>\S+)\s+(?<add>\S+)\s+(?<when>\S+)\s*$/;

/** The suffix rules of a Hunspell `.aff` file by the letter of their class. */
export function parseAffixes(text: string): Map<string, AffixRule[]> {
  const classes = new Map<string, AffixRule[]>();
  for (const line of text.split('\n')) {
    const { name, ...columns } = line.match(suffixLine)?.groups ?? {};
    if (name === undefined || isHeading(columns)) continue;
    classes.set(name, [...(classes.get(name) ?? []), affixRule(columns)]);
  }
  return classes;
}

/** `SFX A Y 6` counts the rules that follow. */
function isHeading(columns: Record<string, string>): boolean {
  return /^[YN]$/.test(columns['strip'] ?? '') && /^\d+$/.test(columns['add'] ?? '');
}

function affixRule(columns: Record<string, string>): AffixRule {
  const { strip = '', add = '', when = '.' } = columns;
  const [ending = '', flags = ''] = add.split('/');
  return {
    strip: strip === '0' ? '' : strip,
    add: ending === '0' ? '' : ending,
    flags,
    when: new RegExp(`${when}$`),
  };
}

/** The words of a Hunspell `.dic` file; its first line is their number. */
export function parseDictionary(text: string): DictionaryWord[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [word = '', flags = ''] = line.trim().split('/');
      return word === '' ? [] : [{ word, flags }];
    });
}

/** A word and everything that its classes make of it. */
export function formsOf(
  { word, flags }: DictionaryWord,
  classes: ReadonlyMap<string, readonly AffixRule[]>,
): WordForm[] {
  const made = [...flags].flatMap((flag) => classes.get(flag) ?? []).filter((rule) => fits(word, rule));
  const suffixed = made.map(({ strip, add, flags }) => ({
    form: word.slice(0, word.length - strip.length) + add,
    flags,
    isBase: false,
  }));
  return [{ form: word, flags, isBase: true }, ...suffixed];
}

function fits(word: string, { strip, when }: AffixRule): boolean {
  return word.endsWith(strip) && when.test(word);
}
