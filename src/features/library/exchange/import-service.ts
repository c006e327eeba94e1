import type { TextGate } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { replaceCard } from '../cards/entry-card-queries.ts';
import { scopeOf } from '../entry/draft-service.ts';
import type { EntryContent, EntryHead, FieldMarks } from '../entry/entry.ts';
import {
  findSlug,
  getHead,
  insertEntry,
  insertSlug,
  updateLabel,
  updatePublished,
  updateSlug,
} from '../entry/entry-queries.ts';
import { checkPublish } from '../entry/entry-rules.ts';
import { blockedEntryTexts, renderSections } from '../entry/entry-texts.ts';
import { referencesIn } from '../storage/content-rows.ts';
import { findEntryIds, findOrganisationNames } from '../storage/reference-queries.ts';
import {
  findLastNumber,
  findPublished,
  insertRevision,
  updateRevisionState,
} from '../storage/revision-queries.ts';
import type { EntryFile } from './entry-file.ts';
import { toEntryFile } from './export-service.ts';
import type { FaultCode, FileFault, FileWarning } from './file-fault.ts';
import { warningsIn } from './import-checks.ts';
import { type Looking, placesToLookAt } from './import-look-again.ts';
import type { LibraryFile } from './library-files.ts';
import { locateIn, readEntryFile } from './read-entry-file.ts';
import { writeEntryFile } from './write-entry-file.ts';

export type ImportOutcome = 'new' | 'changed' | 'unchanged';
export type ImportReport =
  | {
      ok: true;
      entries: readonly { file: string; slug: string; outcome: ImportOutcome }[];
      warnings: readonly FileWarning[];
    }
  | { ok: false; faults: readonly FileFault[] };
export type ImportOptions = { dryRun?: boolean; looking?: Looking; onProgress?: (done: number) => void };

type Importing = TextGate & Pick<App, 'ids' | 'events'>;
type Read = { file: LibraryFile; entry: EntryFile; content: EntryContent; marks: FieldMarks };

/**
 * Takes library files in: all of them, published, in one transaction, or none, with every fault of every file.
 * A file whose entry already says the same changes nothing.
 */
export async function importLibrary(
  app: Importing,
  actor: Actor,
  files: readonly LibraryFile[],
  { dryRun = false, looking, onProgress = () => {} }: ImportOptions = {},
): Promise<ImportReport> {
  const results = files.map((file) => ({ file, result: readEntryFile(file.name, file.text) }));
  const faults = results.flatMap(({ result }) => (result.ok ? [] : result.faults));
  const read = results.flatMap(({ file, result }) => (result.ok ? [toRead(file, result.entry)] : []));
  for (const { content } of read)
    requirePermission(actor, 'entry.publish', await scopeOf(app.db, content.organisation));
  const found = [
    ...faults,
    ...repeatedSlugs(read),
    ...circularVariants(read),
    ...read.flatMap(contentFaults),
    ...(await referenceFaults(app.db, read)),
  ];
  if (found.length > 0) return { ok: false, faults: found };
  const unread = await placesToLookAt(app, actor, read, looking);
  if (unread.length > 0)
    return { ok: false, faults: unread.map(({ at, values }) => faultAt(...at, 'look-again', values)) };
  const warnings = read.flatMap(({ file, entry }) => warningsIn(file.name, entry));
  if (dryRun) return { ok: true, entries: await compare(app.db, read), warnings };
  return { ok: true, entries: await store(app, actor, read, onProgress), warnings };
}

/** The file's entry as it will be stored: its long texts in their stored form. */
function toRead(file: LibraryFile, entry: EntryFile): Read {
  const { format, slug, formerSlugs, label, answers, networkOnly, embargoes, ...content } = entry;
  const { sections } = renderSections(content.sections);
  return {
    file,
    entry: { ...entry, sections },
    content: { ...content, sections },
    marks: { answers, networkOnly, embargoes },
  };
}

function contentFaults({ file, entry, content, marks }: Read): FileFault[] {
  const missing = checkPublish({ content, marks }, entry.label);
  const codes = (errors: FieldErrors, code: FaultCode) =>
    Object.keys(errors).map((field) =>
      faultAt(file, field, field.endsWith('.source') ? 'no-such-source' : code),
    );
  return [...codes(blockedEntryTexts(content), 'identity-number'), ...codes(missing, 'not-publishable')];
}

function repeatedSlugs(read: readonly Read[]): FileFault[] {
  const bySlug = Map.groupBy(read, ({ entry }) => entry.slug);
  return [...bySlug.values()].flatMap((same) =>
    same.slice(1).map(({ file, entry }) => faultAt(file, 'slug', 'repeated-slug', { slug: entry.slug })),
  );
}

/** Files that are variants of each other in a circle. */
function circularVariants(read: readonly Read[]): FileFault[] {
  const originalOf = new Map(read.map(({ entry }) => [entry.slug, entry.variantOf]));
  const leadsBack = (slug: string) => {
    const met = new Set<string>();
    let at = originalOf.get(slug);
    while (at !== undefined && at !== slug && !met.has(at)) {
      met.add(at);
      at = originalOf.get(at);
    }
    return at === slug;
  };
  return read
    .filter(({ entry }) => leadsBack(entry.slug))
    .map(({ file, entry }) => faultAt(file, 'variantOf', 'variant-of-itself', { slug: entry.slug }));
}

