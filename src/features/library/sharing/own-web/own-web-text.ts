import type { Entry } from '#src/features/library/entry/entry.ts';
import { entryNotes, factView } from '#src/features/library/reading/entry-page-text.ts';
import {
  type FactView,
  type Line,
  label,
  lineText,
  plainText,
} from '#src/features/library/reading/facts/fact-text.ts';
import { minuteRows } from '#src/features/library/reading/minute.ts';
import type { Section } from '#src/features/library/schema/entry-content.ts';
import { licences } from '#src/features/library/vocabulary/evidence.ts';
import { type Messages, messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import { escapeHtml, siteHtml, siteText } from './site-html.ts';

type OwnWebInput = {
  entry: Entry;
  view: FactView;
  /** What must be known before the text is believed: it goes wherever the text goes. */
  notes: readonly string[];
  words: Messages['library']['sharing']['ownWeb'];
  origin: string;
};

/** What the text for other websites is made of: in Swedish, as the entry is, with its doubts of today. */
export function ownWebInput(entry: Entry, now: Date, origin: string): OwnWebInput {
  const { doubt, notes } = entryNotes(entry, now, 'sv');
  return {
    entry,
    view: factView(entry, 'sv'),
    notes: doubt === undefined ? notes : [doubt, ...notes],
    words: messages('sv').library.sharing.ownWeb,
    origin,
  };
}

/** The order in which another site tells it. */
const order: readonly Section[] = [
  'situation',
  'whatWeDid',
  'whatHappened',
  'whatWeLearnt',
  'description',
  'background',
  'whatWorked',
  'doDifferently',
  'conditions',
  'experiences',
];

/** The description as clean HTML for another website: headings, texts, facts, and where it comes from on what terms. */
export function ownWebHtml(input: OwnWebInput): string {
  const { entry, view, words, origin } = input;
  const { title, summary } = entry.content;
  const facts = factRows(view).map(
    ({ term, said }) =>
      `<dt>${escapeHtml(term)}</dt>\n${said.map((one) => `<dd>${escapeHtml(one)}</dd>`).join('\n')}`,
  );
  const { source, address, licence } = originWords(input);
  const html = [
    `<h2>${escapeHtml(title)}</h2>`,
    `<p>${escapeHtml(summary)}</p>`,
    ...input.notes.map((note) => `<p><em>${escapeHtml(note)}</em></p>`),
    ...(facts.length > 0 ? [`<h3>${escapeHtml(words.facts)}</h3>`, '<dl>', ...facts, '</dl>'] : []),
    ...partsOf(input).flatMap((part) => [`<h3>${escapeHtml(part.title)}</h3>`, siteHtml(part.html, origin)]),
    `<p>${escapeHtml(source)} <a href="${escapeHtml(address)}">${escapeHtml(words.sourceLink)}</a>. ${escapeHtml(licence)}</p>`,
  ];
  return `${html.join('\n')}\n`;
}

/** The same as plain text, for mails and documents. */
export function ownWebText(input: OwnWebInput): string {
  const { entry, view, words, origin } = input;
  const facts = factRows(view).map(({ term, said }) => [term, ...said.map((one) => `– ${one}`)].join('\n'));
  const { source, address, licence } = originWords(input);
  const text = [
    entry.content.title,
    entry.content.summary,
    ...input.notes,
    ...(facts.length > 0 ? [[words.facts.toUpperCase(), ...facts].join('\n')] : []),
    ...partsOf(input).map((part) => `${part.title.toUpperCase()}\n${siteText(siteHtml(part.html, origin))}`),
    `${source}\n${words.sourceLink}: ${address}\n${licence}`,
  ];
  return `${text.join('\n\n')}\n`;
}

function factRows(view: FactView): { term: string; said: string[] }[] {
  return minuteRows(view).map(({ term, lines }) => ({
    term,
    said: lines.flatMap(lineWords).map(capitalised),
  }));
}

const lineWords = (line: Line): string[] => [
  plainText(lineText(line)),
  ...(line.lines ?? []).flatMap(lineWords),
];

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function partsOf({ entry, view }: OwnWebInput): { title: string; html: string }[] {
  return order.flatMap((name) => {
    const html = entry.html[name];
    return html === undefined ? [] : [{ title: view.m.texts[name], html }];
  });
}

/** Where the text comes from, as of which day, on what terms. */
function originWords({ entry, view, words, origin }: OwnWebInput) {
  const { head, revision, content } = entry;
  const date = formatDate(revision.publishedAt ?? revision.savedAt, view.lang);
  return {
    source: words.source(head.organisation.name, date),
    address: `${origin}/bibliotek/${head.slug}`,
    licence: words.licenceLine(label(view, licences, content.licence)),
  };
}
