import { href, type Lang, messages } from '#src/i18n/index.ts';
import type { Entry } from '../entry.ts';
import { fundingSum } from '../funding-rules.ts';
import { factView } from '../reading/entry-page-text.ts';
import { type FactView, type Line, label, lineText, plainText } from '../reading/facts/fact-text.ts';
import { factSections } from '../reading/facts/index.ts';
import { kinds, professions } from '../vocabulary/index.ts';
import type { Difference } from './difference-rules.ts';
import { type VariantPart, variantParts } from './variant-parts.ts';
import { saysTheSame } from './variant-rules.ts';

/** What differs between a variant and its original: what fits a line in words, the rest by name. */
export type Differences = { told: readonly Difference[]; named: readonly string[] };

/** Longer than this is read in the text itself. */
const longestWords = 110;

/** Part by part what the variant says in place of its original; what it does not mention is not called a difference. */
export function differencesBetween(variant: Entry, original: Entry, lang: Lang): Differences {
  const ours = partWords(variant, lang);
  const theirs = partWords(original, lang);
  const differing = variantParts
    .filter((part) => !saysTheSame(variant.content, original.content, part))
    .map((part) => ({ part: part[0], term: partName(part, lang), own: ours(part), original: theirs(part) }))
    .filter(({ own, original: before }) => own !== undefined && own !== before);
  const isShort = (text: string | undefined) => text === undefined || text.length <= longestWords;
  const short = differing.filter((one) => isShort(one.own) && isShort(one.original));
  return {
    told: short.map((one) => ({ ...one, own: one.own ?? '' })),
    named: differing.filter((one) => !short.includes(one)).map(({ term }) => term),
  };
}

/** "Teamet: 2 socionomer i stället för 1 socionom och 1 specialpedagog". */
export function differenceText({ term, own, original }: Difference, lang: Lang): string {
  const m = messages(lang).library.adoption.difference;
  return original === undefined ? m.added(term, own) : m.inPlaceOf(term, own, original);
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
    const own = told[id]?.(view);
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
  return new Intl.ListFormat(view.lang === 'sv' ? 'sv-SE' : 'en-GB').format(members);
}

/** Where the variant stands under its original. */
export const variantPath = (original: string, variant: string, lang: Lang, rest = '') =>
  href(lang, `/bibliotek/${original}/varianter/${variant}${rest}`);
