import { type ReadableText, TextBuilder } from './readable-text.ts';
import { plainSign, referenced } from './signs.ts';

/** What is read as it stands; all else is looked at sign by sign. */
const ordinary = /[\n -%'-)+-;=-[\]^a-}åäöÅÄÖéÉ]+/y;
const reference = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z\d]{2,14});/y;
const tag = /<[^<>]{0,200}>/y;
/** A sign with the accents that are drawn on it, as a file name of another system has them. */
const accented = /\P{M}\p{M}{0,8}|\p{M}/suy;
const breaksLine = /^<\/?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|blockquote)\b/i;

/**
 * The text as a reader sees it: references and tags of HTML, marks of Markdown, what is not seen, and the many forms of one
 * sign are put aside, and every unit still knows where it came from.
 */
export function readText(input: string): ReadableText {
  const builder = new TextBuilder();
  let at = 0;
  while (at < input.length) at = readPiece(input, at, builder);
  return builder.build();
}

/** Reads on from `at` and returns where the next piece begins. */
function readPiece(input: string, at: number, builder: TextBuilder): number {
  const plain = matched(ordinary, input, at);
  const last = plain?.[0].length ?? 0;
  if (plain && !isMarkAt(input, at + last)) {
    builder.copy(plain[0], at);
    return at + last;
  }
  // the last letter before a combining mark belongs to the mark
  if (plain && last > 1) {
    builder.copy(plain[0].slice(0, -1), at);
    return at + last - 1;
  }
  return readSpecial(input, at, builder);
}

function readSpecial(input: string, at: number, builder: TextBuilder): number {
  const sign = input.charAt(at);
  if (sign === '\r') return put(input.charAt(at + 1) === '\n' ? '' : '\n', 1);
  if (sign === '_') return put(isBetweenWords(input, at) ? ' ' : '', 1);
  if ('\\*`~'.includes(sign)) return put('', 1);
  const named = sign === '&' ? matched(reference, input, at) : undefined;
  const meant = named && referenced(named[1] ?? '');
  if (named && meant !== undefined) return put(meant, named[0].length);
  const markup = sign === '<' ? matched(tag, input, at) : undefined;
  if (markup) return put(breaksLine.test(markup[0]) ? '\n' : '', markup[0].length);
  const cluster = matched(accented, input, at)?.[0] ?? sign;
  return put(plainSign(cluster), cluster.length);

  function put(piece: string, length: number): number {
    builder.put(piece, at, at + length);
    return at + length;
  }
}

function matched(pattern: RegExp, input: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(input) ?? undefined;
}

function isMarkAt(input: string, at: number): boolean {
  const code = input.charCodeAt(at);
  return code >= 0x03_00 && /\p{M}/u.test(String.fromCodePoint(input.codePointAt(at) ?? 0));
}

/** `Åk_8` and `elev_lista` are two words, as a file name has them; `_8507_` is emphasis. */
function isBetweenWords(input: string, at: number): boolean {
  const [before, after] = [input.charAt(at - 1), input.charAt(at + 1)];
  return /[\p{L}\p{Nd}]/u.test(before) && /[\p{L}\p{Nd}]/u.test(after) && /\p{L}/u.test(before + after);
}
