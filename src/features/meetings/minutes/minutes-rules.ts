import type { FieldErrors } from '#src/platform/outcome.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Minutes, Point, PointKind } from './minutes.ts';

/** Kinds that something is made of elsewhere: a thread in the forum, a draft or a revision in the library. */
const madeElsewhere: readonly PointKind[] = ['thread', 'draft', 'revision'];

/** A point as it is about to be kept, with all that the minutes know about where it can go. */
export type PlannedPoint = {
  text: string;
  owner: string;
  hasOwner: boolean;
  dueOn: string | null;
  kind: PointKind;
  hasEntry: boolean;
  /** Whoever closes may write for the owner's organisation, or for the description's. */
  mayWrite: boolean;
};

/** What keeps the minutes from being closed, by the names of the form's fields. */
export function closingFaults(points: readonly PlannedPoint[], hasCategory: boolean): FieldErrors {
  const faults = points.flatMap((point, index) =>
    point.text === ''
      ? []
      : Object.entries(faultsOf(point)).map(([field, error]) => [`points.${index}.${field}`, error] as const),
  );
  const needsCategory = !hasCategory && points.some(({ kind }) => kind === 'thread');
  return {
    ...Object.fromEntries(faults),
    ...(needsCategory && { category: { code: 'required' as const } }),
  };
}

/** Points that say who or when, and not what. */
export function wordlessPoints(
  points: readonly Pick<PlannedPoint, 'text' | 'owner' | 'dueOn'>[],
): FieldErrors {
  const faults = points.flatMap(({ text, owner, dueOn }, index) =>
    text === '' && (owner !== '' || dueOn !== null)
      ? [[`points.${index}.text`, { code: 'required' as const }] as const]
      : [],
  );
  return Object.fromEntries(faults);
}

function faultsOf({ owner, hasOwner, dueOn, kind, hasEntry, mayWrite }: PlannedPoint): FieldErrors {
  const nobody = owner === '' ? ('required' as const) : ('nobody-known' as const);
  const needsOwner = kind === 'task' || kind === 'draft';
  return {
    ...(needsOwner && !hasOwner && { owner: { code: nobody } }),
    ...(kind === 'draft' && hasOwner && !mayWrite && { owner: { code: 'not-for-them' as const } }),
    ...(kind === 'task' && dueOn === null && { due_on: { code: 'required' as const } }),
    ...(kind === 'revision' && !hasEntry && { entry: { code: 'required' as const } }),
    ...(kind === 'revision' && hasEntry && !mayWrite && { entry: { code: 'not-for-them' as const } }),
  };
}

/** Minutes are closed once the meeting has begun, while people still sit in the room or after. */
export function mayClose({ state, startsAt }: Pick<Meeting, 'state' | 'startsAt'>, now: Date): boolean {
  return state === 'open' && startsAt <= now.toISOString();
}

/** What is still to be made of the closed minutes. */
export function waitingPoints(points: readonly Point[]): readonly Point[] {
  return points.filter(({ kind, madeAt }) => madeAt === null && madeElsewhere.includes(kind));
}

const hoursOfTrying = 48;

/** From when on nobody tries any more to make what could not be made. */
export function triesSince(now: Date): string {
  return new Date(now.getTime() - hoursOfTrying * 3_600_000).toISOString();
}

/** How it stands with what a point is to become. */
export type PointStanding = 'note' | 'open' | 'done' | 'coming' | 'made' | 'failed';

export function standingOf(
  { kind, madeAt, doneAt }: Pick<Point, 'kind' | 'madeAt' | 'doneAt'>,
  { closedAt }: Pick<Minutes, 'closedAt'>,
  now: Date,
): PointStanding {
  if (kind === 'note') return 'note';
  if (kind === 'task') return doneAt === null ? 'open' : 'done';
  if (madeAt !== null) return 'made';
  return closedAt !== null && closedAt < triesSince(now) ? 'failed' : 'coming';
}

/** The first words of a text, whole ones as far as they go; never empty and never longer. */
export function headingOf(text: string, longest: number): string {
  const [line = ''] = text.trim().split('\n');
  if (line.length <= longest) return line.trim();
  const cut = line.slice(0, longest - 1).toWellFormed();
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)).trim();
  return `${words || cut.trim()}…`;
}

const day = 24 * 3_600_000;
const remindedAfter = [3, 7] as const;
/** What nobody was reminded of in time is not dug out: the portal stood still, or minutes came with a later version. */
const daysOfGrace = 3;

/** Of which of the two reminders it is time: minutes of a meeting that ended so many days ago are not closed. */
export function reminderDue(endsAt: string, now: Date): 3 | 7 | undefined {
  const days = (now.getTime() - Date.parse(endsAt)) / day;
  return remindedAfter.findLast((due) => days >= due && days < due + daysOfGrace);
}
