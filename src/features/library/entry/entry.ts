import type { Expiry } from '../freshness/expiry/expiry.ts';
import type { EntryFile } from '../materials/files/material-version.ts';
import type { EntryContent, EntryDraftContent, FieldMarks, Section } from '../schema/entry-content.ts';
import type { evidenceLevels, kinds, labels, origins, statuses, uses } from '../vocabulary/index.ts';
import type { CodeOf } from '../vocabulary/vocabulary.ts';

export type {
  EntryContent,
  EntryDraftContent,
  EntrySections,
  FieldAnswer,
  FieldMarks,
  Section,
} from '../schema/entry-content.ts';

export type EntryKind = CodeOf<typeof kinds>;
export type EntryStatus = CodeOf<typeof statuses>;
export type EntryLabel = CodeOf<typeof labels>;
export type EntryState = 'draft' | 'published' | 'withdrawn' | 'archived';
export type RevisionState = 'draft' | 'in-review' | 'published' | 'superseded';

/** An organisation that an entry names; content names it by slug. */
export type OrganisationName = {
  id: string;
  slug: string;
  name: string;
  kind: string;
  countyCode: string | null;
  municipalityCodes: readonly string[];
};

/** Another entry that an entry names; it is a link only when it is published. */
export type EntryName = { id: string; slug: string; title: string; isPublished: boolean };

/** What stands about an entry whatever its revision. */
export type EntryHead = {
  id: string;
  slug: string;
  state: EntryState;
  label: EntryLabel;
  /** When the network gave its label; nothing when it came with an import. */
  reviewedAt?: string | undefined;
  organisation: OrganisationName;
  /** Networks of the organisation: the second half of its permission scope. */
  networkIds: readonly string[];
  /** Number of the published revision; 0 before the first. */
  version: number;
  publishedRevisionId: string | null;
  withdrawnReason: string | null;
  createdAt: string;
  /** When it was first published. */
  publishedAt: string | null;
  changedAt: string;
};

type Revision<Content> = {
  head: EntryHead;
  revision: {
    id: string;
    number: number;
    state: RevisionState;
    /** Counts the saves of an open draft: the version that an edit carries. */
    saves: number;
    savedAt: string;
    publishedAt: string | null;
  };
  content: Content;
  marks: FieldMarks;
  /** The long texts as sanitised HTML, ready to set into the page. */
  html: Readonly<Partial<Record<Section, string>>>;
  /** Every organisation and entry that the content names, by slug. */
  organisations: ReadonlyMap<string, OrganisationName>;
  entries: ReadonlyMap<string, EntryName>;
  /** Every uploaded file that the content names, by its id. */
  files: ReadonlyMap<string, EntryFile>;
  /** Fields that are left out because this reader may not see them (`visibleEntry`). */
  hidden: readonly string[];
  /** When and why the published text stops being sure; none for drafts. */
  expiries: readonly Expiry[];
};

/** A published revision: what readers see. */
export type Entry = Revision<EntryContent>;
/** An open draft, or a revision shown to those who write it. */
export type EntryDraft = Revision<EntryDraftContent>;

/** A row of a list: open fields only. */
export type EntryCard = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  kind: EntryKind;
  status: EntryStatus;
  use: CodeOf<typeof uses>;
  label: EntryLabel;
  origin: CodeOf<typeof origins>;
  organisation: OrganisationName;
  tiers: readonly string[];
  /** *Underlag*, by rule. */
  evidence: CodeOf<typeof evidenceLevels>;
  /** The last day that the stated end can mean; null = open or not stated. */
  endDay: string | null;
  /** The year of the newest source, null when no source is dated. */
  sourceYear: number | null;
  confirmedDay: string;
  reviewBy: string | null;
  /** The last day that nothing speaks against it; null when none is in sight. */
  sureUntil: string | null;
  publishedAt: string;
  isExample: boolean;
};

/** The scopes that permissions about the entry are asked in. */
export function entryScope(head: Pick<EntryHead, 'id' | 'organisation' | 'networkIds'>): {
  organisationIds: readonly string[];
  networkIds: readonly string[];
  entryIds: readonly string[];
} {
  return { organisationIds: [head.organisation.id], networkIds: head.networkIds, entryIds: [head.id] };
}
