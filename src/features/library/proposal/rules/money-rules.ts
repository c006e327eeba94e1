import type { FieldValues, Finding } from '../proposal.ts';
import { type Document, flat, found, type Hit, hits } from '../reading/document.ts';
import { readQuantity } from '../words/numbers.ts';

const amount =
  /(?<![\d,.])(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+(?:,\d+)?|(?:(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\s+och\s+)?en\s+halv|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\s*(miljoner|miljon|mnkr|mkr|msek|tkr|tusen|kronor|kr|sek)(?!\p{L})(?:\s+(?:kronor|kr)(?!\p{L}))?/giu;
const units: Readonly<Record<string, number>> = {
  miljoner: 1e6,
  miljon: 1e6,
  mnkr: 1e6,
  mkr: 1e6,
  msek: 1e6,
  tkr: 1000,
  tusen: 1000,
  kronor: 1,
  kr: 1,
  sek: 1,
};
const about = /(?:cirka|ca\.?|omkring|ungefär|drygt|nästan|knappt|runt|närmare)\s*$/iu;
const totalWords =
  /(?:kosta(?:r|de|t)?|kostnad(?:en)?|budget(?:en)?|satsning(?:en)? på|totalt?|sammanlagt|omfattar|uppgår till|beräknad\p{L}*|summa)(?!\p{L})/giu;
const partWords =
  /(?:varav|(?<!\p{L})av d(?:em|etta|essa)|bidrag(?:et)?|statsbidrag(?:et)?|satsar|anvisa\p{L}*|stod för|betalar|finansiera\p{L}*|avsätt\p{L}*|bevilja\p{L}*|medel|hälften|resten|får)(?!\p{L})/giu;
const fee = /(?:per gång|i avgift|per tillfälle|vite|böter)/iu;

/** Amounts of money: what the whole costs, and who pays which part. Written to the krona = exact, in millions or thousands = rounded. */
export function findMoney({ sentences }: Document): readonly Finding[] {
  return hits(sentences, amount).flatMap((hit) => {
    const sum = amountOf(hit);
    if (sum === undefined || fee.test(hit.sentence.text)) return [];
    if (isTotal(hit)) return [found('fundingTotal', sum, hit)];
    return payersOf(hit).map((payer) => found('funding', { payer, kind: kindOf(hit, payer), ...sum }, hit));
  });
}

function amountOf({ match, sentence, start }: Hit): FieldValues['fundingTotal'] | undefined {
  const [, figure = '', unit = ''] = match;
  const factor = units[unit.toLowerCase()] ?? 1;
  const number = numberOf(figure);
  if (number === undefined || (factor === 1 && number < 1000)) return undefined;
  const isAbout = about.test(sentence.text.slice(0, start - sentence.start));
  return { amount: Math.round(number * factor), exactness: factor === 1 && !isAbout ? 'exact' : 'rounded' };
}

function numberOf(figure: string): number | undefined {
  const spoken = /^\p{L}/u.test(figure) ? readQuantity(figure) : undefined;
  if (spoken !== undefined) return spoken;
  const number = Number(figure.replace(/[ .\u00a0\u202f]/gu, '').replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** Whether the words before it, since the last amount, speak of the whole; what stands last decides. */
function isTotal({ sentence, start, match }: Hit): boolean {
  const upTo = sentence.text.slice(0, start - sentence.start);
  const before = upTo.slice(lastAmountEnd(upTo));
  const after = sentence.text.slice(start - sentence.start + match[0].length);
  const [total, part] = [lastIndex(before, totalWords), lastIndex(before, partWords)];
  if (total < 0 && part < 0)
    return /^\s*(?:totalt|sammanlagt|mot beräknade)/iu.test(after) || /mot beräknade\s*$/iu.test(before);
  return total > part;
}

const lastAmountEnd = (text: string) =>
  Math.max(0, ...[...text.matchAll(amount)].map(({ index, 0: words }) => index + words.length));
const lastIndex = (text: string, words: RegExp) => [...text.matchAll(words)].at(-1)?.index ?? -1;

const body = String.raw`(?:\p{L}+-\s(?:och|samt)\s)?(?:\p{L}*(?:förvaltning|styrelse|fullmäktige|nämnd|verket|styrelsen|fond|stiftelse|kommun|landsting|region|pott|omsorg|departement)\p{L}*|Region\s\p{Lu}\p{L}+|Förvaltningen\sför\s\p{L}+(?:\soch\s\p{L}+)?)`;
const each = new RegExp(`(${body})\\s+och\\s+(${body})[^.]{0,30}(?:vardera|var(?!\\p{L}))`, 'iu');
const grantedBy = new RegExp(`(?:från|av)\\s+(${body})`, 'giu');
const pays = new RegExp(
  `(${body})(?:\\s+(?:satsar|betalar|stod för|står för|bidrar med|avsätter|finansierar|för))`,
  'giu',
);

/** Who pays: each of those who pay as much, else the body named nearest; `not-stated` when none is. */
function payersOf({ sentence, start, match }: Hit): readonly string[] {
  const at = start - sentence.start;
  const shared = each.exec(sentence.text);
  const isShared =
    shared &&
    /vardera|(?<!\p{L})var(?!\p{L})/iu.test(
      sentence.text.slice(Math.max(0, at - 15), at + match[0].length + 8),
    );
  if (shared && isShared) return [flat(shared[1] ?? ''), flat(shared[2] ?? '')];
  const named = [grantedBy, pays].flatMap((pattern) =>
    [...sentence.text.matchAll(pattern)].map(({ index, 1: who = '' }) => ({
      who: flat(who),
      distance: Math.abs(index - at),
    })),
  );
  const nearest = named.sort((a, b) => a.distance - b.distance)[0];
  return [nearest?.who ?? 'not-stated'];
}

const kinds: readonly [FieldValues['funding']['kind'], RegExp][] = [
  ['public-health', /folkhälso/iu],
  ['state-grant', /statsbidrag|statliga? (?:bidrag|medel)|Skolverket|Socialstyrelsen/iu],
  ['social-investment', /social(?:a)? investering/iu],
  ['own-budget', /egna medel|egen budget|inom budget|satsar|förvaltning/iu],
  ['project', /projektmedel/iu],
  ['grant', /bidrag|bevilja|fond|stiftelse/iu],
];

function kindOf({ sentence }: Hit, payer: string): FieldValues['funding']['kind'] {
  const text = `${payer} ${sentence.text}`;
  return kinds.find(([, words]) => words.test(text))?.[0] ?? 'other';
}
