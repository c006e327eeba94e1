import { citationsOnce, legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { LegalCitation } from '#src/platform/search/search-document.ts';
import type { Entry } from '../entry/entry.ts';
import { type Chapter, toChapters } from '../guides/chapters.ts';
import { referredLaw } from './entry-law.ts';
import { entryLines } from './entry-lines.ts';
import { entryNames, homeNames, type PlaceNames } from './entry-names.ts';

/** What is found by itself: the whole entry, a chapter of a guide, a file. */
export type EntryPart = {
  /** Empty for the whole; else the end of the document's id. */
  part: string;
  title: string;
  names: readonly string[];
  lines: readonly string[];
  law: readonly LegalCitation[];
};

/** What entries are put into documents with. */
export type PartMeans = {
  places: PlaceNames;
  /** What was read in the files that are handed out, by the id of the file. */
  fileTexts: ReadonlyMap<string, string>;
};

/** The parts of the entry as this reader sees it, the whole first. */
export function entryParts(entry: Entry, means: PartMeans): EntryPart[] {
  const chapters = chapterParts(entry, means);
  return [wholePart(entry, chapters, means), ...chapters, ...fileParts(entry, means)];
}

/** Says all; a paragraph that only a chapter cites leads to the chapter. */
function wholePart(entry: Entry, chapters: readonly EntryPart[], { places }: PartMeans): EntryPart {
  const lines = entryLines(entry);
  const inChapters = new Set(chapters.flatMap(({ law }) => law.map(placeOf)));
  const law = [...referredLaw(entry.content), ...legalMentions(lines.join('\n'))];
  return {
    part: '',
    title: entry.content.title,
    names: entryNames(entry, places),
    lines,
    law: citationsOnce(law.filter((one) => !inChapters.has(placeOf(one)))),
  };
}

const placeOf = ({ chapter, section }: LegalCitation) => `${chapter} ${section}`;

function chapterParts(entry: Entry, { places }: PartMeans): EntryPart[] {
  return chaptersOf(entry).map(({ id, title, text, law }) => ({
    part: id,
    title: partTitle(entry, title),
    names: homeNames(entry, places),
    lines: text.split('\n').filter(Boolean),
    law,
  }));
}

function fileParts(entry: Entry, { places, fileTexts }: PartMeans): EntryPart[] {
  return entry.content.materials.flatMap(({ file = '', title }) => {
    const text = fileTexts.get(file);
    if (text === undefined) return [];
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const law = legalMentions(text);
    return [
      { part: filePart(file), title: partTitle(entry, title), names: homeNames(entry, places), lines, law },
    ];
  });
}

const chaptersOf = ({ content, html }: Entry): readonly Chapter[] =>
  content.kind === 'guide' ? toChapters(html.description ?? '').chapters : [];

const filePart = (file: string) => `fil-${file}`;
const partTitle = ({ content }: Entry, title: string) => `${content.title}: ${title}`;

export type PlacedPart = { kind: 'chapter' | 'file'; title: string; anchor: string };

/** Where a part stands on its entry's page and what it is called; nothing when this reader's entry has no such part. */
export function findPart(entry: Entry, part: string): PlacedPart | undefined {
  const chapter = chaptersOf(entry).find(({ id }) => id === part);
  if (chapter) return { kind: 'chapter', title: partTitle(entry, chapter.title), anchor: chapter.id };
  const material = entry.content.materials.find(({ file = '' }) => filePart(file) === part);
  return material && { kind: 'file', title: partTitle(entry, material.title), anchor: 'materials' };
}
