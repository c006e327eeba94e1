import { type Lang, messages } from '#src/i18n/index.ts';
import type { Line } from '../reading/facts/fact-text.ts';
import type { SectionId } from '../reading/facts/index.ts';
import type { Around } from './accepted-content.ts';
import type { Proposal } from './proposal.ts';
import { proposalIds } from './proposal-ids.ts';
import type { Review } from './proposal-service.ts';
import { describeProposal } from './proposal-text.ts';

/** A proposal as the page shows it. */
export type ReviewItem = {
  id: string;
  term: string;
  lines: readonly Line[];
  marked: Proposal['marked'];
  /** A rule that often errs. */
  isGuess: boolean;
};
export type ReviewSection = { title: string; items: readonly ReviewItem[] };

/** The proposals that can be taken, under the headings of a description and in their order. */
export function reviewSections({ read, around }: Review, lang: Lang): readonly ReviewSection[] {
  const titles = messages(lang).library.reading.sections;
  const items = proposalIds(read.proposals)
    .filter(({ proposal }) => canBeTaken(proposal, around))
    .map(({ id, proposal }) => {
      const { section, term, lines } = describeProposal(proposal, lang, around);
      const isGuess = proposal.confidence === 'low';
      return { section, item: { id, term, lines, marked: proposal.marked, isGuess } };
    });
  const bySection = Map.groupBy(items, ({ section }) => section);
  return (Object.keys(titles) as SectionId[])
    .map((section) => ({
      title: titles[section],
      items: (bySection.get(section) ?? []).map(({ item }) => item),
    }))
    .filter((section) => section.items.length > 0);
}

/** An organisation must be known to the portal, and another than the one that writes. */
function canBeTaken({ field, value }: Proposal, { slugs, organisation }: Around): boolean {
  if (field !== 'organisation') return true;
  const slug = slugs.get(value.name.toLowerCase());
  return slug !== undefined && slug !== organisation;
}
