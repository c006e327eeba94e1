import type { Readable } from 'node:stream';
import { type Entry, type EntryHead, entryScope } from '#src/features/library/entry/entry.ts';
import { getHead } from '#src/features/library/entry/entry-queries.ts';
import { seesWithinNetwork } from '#src/features/library/entry/entry-visibility.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import type { ByteRange } from '#src/lib/byte-range.ts';
import { type Actor, actorId, system } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { addressName, filePath, type MaterialVersion, standingOf, versionPath } from './material-version.ts';
import { findLineage, findNamed, listVersions, wasPublished } from './version-queries.ts';

export type FileRequest = {
  lineageId: string;
  /** None = the newest published version. */
  number?: number | undefined;
  name: string;
};

/** What stands at an address of a file. */
export type FileAnswer =
  | { kind: 'moved'; path: string }
  /** Not handed out (yet), and why. */
  | { kind: 'waits'; standing: 'quarantined' | 'unapproved' | 'refused' }
  | {
      kind: 'file';
      version: MaterialVersion;
      open(range?: ByteRange): Readable;
    };

type Reading = Pick<App, 'db' | 'files'>;

/**
 * The file for whoever may read the entry that names it: what is kept within the network, drafted or withdrawn there is so
 * here. Throws `not-found`, or `gone` when the entry was withdrawn or its text no longer names the material.
 */
export async function findMaterialFile(app: Reading, actor: Actor, asked: FileRequest): Promise<FileAnswer> {
  const lineage = await findLineage(app.db, asked.lineageId);
  if (!lineage) throw new DomainError('not-found');
  const head = await getHead(app.db, lineage.entryId);
  const version = await findVersionFor(app, actor, head, asked);
  if (asked.name !== addressName(version.fileName)) {
    const path = asked.number === undefined ? filePath(version) : versionPath(version);
    return { kind: 'moved', path };
  }
  const standing = standingOf(version);
  const mayLook = standing === 'unapproved' && mayWrite(actor, head);
  if (standing !== 'ready' && !mayLook) return { kind: 'waits', standing };
  return { kind: 'file', version, open: (range) => app.files.open(version.sha256, range) };
}

const mayWrite = (actor: Actor, head: EntryHead) => isPermitted(actor, 'entry.see-draft', entryScope(head));

async function findVersionFor(
  app: Reading,
  actor: Actor,
  head: EntryHead,
  { lineageId, number }: FileRequest,
): Promise<MaterialVersion> {
  const versions = await listSettled(app, actor, lineageId);
  const asked = versions.find((version) => version.number === number);
  if (asked && mayWrite(actor, head)) return asked;
  const current = await findCurrent(app, actor, head, versions);
  if (number === undefined) return current;
  const isOpen =
    asked !== undefined && (asked.id === current.id || (await mayReadEarlier(app, actor, head, asked)));
  if (!isOpen) throw new DomainError('not-found');
  return asked;
}

/** What some text names, and the reader's own: a file that its sender still has to look at again is nobody else's. */
async function listSettled(
  { db }: Reading,
  actor: Actor,
  lineageId: string,
): Promise<readonly MaterialVersion[]> {
  const versions = await listVersions(db, lineageId);
  const named = await findNamed(
    db,
    versions.map(({ id }) => id),
  );
  const own = actorId(actor);
  return versions.filter(({ id, uploadedBy }) => named.has(id) || (own !== null && uploadedBy === own));
}

/** The version that the published text names, as this reader sees the text; for writers the newest when there is none. */
async function findCurrent(
  app: Reading,
  actor: Actor,
  head: EntryHead,
  versions: readonly MaterialVersion[],
): Promise<MaterialVersion> {
  const current = namedIn(await publishedEntry(app, actor, head), versions);
  if (current) return current;
  const [newest] = versions;
  if (newest && mayWrite(actor, head)) return newest;
  const isHidden = namedIn(await publishedEntry(app, system, head), versions) !== undefined;
  if (isHidden || !(await isAnyPublished(app, versions))) throw new DomainError('not-found');
  throw new DomainError('gone');
}

function namedIn(
  entry: Entry | undefined,
  versions: readonly MaterialVersion[],
): MaterialVersion | undefined {
  const named = new Set(entry?.content.materials.map(({ file }) => file));
  return versions.find(({ id }) => named.has(id));
}

/** Writers meet the draft's files where nothing is published yet. */
async function publishedEntry(app: Reading, actor: Actor, head: EntryHead): Promise<Entry | undefined> {
  if (head.state !== 'published' && head.state !== 'withdrawn' && mayWrite(actor, head)) return undefined;
  const found = await getPublishedEntry(app, actor, head.slug);
  if (found.kind === 'moved') throw new DomainError('not-found');
  return found.entry;
}

async function isAnyPublished({ db }: Reading, versions: readonly MaterialVersion[]): Promise<boolean> {
  for (const version of versions) if (await wasPublished(db, version, { open: true })) return true;
  return false;
}

/** An earlier version stays for those who could read it then. */
function mayReadEarlier(
  { db }: Reading,
  actor: Actor,
  head: EntryHead,
  version: MaterialVersion,
): Promise<boolean> {
  return wasPublished(db, version, { open: !seesWithinNetwork(head, actor) });
}
