import { type ReadableText, TextBuilder } from './readable-text.ts';
import { plainSign, referenced } from './signs.ts';

/** Signs that are read as they stand; all others are looked at one by one. */
const ordinary = new Set(
  [...'\n !"#$%\'()+,-./0123456789:;=?@[]^{|}åäöÅÄÖéÉ', ...letters('A', 'Z'), ...letters('a', 'z')].map(
    (sign) => sign.charCodeAt(0),
  ),
);
const isOrdinary = Uint8Array.from({ length: 256 }, (_, code) => (ordinary.has(code) ? 1 : 0));

const reference = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z\d]{2,14});/y;
const tag = /<(?:!--|[/!]?[a-z][a-z\d]*(?=[\s/>]))[^<>]{0,500}>/iy;
/** A tag is not seen, but what is written in it is stored: then it stands as it is. */
const holdsNumber = /(?:\d[^\p{L}\d<>]{0,3}){10}/u;
const breaksLine = /^<\/?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|blockquote)\b/i;

/**
 * The text as a reader sees it: references and tags of HTML, marks of Markdown, what is not seen, and the many forms of one
 * sign are put aside, and every unit still knows where it came from.
 */
export function readText(input: string): ReadableText {
  const builder = new TextBuilder(input.length);
  let at = 0;
  while (at < input.length) {
    const end = endOfOrdinary(input, at);
    if (end > at) builder.copy(input.slice(at, end), at);
    at = end < input.length ? readSpecial(input, end, builder) : end;
  }
  return builder.build();
}

/** Where a sign stands that cannot be taken as it is; the last letter before a combining mark belongs to the mark. */
function endOfOrdinary(input: string, at: number): number {
  let end = at;
  while (isOrdinary[input.charCodeAt(end)] === 1) end += 1;
  return end > at && isMarkAt(input, end) ? end - 1 : end;
}

/** Reads one sign, with what belongs to it, and returns where the next begins. */
function readSpecial(input: string, at: number, builder: TextBuilder): number {
  const [piece, length] = specialAt(input, at);
  builder.put(piece, at, at + length);
  return at + length;
}

function specialAt(input: string, at: number): [piece: string, length: number] {
  const sign = input.charAt(at);
  if (sign === '_') return [isBetweenWords(input, at) ? '_' : '', 1];
  if (sign === '\r') return [input.charAt(at + 1) === '\n' ? '' : '\n', 1];
  if ('\\*`~'.includes(sign)) return ['', 1];
  if (sign === '>') return [isQuoteMark(input, at) ? '' : '>', 1];
  if (sign === '&') return referenceAt(input, at) ?? [sign, 1];
  if (sign === '<') return tagAt(input, at) ?? [sign, 1];
  return clusterAt(input, at);
}

function referenceAt(input: string, at: number): [string, number] | undefined {
  reference.lastIndex = at;
  const [whole = '', name = ''] = reference.exec(input) ?? [];
  const meant = referenced(name);
  return meant === undefined ? undefined : [meant, whole.length];
}

function tagAt(input: string, at: number): [string, number] | undefined {
  tag.lastIndex = at;
  const markup = tag.exec(input)?.[0];
  if (markup === undefined || holdsNumber.test(markup)) return undefined;
  return [breaksLine.test(markup) ? '\n' : '', markup.length];
}

/** How far from the beginning of a line marks of quotations are looked for. */
const quoteDepth = 20;

/** How many accents on one sign are looked at; more are left out. */
const accents = 8;

/** A sign with the accents that are drawn on it, as a file name of another system has them. */
function clusterAt(input: string, at: number): [string, number] {
  const first = String.fromCodePoint(input.codePointAt(at) ?? 0).length;
  let end = at + first;
  while (isMarkAt(input, end)) end += (input.codePointAt(end) ?? 0) > 0xff_ff ? 2 : 1;
  return [plainSign(input.slice(at, Math.min(end, at + first + accents))), end - at];
}

function isMarkAt(input: string, at: number): boolean {
  const code = input.charCodeAt(at);
  if (!(code >= 0x03_00)) return false;
  return code <= 0x03_6f || /^\p{M}/u.test(input.slice(at, at + 2));
}

/** The `>` before each line of a quotation, and what else stands before it there. */
function isQuoteMark(input: string, at: number): boolean {
  return /(?:^|[\n\r])[ >]*$/.test(input.slice(Math.max(0, at - quoteDepth), at));
}

/** `Åk_8` and `elev_lista` stay, as a file name has them; `_8507_` is emphasis. */
function isBetweenWords(input: string, at: number): boolean {
  const [before, after] = [input.charAt(at - 1), input.charAt(at + 1)];
  return /[\p{L}\p{Nd}]/u.test(before) && /[\p{L}\p{Nd}]/u.test(after) && /\p{L}/u.test(before + after);
}

function letters(first: string, last: string): readonly string[] {
  const from = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, n) => String.fromCharCode(from + n));
}
