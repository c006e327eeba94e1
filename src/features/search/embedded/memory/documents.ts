import { type Standing, standings } from '#src/platform/search/search-document.ts';
import { createFacetColumn, type FacetColumn } from './facet-column.ts';
import { grown } from './growing.ts';

/** What ranking, filters and counts need of a document. */
export type DocumentRow = {
  row: number;
  subject: number;
  visibility: string;
  title_key: string;
  facets: string;
  length: number;
  reviewed_on: string | null;
  standing: Standing;
  is_reviewed: number;
  sure_until: string | null;
};

/** All documents by slot, the order in which they came; a slot is never used again. */
export type Documents = {
  /** Slots in use, of documents that are there and of removed ones. */
  slots: number;
  live: number;
  /** One above the highest number of a subject. */
  subjects: number;
  words: number;
  rows: Uint32Array;
  isLive: Uint8Array;
  isReviewed: Uint8Array;
  /** The place in `standings`. */
  standing: Uint8Array;
  subject: Uint32Array;
  /** By subject: how many documents there are of it. */
  ofSubject: Uint32Array;
  visibility: Uint16Array;
  length: Uint32Array;
  /** Days as numbers, `20261122`; 0 for none. */
  reviewedOn: Int32Array;
  sureUntil: Int32Array;
  titleKeys: string[];
  visibilities: string[];
  facets: Map<string, FacetColumn>;
  add(row: DocumentRow): number;
  slotOf(row: number): number | undefined;
  remove(slot: number): void;
};

/** No documents yet. */
export function createDocuments(): Documents {
  const visibilityNumbers = new Map<string, number>();

  function visibilityOf(key: string): number {
    const number = visibilityNumbers.get(key) ?? documents.visibilities.push(key) - 1;
    visibilityNumbers.set(key, number);
    return number;
  }

  function makeRoom(slots: number): void {
    if (slots <= documents.rows.length) return;
    for (const column of ['rows', 'subject', 'length'] as const) {
      documents[column] = grown(documents[column], slots);
    }
    for (const column of ['isLive', 'isReviewed', 'standing'] as const)
      documents[column] = grown(documents[column], slots);
    for (const column of ['reviewedOn', 'sureUntil'] as const) {
      documents[column] = grown(documents[column], slots);
    }
    documents.visibility = grown(documents.visibility, slots);
  }

  function addFacets(slot: number, facets: Readonly<Record<string, readonly string[]>>): void {
    for (const [name, values] of Object.entries(facets)) {
      const column = documents.facets.get(name) ?? createFacetColumn();
      documents.facets.set(name, column);
      column.add(slot, values);
    }
  }

  const documents: Documents = {
    slots: 0,
    live: 0,
    subjects: 0,
    words: 0,
    rows: new Uint32Array(0),
    isLive: new Uint8Array(0),
    isReviewed: new Uint8Array(0),
    standing: new Uint8Array(0),
    subject: new Uint32Array(0),
    ofSubject: new Uint32Array(0),
    visibility: new Uint16Array(0),
    length: new Uint32Array(0),
    reviewedOn: new Int32Array(0),
    sureUntil: new Int32Array(0),
    titleKeys: [],
    visibilities: [],
    facets: new Map(),
    add: (row) => {
      const slot = documents.slots;
      makeRoom(slot + 1);
      documents.slots += 1;
      documents.live += 1;
      documents.words += row.length;
      documents.subjects = Math.max(documents.subjects, row.subject + 1);
      documents.ofSubject = grown(documents.ofSubject, documents.subjects);
      documents.ofSubject[row.subject] = (documents.ofSubject[row.subject] ?? 0) + 1;
      documents.rows[slot] = row.row;
      documents.isLive[slot] = 1;
      documents.isReviewed[slot] = row.is_reviewed;
      documents.standing[slot] = standings.indexOf(row.standing);
      documents.subject[slot] = row.subject;
      documents.visibility[slot] = visibilityOf(row.visibility);
      documents.length[slot] = row.length;
      documents.reviewedOn[slot] = dayNumber(row.reviewed_on);
      documents.sureUntil[slot] = dayNumber(row.sure_until);
      documents.titleKeys.push(row.title_key);
      addFacets(slot, JSON.parse(row.facets));
      return slot;
    },
    slotOf: (row) => findAscending(documents.rows, documents.slots, row),
    remove: (slot) => {
      if (documents.isLive[slot] === 0) return;
      documents.isLive[slot] = 0;
      documents.live -= 1;
      const subject = documents.subject[slot] ?? 0;
      documents.ofSubject[subject] = (documents.ofSubject[subject] ?? 0) - 1;
      documents.words -= documents.length[slot] ?? 0;
    },
  };
  return documents;
}

/** `2026-11-22` as 20261122; 0 for no day. */
export function dayNumber(day: string | null | undefined): number {
  return day ? Number(day.slice(0, 10).replaceAll('-', '')) : 0;
}

function findAscending(numbers: Uint32Array, length: number, wanted: number): number | undefined {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < length && numbers[low] === wanted ? low : undefined;
}
