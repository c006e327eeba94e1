import type { Entry } from '#src/features/library/entry/entry.ts';
import { fundingSum } from '#src/features/library/freshness/expiry/funding-rules.ts';
import { factView } from '#src/features/library/reading/entry-page-text.ts';
import {
  type FactView,
  type Line,
  label,
  lineText,
  plainText,
} from '#src/features/library/reading/facts/fact-text.ts';
import { factSections } from '#src/features/library/reading/facts/index.ts';
import { schoolYearsText } from '#src/features/library/reading/facts/target-facts.ts';
import { kinds, professions } from '#src/features/library/vocabulary/index.ts';
import { href, type Lang, messages } from '#src/i18n/index.ts';
import { type VariantPart, variantParts } from '../variants/variant-parts.ts';
import { saysTheSame } from '../variants/variant-rules.ts';
import { type Difference, setChange } from './difference-rules.ts';
import { setWords } from './set-words-text.ts';

/** What differs between a variant and its original: what fits a line in words, the rest by name. */
export type Differences = { told: readonly Difference[]; named: readonly string[] };

/** Longer than this is read in the text itself. */
const longestWords = 110;

/** Part by part what the variant says in place of its original; what it does not mention is not called a difference. */
export function differencesBetween(variant: Entry, original: Entry, lang: Lang): Differences {
  const tell = teller(variant, original, lang);
  const differing = variantParts
    .filter((part) => part[0] !== 'summary' && !saysTheSame(variant.content, original.content, part))
    .map((part) => ({ part, told: tell(part) }))
    .filter(({ told }) => told !== 'nothing');
  return {
    told: differing.flatMap(({ told }) => (typeof told === 'object' ? [told] : [])),
    named: differing.flatMap(({ part, told }) =>
      told === 'too-long' ? [partName(part, lang).toLocaleLowerCase(lang)] : [],
    ),
  };
}

/** Tells one part: as a sentence, or that it is too long for one, or that the variant says nothing else. */
function teller(variant: Entry, original: Entry, lang: Lang) {
  const views = [factView(variant, lang), factView(original, lang)] as const;
  const words = [partWords(variant, lang), partWords(original, lang)] as const;
  const m = messages(lang).library.adoption.difference;
  return (part: VariantPart): Difference | 'too-long' | 'nothing' => {
    const [own, before] = [words[0](part), words[1](part)];
    if (own === undefined || own === before) return 'nothing';
    const name = partName(part, lang);
    const [id] = part;
    const set = before && setWords(id, views[0]) && setText(id, views, lang);
    if (set) return { part: id, text: m.added(name, set), isCompared: true };
    if (Math.max(own.length, before?.length ?? 0) > longestWords) return 'too-long';
    const text = before === undefined ? m.added(name, own) : m.inPlaceOf(name, own, before);
    return { part: id, text, isCompared: before !== undefined };
  };
}

/** "utan anpassad grundskola": a set that shares something with the other is told by what differs. */
function setText(id: string, [own, original]: readonly [FactView, FactView], lang: Lang): string | undefined {
  const m = messages(lang).library.adoption.difference;
  const { isOther, added, removed } = setChange(setWords(id, own) ?? [], setWords(id, original) ?? []);
  if (isOther || added.length + removed.length === 0) return undefined;
  const said = [
    added.length > 0 && m.with(inList(added, lang)),
    removed.length > 0 && m.without(inList(removed, lang)),
  ];
  return said.filter(Boolean).join(', ');
}

/** What a part is called. */
export function partName([id]: VariantPart, lang: Lang): string {
  const { parts } = messages(lang).library.adoption;
  return parts[id as keyof typeof parts];
}

/** What an entry says in a part, as one text; nothing when it says nothing. */
export function partWords(entry: Entry, lang: Lang): (part: VariantPart) => string | undefined {
  const view = factView(entry, lang);
  const facts = factSections(view, fundingSum(entry.content)).flatMap((section) => section.facts);
  return (part) => {
    const [id] = part;
    const own = told[id]?.(view) ?? setWords(id, view)?.join(', ');
    if (own !== undefined) return own === '' ? undefined : own;
    const lines = facts
      .filter(({ path, answer }) => part.includes(path) && !answer)
      .flatMap((one) => one.lines);
    return lines.length === 0 ? undefined : lines.map(textOf).join(', ');
  };
}

const textOf = (line: Line): string =>
  [plainText(lineText(line)), ...(line.lines ?? []).map(textOf)].join(' ');

/** Parts that are told shorter than on the page, or that the page has no line for. */
const told: Readonly<Record<string, (view: FactView) => string>> = {
  kind: (view) => label(view, kinds, view.content.kind),
  summary: ({ content }) => content.summary,
  'target.schoolYears': schoolYearsText,
  team: teamText,
  steps: ({ content, lang }) =>
    content.steps.length === 0 ? '' : messages(lang).library.adoption.steps(content.steps.length),
  description: ({ content }) => content.sections.description ?? '',
  conditions: ({ content }) => content.sections.conditions ?? '',
};

/** "2 socionomer, 1 rektor och tillgång till skolläkare". */
function teamText(view: FactView): string {
  const m = messages(view.lang).library.adoption;
  const members = view.content.team.map(({ profession, relation, headCount }) => {
    const who = label(view, professions, profession);
    const said = headCount === undefined ? who : m.several(headCount, who);
    return relation === 'access' ? m.access(said) : said;
  });
  return inList(members, view.lang);
}

const inList = (words: readonly string[], lang: Lang) =>
  new Intl.ListFormat(lang === 'sv' ? 'sv-SE' : 'en-GB').format(words);

/** Where the variant stands under its original. */
export const variantPath = (original: string, variant: string, lang: Lang, rest = '') =>
  href(lang, `/bibliotek/${original}/varianter/${variant}${rest}`);