async function referenceFaults(db: Db, read: readonly Read[]): Promise<FileFault[]> {
  const named = read.flatMap((one) =>
    referencesIn(one.content).map((reference) => ({ ...reference, file: one.file })),
  );
  const slugsOf = (kind: string) =>
    named.filter((reference) => reference.kind === kind).map(({ slug }) => slug);
  const organisations = await findOrganisationNames(db, slugsOf('organisation'));
  const entries = await findEntryIds(db, slugsOf('entry'));
  const inBatch = new Set(read.map(({ entry }) => entry.slug));
  return named.flatMap(({ kind, slug, field, file }) => {
    const isThere =
      kind === 'organisation' ? organisations.has(slug) : entries.has(slug) || inBatch.has(slug);
    if (isThere) return [];
    return [
      faultAt(file, field, kind === 'organisation' ? 'no-such-organisation' : 'no-such-entry', { slug }),
    ];
  });
}

async function compare(
  db: Db,
  read: readonly Read[],
): Promise<{ file: string; slug: string; outcome: ImportOutcome }[]> {
  const outcomes = [];
  for (const one of read) {
    const stored = await findStored(db, one.entry.slug);
    outcomes.push({ file: one.file.name, slug: one.entry.slug, outcome: outcomeOf(one, stored?.file) });
  }
  return outcomes;
}

function outcomeOf({ entry }: Read, stored: EntryFile | undefined): ImportOutcome {
  if (!stored) return 'new';
  return writeEntryFile(inOrder(entry)) === writeEntryFile(inOrder(stored)) ? 'unchanged' : 'changed';
}

/** Marks have no order of their own. */
function inOrder(entry: EntryFile): EntryFile {
  const answers = Object.fromEntries(Object.entries(entry.answers).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...entry,
    answers,
    networkOnly: [...new Set(entry.networkOnly)].sort(),
    formerSlugs: [...entry.formerSlugs].sort(),
  };
}

async function findStored(
  db: Db,
  slug: string,
): Promise<{ head: EntryHead; file: EntryFile | undefined } | undefined> {
  const found = await findSlug(db, slug);
  if (!found) return undefined;
  const head = await getHead(db, found.entryId);
  const published = head.state === 'published' ? await findPublished(db, head) : undefined;
  return { head, file: published && (await toEntryFile(db, published)) };
}

/** Entries come first, so that they can name each other; then what they say; then what lists read of them. */
async function store(
  app: Importing,
  actor: Actor,
  read: readonly Read[],
  onProgress: (done: number) => void,
) {
  const at = app.clock.now().toISOString();
  return app.db.transaction().execute(async (trx) => {
    const entries = [];
    for (const one of read) {
      const stored = await findStored(trx, one.entry.slug);
      const outcome = outcomeOf(one, stored?.file);
      const entryId = stored?.head.id ?? (await insertNew(app, trx, actor, one, at));
      entries.push({ file: one.file.name, slug: one.entry.slug, outcome, entryId, one });
    }
    const written = entries.filter(({ outcome }) => outcome !== 'unchanged');
    for (const [done, { entryId, one }] of written.entries()) {
      await writeRevision(app, trx, actor, { entryId, one, at });
      onProgress(done + 1);
    }
    for (const { entryId } of written) {
      const published = await findPublished(trx, await getHead(trx, entryId));
      if (published) await replaceCard(trx, published);
    }
    return entries.map(({ file, slug, outcome }) => ({ file, slug, outcome }));
  });
}

async function insertNew(
  app: Importing,
  trx: Db,
  actor: Actor,
  { entry }: Read,
  at: string,
): Promise<string> {
  const id = app.ids.next();
  const organisation = (await findOrganisationNames(trx, [entry.organisation])).get(entry.organisation);
  const label = labelFor(actor, entry);
  await insertEntry(trx, {
    id,
    slug: entry.slug,
    organisationId: organisation?.id ?? '',
    label,
    createdBy: actorId(actor),
    at,
  });
  for (const slug of entry.formerSlugs) await insertSlug(trx, slug, id, at);
  return id;
}

/** Only the portal itself brings a review with it; everybody else's import is the municipality's own description. */
function labelFor(actor: Actor, { label }: EntryFile): EntryFile['label'] {
  return actor.kind === 'system' ? label : 'own-description';
}

async function writeRevision(
  app: Importing,
  trx: Db,
  actor: Actor,
  { entryId, one, at }: { entryId: string; one: Read; at: string },
): Promise<void> {
  const { content, marks, entry } = one;
  const head = await getHead(trx, entryId);
  const references = referencesIn(content);
  const slugsOf = (kind: string) =>
    references.filter((reference) => reference.kind === kind).map(({ slug }) => slug);
  const organisations = await findOrganisationNames(trx, slugsOf('organisation'));
  const ids = {
    organisation: new Map([...organisations].map(([slug, { id }]) => [slug, id])),
    entry: await findEntryIds(trx, slugsOf('entry')),
  };
  const number = (await findLastNumber(trx, entryId)) + 1;
  const revision = {
    id: app.ids.next(),
    entryId,
    number,
    createdBy: actorId(actor),
    at,
    state: 'published' as const,
  };
  if (head.publishedRevisionId !== null) {
    await updateRevisionState(trx, head.publishedRevisionId, { from: 'published', to: 'superseded', at });
  }
  const { html } = renderSections(content.sections);
  await insertRevision(trx, { ...revision, content, marks, html }, ids);
  const organisationId = organisations.get(content.organisation)?.id ?? head.organisation.id;
  await updatePublished(trx, head, { revisionId: revision.id, number, organisationId, at });
  await updateLabel(trx, { entryId, revisionId: revision.id }, labelFor(actor, entry));
  if (head.slug !== entry.slug) await updateSlug(trx, entryId, entry.slug, at);
  await app.events.append(trx, {
    kind: 'entry.imported',
    actor,
    subject: { type: 'entry', id: entryId },
    data: { version: number },
  });
}

function faultAt(
  file: LibraryFile,
  field: string,
  code: FaultCode,
  values: FileFault['values'] = {},
): FileFault {
  return { file: file.name, line: locateIn(file.text, field), field, code, values };
}
