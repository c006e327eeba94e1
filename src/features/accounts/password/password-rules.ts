import type { FieldError } from '#src/platform/outcome.ts';

/** Counted in characters as people count them; no rules of composition (S-6.2.1, S-6.2.5, S-6.2.9). */
export const passwordLength = { min: 12, minAdmin: 15, max: 128 };

/** Words that stand close to the portal and to a year at school: they make a password no stronger. */
const contextWords = (
  'narvaronatet narvaronat narvaro natverk portalen portal kommunen kommun skolan skola elever elev rektor larare ' +
  'losenord hemligt hemlig valkommen sommar vinter host var januari februari mars april maj juni juli augusti ' +
  'september oktober november december mandag fredag sverige svensk fotboll hockey bergslagsbygden bergslagen'
).split(' ');

export type PasswordContext = {
  isAdmin: boolean;
  /** The person's name, address and organisations. */
  words: readonly string[];
  /** Whether a word is one of the common passwords, or what they are made of. */
  isCommon(word: string): boolean;
};

/** What is wrong with a new password, or nothing. It is taken exactly as typed: never trimmed, folded or cut (S-6.2.8). */
export function checkNewPassword(password: string, context: PasswordContext): FieldError | undefined {
  const length = [...password].length;
  const min = context.isAdmin ? passwordLength.minAdmin : passwordLength.min;
  if (length === 0) return { code: 'required' };
  if (length < min) return { code: 'too-short', values: { min } };
  if (length > passwordLength.max) return { code: 'too-long', values: { max: passwordLength.max } };
  return isEasyToGuess(password, context) ? { code: 'weak-password' } : undefined;
}

/** Whether little is left when what everybody tries is taken away: known words, years, repeats, letters written as digits. */
function isEasyToGuess(password: string, { words, isCommon }: PasswordContext): boolean {
  const text = fold(password);
  if (new Set(text).size < 5 || isCommon(text)) return true;
  const known = [...contextWords, ...words.flatMap((word) => fold(word).split(/[^a-z]+/))]
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);
  return [text, unleet(text)].some((reading) => {
    const letters = reading.replace(/[^a-z]/g, '');
    const rest = known.reduce((left, word) => left.replaceAll(word, ''), letters);
    return rest.length < 4 || isCommon(letters) || isCommon(shortestRepeat(rest));
  });
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const leet: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function unleet(text: string): string {
  return [...text].map((letter) => leet[letter] ?? letter).join('');
}

/** `abcabc` is `abc` said twice. */
function shortestRepeat(text: string): string {
  const length = (text + text).indexOf(text, 1);
  return text.slice(0, length);
}
