import type { Category } from '#src/features/forum/categories/category.ts';
import { permittedScopes } from '#src/features/library/entry/permitted-scopes.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { OpenedMeeting } from '../visible-service.ts';
import type { MinutesInput, PointInput } from './minutes-input.ts';
import type { PlannedPoint } from './minutes-rules.ts';
import type { KeptPoint } from './minutes-write-queries.ts';
import type { Owner } from './owners/owner-rules.ts';
import { findOwner, listOwners } from './owners/owner-service.ts';
import { listCategoriesFor } from './places/category-choice.ts';
import { listNetworkEntries } from './places/entry-queries.ts';
import { entryNamed, type ListedEntry } from './places/entry-rules.ts';

/** What the form of the minutes offers to choose among. */
export type Choices = {
  owners: readonly Owner[];
  categories: readonly Category[];
  entries: readonly ListedEntry[];
};

export async function listChoices(
  app: Pick<App, 'db'>,
  actor: Actor,
  meeting: OpenedMeeting,
): Promise<Choices> {
  return {
    owners: await listOwners(app.db, meeting),
    categories: await listCategoriesFor(app, actor, meeting),
    entries: await listNetworkEntries(app.db, meeting.network.id),
  };
}

/** What a form says with all that its words mean: how it is kept, and what may keep it from being closed. */
export type PlannedMinutes = {
  categoryId: string | null;
  kept: readonly Omit<KeptPoint, 'id' | 'madeAt'>[];
  planned: readonly PlannedPoint[];
};

export async function planMinutes(
  app: Pick<App, 'db'>,
  actor: Actor,
  meeting: OpenedMeeting,
  { category, points }: Pick<MinutesInput, 'category' | 'points'>,
): Promise<PlannedMinutes> {
  const choices = await listChoices(app, actor, meeting);
  const meant = await Promise.all(
    points.map(async (point) => ({
      point,
      owner: await findOwner(app.db, meeting, choices.owners, point.owner),
      entry: entryNamed(point.entry, choices.entries),
    })),
  );
  const writable = await permittedScopes(
    app.db,
    actor,
    'entry.write',
    meant.flatMap(({ owner, entry }) => [owner?.organisation?.id ?? [], entry?.organisationId ?? []].flat()),
  );
  return {
    categoryId: choices.categories.find(({ slug }) => slug === category)?.id ?? null,
    kept: meant.map(keptPoint),
    planned: meant.map(({ point, owner, entry }) => ({
      text: point.text,
      owner: point.owner,
      hasOwner: owner !== undefined,
      dueOn: point.due_on,
      kind: point.kind,
      hasEntry: entry !== undefined,
      mayWrite: writable.has(
        (point.kind === 'revision' ? entry?.organisationId : owner?.organisation?.id) ?? '',
      ),
    })),
  };
}

type Meant = { point: PointInput; owner: Owner | undefined; entry: ListedEntry | undefined };

function keptPoint({ point, owner, entry }: Meant): PlannedMinutes['kept'][number] {
  return {
    text: point.text,
    owner: point.owner.includes('@') && owner ? owner.label : point.owner,
    ownerPersonId: owner?.personId ?? null,
    ownerOrganisationId: owner?.organisation?.id ?? null,
    dueOn: point.due_on,
    kind: point.kind,
    entryId: point.kind === 'revision' ? (entry?.id ?? null) : null,
  };
}
