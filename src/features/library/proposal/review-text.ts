import { type Lang, messages } from '#src/i18n/index.ts';
import { lineText, plainText } from '../reading/facts/fact-text.ts';
import type { SectionId } from '../reading/facts/index.ts';
import type { Around } from './accepted-content.ts';
import type { Proposal } from './proposal.ts';
import { proposalIds } from './proposal-ids.ts';
import type { Review } from './proposal-service.ts';
import { describeProposal, heldBackWords } from './proposal-text.ts';
import { markWords, type Segment } from './reading/marked-sentence.ts';
import { showCovered } from './reading/placeholders.ts';

/** A proposal as the page shows it; `isGuess` = by a rule that often errs. */
export type ReviewItem = { id: string; term: string; text: string; isGuess: boolean };
/** A sentence with what is read from it. */
export type ReviewSentence = { start: number; segments: readonly Segment[]; items: readonly ReviewItem[] };
export type ReviewSection = { title: string; sentences: readonly ReviewSentence[] };

type Row = { section: SectionId; proposal: Proposal; item: ReviewItem };

/** The proposals that can be taken, under the headings of a description; those of one sentence stand together. */
export function reviewSections(review: Review, lang: Lang): readonly ReviewSection[] {
  const titles = messages(lang).library.reading.sections;
  const bySection = Map.groupBy(rowsOf(review, lang), ({ section }) => section);
  return (Object.keys(titles) as SectionId[])
    .map((section) => ({
      title: titles[section],
      sentences: sentencesOf(bySection.get(section) ?? [], review),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

function rowsOf({ read, around }: Review, lang: Lang): readonly Row[] {
  return proposalIds(read.proposals)
    .filter(({ proposal }) => canBeTaken(proposal, around))
    .map(({ id, proposal }) => {
      const { section, term, lines } = describeProposal(proposal, lang, around);
      const text = plainText(lines.map(lineText).join('; '));
      return { section, proposal, item: { id, term, text, isGuess: proposal.confidence === 'low' } };
    });
}

function sentencesOf(rows: readonly Row[], { read }: Review): readonly ReviewSentence[] {
  const words = heldBackWords();
  return [...Map.groupBy(rows, ({ proposal }) => proposal.start).values()].map((same) => {
    const start = same[0]?.proposal.start ?? 0;
    const end = Math.max(...same.map(({ proposal }) => proposal.end));
    const places = same.map(({ proposal }) => proposal.words);
    const segments = markWords(read.covered, { start, end }, places).map((segment) => ({
      ...segment,
      text: showCovered(segment.text, words),
    }));
    return { start, segments, items: same.map(({ item }) => item) };
  });
}

/** An organisation must be known to the portal, and another than the one that writes. */
function canBeTaken({ field, value }: Proposal, { slugs, organisation }: Around): boolean {
  if (field !== 'organisation') return true;
  const slug = slugs.get(value.name.toLowerCase());
  return slug !== undefined && slug !== organisation;
}
