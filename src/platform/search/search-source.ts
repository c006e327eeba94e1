import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { LoggedEvent } from '../registries.ts';
import type { SearchDocument } from './search-document.ts';
import type { SynonymGroup } from './synonym-group.ts';

/** Where documents come from, one row a kind of object. `search` knows no feature: features hand their documents in here. */
export type SearchSource = {
  /** The first part of its subjects: `entry` in `entry:ID`. */
  name: string;
  /** The ids (without the source's name) that are to be read again after an event. */
  changedBy(app: App, event: LoggedEvent): Promise<readonly string[]>;
  /** All ids in a fixed order, the next ones after `after`. */
  listIds(app: App, after: string | undefined, limit: number): Promise<readonly string[]>;
  /** The documents of these as they are now; what is gone or hidden has none. */
  documents(app: App, ids: readonly string[]): Promise<readonly SearchDocument[]>;
  /** What hits show to this reader now, by document id; one that the actor may not see is left out. */
  present(
    app: App,
    actor: Actor,
    documentIds: readonly string[],
    asked: Asked,
  ): Promise<ReadonlyMap<string, HitView>>;
  /** What the reader's municipality can do with what these tell of, as their hits say it; only where that can be said. */
  usability?(
    app: App,
    documentIds: readonly string[],
    asked: Asked & { municipality: string },
  ): Promise<ReadonlyMap<string, HitUsability>>;
  /** What its documents are narrowed by, in the order in which people ask. */
  facets?: readonly SearchFacet[];
  /** The words that it knows to mean the same. */
  synonyms?(app: App): Promise<readonly SynonymGroup[]>;
  /** Of what comes with the release and writes no event: another one when it changes. */
  fingerprint?(): string;
};

/** A facet of documents as people choose it beside the hits. */
export type SearchFacet = {
  /** As the documents name it. */
  name: string;
  /** Its name in addresses. */
  parameter: string;
  /** Beside the hits; others are only kept when they were chosen elsewhere, and can be taken away. */
  isOffered: boolean;
  /** What it and these values are called, the values in the order in which they are shown. */
  words(
    app: Pick<App, 'db'>,
    values: readonly string[],
    lang: Asked['lang'],
  ): Promise<{ title: string; values: ReadonlyMap<string, string> }>;
};

export type Asked = {
  lang: 'sv' | 'en';
  /** `YYYY-MM-DD`. */
  today: string;
  /** The code of the reader's municipality. */
  municipality?: string | undefined;
};

/** From what a school can use today to what another municipality has. */
export const hitUsabilities = ['use-now', 'do-yourselves', 'ask-first', 'read-and-ask'] as const;
export type HitUsability = (typeof hitUsabilities)[number];

/** A hit as the list of hits shows it. */
export type HitView = {
  version: string;
  /** The Swedish path, with `#…` where the hit is a part of a page. */
  path: string;
  title: string;
  /** What it is: kind, municipality. */
  kicker: readonly string[];
  /** Shown where the hit has no excerpt. */
  summary: string;
  /** Label, state and what is in doubt, each a short phrase. */
  notes: readonly { text: string; tone: 'label' | 'plain' | 'warning' }[];
  /** What the reader's municipality can do with it; only where that can be said. */
  usability?: HitUsability | undefined;
  /** Says its whole answer itself, above the list: a word and what it means. */
  answer?: string | undefined;
};
