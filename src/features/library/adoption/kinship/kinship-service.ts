import type { EntryHead } from '#src/features/library/entry/entry.ts';
import { findSlug } from '#src/features/library/entry/entry-queries.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { findKin, listChildren, listRelations, type Relation } from './kinship-queries.ts';
import { type Branch, growTree, type Kin } from './kinship-rules.ts';

/** The public address of a variant that stands under this original; `not-found` when there is none. */
export async function findVariantSlug(
  app: Pick<App, 'db'>,
  actor: Actor,
  { original, variant }: { original: string; variant: string },
): Promise<string> {
  const current = (await findSlug(app.db, variant))?.current ?? variant;
  const found = await getPublishedEntry(app, actor, current);
  const originalId = (await findSlug(app.db, original))?.entryId;
  if (found.kind === 'moved' || originalId === undefined) throw new DomainError('not-found');
  const kin = await findKin(app.db, found.entry.head.id);
  if (kin?.parentId !== originalId) throw new DomainError('not-found');
  return current;
}

export type Kinship = {
  head: EntryHead;
  title: string;
  /** From the oldest ancestor down. */
  tree: Branch | undefined;
  buildsOn: readonly Kin[];
  builtOnBy: readonly Kin[];
  replaces: readonly Kin[];
  replacedBy: readonly Kin[];
};

/** More generations than any family has; nobody reads further. */
const mostGenerations = 20;

/** The relatives of a published description, or where it has moved. */
export async function readKinship(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
): Promise<Kinship | { movedTo: string }> {
  const found = await getPublishedEntry(app, actor, slug);
  if (found.kind === 'moved') return { movedTo: found.slug };
  const { head, content } = found.entry;
  const relations = await listRelations(app.db, head.id);
  const named = (kind: Relation['kind'], end: 'fromId' | 'toId') =>
    findAll(
      app.db,
      relations.filter((one) => one.kind === kind && one[end] !== head.id).map((one) => one[end]),
    );
  return {
    head,
    title: content.title,
    tree: await readTree(app.db, head.id),
    buildsOn: await named('builds-on', 'toId'),
    builtOnBy: await named('builds-on', 'fromId'),
    replaces: await named('replaces', 'toId'),
    replacedBy: await named('replaces', 'fromId'),
  };
}

async function findAll(db: Db, ids: readonly string[]): Promise<readonly Kin[]> {
  const kin = await Promise.all([...new Set(ids)].map((id) => findKin(db, id)));
  return kin.filter((one) => one !== undefined);
}

async function readTree(db: Db, id: string): Promise<Branch | undefined> {
  const root = await findRoot(db, id);
  if (!root) return undefined;
  const kin = new Map([[root.id, root]]);
  let newest: readonly Kin[] = [root];
  for (let generation = 0; newest.length > 0 && generation < mostGenerations; generation += 1) {
    const children = await listChildren(
      db,
      newest.map((one) => one.id),
    );
    newest = children.filter((child) => !kin.has(child.id));
    for (const child of newest) kin.set(child.id, child);
  }
  return growTree([...kin.values()], root.id);
}

async function findRoot(db: Db, id: string): Promise<Kin | undefined> {
  const met = new Set<string>();
  let at = await findKin(db, id);
  while (at?.parentId && !met.has(at.parentId)) {
    met.add(at.id);
    const parent = await findKin(db, at.parentId);
    if (!parent) break;
    at = parent;
  }
  return at;
}
