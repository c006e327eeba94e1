import { fixedStems, irregularForms } from './irregular-forms.ts';
import { snowballStem } from './snowball.ts';

type Rule = readonly [ending: RegExp, kept: string];

const shortest = 4;
/** Endings come off one after another (`lärar|e|s`); no Swedish word has more of them than this. */
const mostPasses = 4;
/** Beneath such an ending the noun itself may end as if it were inflected: `resultat|et`, `insats|er`. */
const maybeNounForm = /(?:en|er|erna|et|s)s?$/;

/** Words that end as if they were inflected. */
const wholeWords: ReadonlySet<string> = new Set(
  (
    'utan sedan redan innan annan medan roman orkan vulkan veteran ocean turban dekan slogan ' +
    'budget internet mycket inget värde fjärde gärde välde både gymnasist halt salt malt valt'
  ).split(' '),
);

/** Definite and neuter forms that Snowball lets stand, tried in order before it; the first that fits is taken. */
const definiteForms: readonly Rule[] = [
  // indefinite, whatever it looks like: handlingsplan, talesman
  [/(plan|organ|kran|span|[sdek]man)$/, '$1'],
  [/(varo|radio|video)ns?$/, '$1'],
  [/([tds]or)(?:ns?|ers?|ernas?)$/, '$1'],
  [/((?:iatr|log|onom|eor|ustr|erap|graf|ateg|etr|erg|fon|pat|krat|ant|adem|egor|alys)i)ns?$/, '$1'],
  [/([^aeiouyåäö]i)(?:ums?|ets?|ers?|ernas?|ens?)$/, '$1'],
  [/(muse|lice)(?:ums?|ets?|er|ernas?)$/, '$1um'],
  [/(..[^aeiouyåäö]e)nas?$/, '$1'],
  [/(.bar)(?:t|a|are|ast|aste)$/, '$1'],
  [/([^aeiouyåäö]el)ns?$/, '$1'],
  [/(föräld)(?:er|ers|ern|erns|rar|rars|rarna|rarnas|ra)$/, '$1er'],
  [/([^aeiouyåäö])ans?$/, '$1a'],
  [/(ja)ns?$/, '$1'],
  [/([^aeiouyåäö][^aeiouyåäöh])ets?$/, '$1'],
  [/((?:[ikmnrtuvb]al|iv|ell|sam|isk|bb|gn|ild|svår|sen|klar|rar|ren|mild|vild|skild))t$/, '$1'],
  [/(...[åäö])s$/, '$1'],
  [/(skil)t$/, '$1d'],
  [/([lmrjv]|gg)des?$/, '$1'],
  [/(mäl|[hkfst]ör|öv|äv|lj)[td]s?$/, '$1'],
];

/** What is left differs where the ending has pulled the word together or doubled its last letter: `cykl`, `programm`. */
const spellings: readonly Rule[] = [
  [/mm$/, 'm'],
  [/([bcdfgkpstxz])l$/, '$1el'],
];

/**
 * One stem for the forms of a Swedish lower-case word: Snowball 3, and what it misses – definite forms, agents,
 * irregular nouns. Stems are for comparing and never for showing.
 */
export function stem(word: string): string {
  const fixed = fixedStems.get(word);
  if (fixed !== undefined) return fixed;
  let stemmed = withoutDefinite(baseForm(word));
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = replaceFirst(snowballStem(stemmed), spellings);
    if (next === stemmed || !maybeNounForm.test(stemmed)) return next;
    stemmed = next;
  }
  return stemmed;
}

/** The form that stands for an irregular word, in the genitive too. */
function baseForm(word: string): string {
  return irregularForms.get(word) ?? irregularForms.get(word.replace(/s$/, '')) ?? word;
}

function withoutDefinite(word: string): string {
  return word.length < shortest || wholeWords.has(word) ? word : replaceFirst(word, definiteForms);
}

function replaceFirst(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([ending]) => ending.test(word));
  return rule ? word.replace(...rule) : word;
}
