import { isFunction } from '../lexicon/functions.ts';
import { givenNames } from '../lexicon/given-names.ts';
import type { Passage } from '../passage/passage.ts';
import { placeOf } from '../reading/readable-text.ts';
import type { Spot } from '../spot.ts';

const address =
  /(?<![\p{L}\p{Nd}._%+-])([\p{L}\p{Nd}][\p{L}\p{Nd}._%+-]{0,63}) ?(?:@|[([](?:at|a|snabel-?a)[)\]]) ?([\p{L}\p{Nd}][\p{L}\p{Nd}.-]{0,190}\.\p{L}{2,24})/giu;

const freeMail =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|mac|msn|proton|protonmail|telia|comhem|bredband|bredband2|tele2|spray|home|passagen|glocalnet|swipnet|ownit|aol|gmx|mail)\.(?:com|se|net|nu|me|org)$/i;
const surname =
  /(?:sson|berg|ström|strom|lund|gren|qvist|kvist|quist|borg|mark|dahl|feldt|stedt|holm|lind|man|ling|ell|ic|ovic|zadeh)$/;

/** Addresses of e-mail that are a person's and not a function's: with a name in them, or at a provider of free mail. */
export function mailAddresses({ read }: Passage): readonly Spot[] {
  if (!/@|[([](?:at|a|snabel)/i.test(read.text)) return [];
  return Array.from(read.text.matchAll(address))
    .filter(([, name = '', domain = '']) => isPersonal(name.toLowerCase(), domain))
    .map(({ 0: text, index }) => ({ rule: 'email', ...placeOf(read, index, index + text.length) }) as const);
}

function isPersonal(name: string, domain: string): boolean {
  if (freeMail.test(domain)) return true;
  const parts = name.split(/[._+%-]|\d+/).filter(Boolean);
  if (parts.some((part) => part.length > 2 && isFunction(part))) return false;
  if (parts.some((part) => givenNames.has(part) || foldedNames.has(part))) return true;
  return looksLikeName(name, parts);
}

/** First name and surname, an initial and a surname, or letters of a name with a number after them. */
function looksLikeName(name: string, [first = '', last]: readonly string[]): boolean {
  if (last !== undefined) return first.length > 0 && last.length > 2 && /^[^\d]+[._-]/.test(name);
  return (first.length > 5 && surname.test(first)) || /^\p{L}{4,6}\d{2,6}$/u.test(name);
}

/** Names as an address has them, without dots and rings. */
const foldedNames: ReadonlySet<string> = new Set(
  [...givenNames].map((name) => name.normalize('NFD').replace(/\p{M}/gu, '')),
);
