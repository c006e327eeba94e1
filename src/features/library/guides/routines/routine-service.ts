import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Entry } from '#src/features/library/entry/entry.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { actingScope } from '#src/features/library/entry/scope-rules.ts';
import { listScopeOrganisations } from '#src/features/library/publishing/publishing-queries.ts';
import { directory } from '#src/features/network/directory-service.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { type Chapter, toChapters } from '../chapters.ts';
import type { GuideRoutines, OwnRoutine, Routine } from './routine.ts';
import type { RoutineInput } from './routine-input.ts';
import {
  deleteRoutine,
  insertRoutine,
  listRoutines,
  listRoutinesOf,
  updateRoutine,
} from './routine-queries.ts';
import { routinesIn } from './routine-rules.ts';

type Writing = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'config' | 'limits'>;
type Place = { id: string; slug: string; name: string };

/** What the page of routines shows: the guide, its chapters, and the reader's own organisations with what they have. */
export type RoutineDesk = {
  guide: Entry;
  chapters: readonly Chapter[];
  organisations: readonly Place[];
  routines: readonly Routine[];
};

/** The routines beside a guide for those who read it; nothing beside what is no guide. */
export async function readGuideRoutines(
  app: Pick<App, 'db'>,
  actor: Actor,
  { head, content }: Entry,
  municipalityCode: string | undefined,
): Promise<GuideRoutines | undefined> {
  if (content.kind !== 'guide') return undefined;
  const all = await listRoutines(app.db, head.id);
  return {
    all,
    own: municipalityCode === undefined ? undefined : routinesIn(all, municipalityCode),
    mayWrite: mayWriteSomewhere(actor),
  };
}

/** What an organisation has put beside the guides, for its own page. */
export function readOrganisationRoutines(
  app: Pick<App, 'db'>,
  _actor: Actor,
  organisationId: string,
): Promise<readonly OwnRoutine[]> {
  return listRoutinesOf(app.db, organisationId);
}

/** The guide with the routines of the organisations that the actor may write for; whoever may for none is refused. */
export async function openRoutines(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<RoutineDesk> {
  requireSelf(actor);
  if (!mayWriteSomewhere(actor)) throw new DomainError('forbidden', { action: 'routine.write' });
  const found = await getPublishedEntry(app, actor, slug);
  if (found.kind !== 'entry' || found.entry.content.kind !== 'guide') throw new DomainError('not-found');
  const organisations = await listScopeOrganisations(app.db, actingScope(actor, 'routine.write'));
  const own = new Set(organisations.map(({ id }) => id));
  const routines = await listRoutines(app.db, found.entry.head.id);
  return {
    guide: found.entry,
    chapters: toChapters(found.entry.html.description ?? '').chapters,
    organisations,
    routines: routines.filter(({ organisation }) => own.has(organisation.id)),
  };
}

/** Adds a routine or changes one, in the name of an organisation that the actor may write for; `conflict` when it changed meanwhile. */
export async function saveRoutine(
  app: Writing,
  actor: Actor,
  slug: string,
  input: RoutineInput,
): Promise<Outcome<void>> {
  app.limits.take('write', requireSelf(actor));
  const desk = await openRoutines(app, actor, slug);
  const place = placeOf(desk, input);
  if (!place.ok) return place;
  const { organisation } = place.value;
  requirePermission(actor, 'routine.write', await directory.scope(app.db, organisation.id));
  const text = { title: input.title, link: input.link ?? null, note: input.note || null };
  const errors = await acceptText(app, actor, text);
  if (Object.keys(errors).length > 0) return refused(errors);
  const entryId = desk.guide.head.id;
  const written = { by: actorId(actor), at: app.clock.now().toISOString() };
  await app.db.transaction().execute(async (trx) => {
    if (input.routine === '')
      await insertRoutine(trx, { id: app.ids.next(), entryId, ...place.value, ...text, ...written });
    else await updateRoutine(trx, { id: input.routine, saves: input.version, ...text, ...written });
    await record(app, trx, actor, { organisationId: organisation.id, entryId });
  });
  return done(undefined);
}

type Where = { organisation: { id: string }; chapter: string };

/** Where the routine stands: where it stood, or a free place of an organisation of the actor's. */
function placeOf(desk: RoutineDesk, input: RoutineInput): Outcome<Where> {
  if (input.routine !== '') {
    const known = desk.routines.find(({ id }) => id === input.routine);
    if (!known) throw new DomainError('conflict', { type: 'routine' });
    return done(known);
  }
  const { chapter } = input;
  const organisation = chosenOrganisation(desk, input);
  if (!organisation) return refused({ organisation: { code: 'required' } });
  if (!isChapter(desk, chapter)) return refused({ chapter: { code: 'not-a-choice' } });
  const isTaken = desk.routines.some((one) => isAt(one, organisation.id, chapter));
  return isTaken ? refused({ chapter: { code: 'taken' } }) : done({ organisation, chapter });
}

/** Takes away a routine of an organisation that the actor may write for. */
export async function removeRoutine(app: Writing, actor: Actor, slug: string, id: string): Promise<void> {
  app.limits.take('write', requireSelf(actor));
  const desk = await openRoutines(app, actor, slug);
  const routine = desk.routines.find((one) => one.id === id);
  if (!routine) throw new DomainError('conflict', { type: 'routine' });
  const { id: organisationId } = routine.organisation;
  requirePermission(actor, 'routine.write', await directory.scope(app.db, organisationId));
  await app.db.transaction().execute(async (trx) => {
    await deleteRoutine(trx, id);
    await record(app, trx, actor, { organisationId, entryId: desk.guide.head.id });
  });
}

function mayWriteSomewhere(actor: Actor): boolean {
  const { organisationIds, networkIds, isEverywhere } = actingScope(actor, 'routine.write');
  return isEverywhere || organisationIds.length + networkIds.length > 0;
}

/** The one that was chosen, or the only one there is. */
function chosenOrganisation({ organisations }: RoutineDesk, { organisation }: RoutineInput) {
  const only = organisations.length === 1 ? organisations[0] : undefined;
  return organisation === '' ? only : organisations.find(({ slug }) => slug === organisation);
}

const isChapter = ({ chapters }: RoutineDesk, chapter: string) =>
  chapter === '' || chapters.some(({ id }) => id === chapter);
const isAt = ({ organisation, chapter }: Routine, organisationId: string, at: string) =>
  organisation.id === organisationId && chapter === at;

async function record(
  app: Pick<App, 'events' | 'audit'>,
  trx: Db,
  actor: Actor,
  { organisationId, entryId }: { organisationId: string; entryId: string },
): Promise<void> {
  const subject = { type: 'organisation' as const, id: organisationId };
  const kind = 'guide.routine-changed';
  await app.events.append(trx, { kind, actor, subject, data: { entryId } });
  await app.audit.record(trx, { actor, action: kind, object: subject, data: { entryId } });
}
