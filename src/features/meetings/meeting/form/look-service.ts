import { askedText } from '#src/features/privacy/accept-text.ts';
import { type FormValues, textOf } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import {
  hoursOf,
  readSeries,
  type SeriesChoice,
  type SwedishHours,
  seriesFaults,
  swedishHours,
} from '../../series/series-rules.ts';
import { openChange } from '../meeting-change-service.ts';
import { newMeetingInput, type PlanInput } from '../meeting-input.ts';
import { type Plan, type PlannedBefore, planFaults, registrationTimes } from '../meeting-rules.ts';

type Looking = Pick<App, 'db' | 'clock' | 'config'>;

/** What else is wrong with the form of a new meeting, so that it is told together with what cannot be read: all that can be judged by what can. */
export async function lookAtNew(app: Looking, actor: Actor, values: FormValues): Promise<FieldErrors> {
  return { ...seriesSeen(values), ...(await lookAtPlan(app, actor, values)) };
}

/** The same for the form of a meeting that is changed. */
export async function lookAtChange(
  app: Looking,
  actor: Actor,
  id: string,
  values: FormValues,
): Promise<FieldErrors> {
  const scope = textOf(values, 'scope') === 'following' ? 'following' : 'one';
  const { planned } = await openChange(app, actor, id, scope);
  return lookAtPlan(app, actor, values, planned);
}

async function lookAtPlan(
  app: Looking,
  actor: Actor,
  values: FormValues,
  before?: PlannedBefore,
): Promise<FieldErrors> {
  const asked = await askedText(app, actor, textsIn(values));
  return { ...asked, ...planFaults(planSeen(values), app.clock.now(), before) };
}

const textFields = /^(?:title|invitation|place|join_link|reminders\.\d+\.text)$/;
const textsIn = (values: FormValues) =>
  Object.fromEntries(
    Object.keys(values)
      .filter((name) => textFields.test(name))
      .map((name) => [name, textOf(values, name)]),
  );

type Name = keyof typeof newMeetingInput.shape;

/** The fields as they are read; nothing when one of them cannot be. */
function readable<T>(values: FormValues, ...names: Name[]): T | undefined {
  const read = names.map((name) => newMeetingInput.shape[name].safeParse(textOf(values, name) || undefined));
  if (!read.every(({ success }) => success)) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, read[index]?.data])) as T;
}

function hoursSeen(values: FormValues): SwedishHours | undefined {
  const times = readable<PlanInput>(values, 'day', 'from', 'end_day', 'to');
  return times && swedishHours(times);
}

function planSeen(values: FormValues): Partial<Plan> {
  const hours = hoursSeen(values);
  const period = readable<PlanInput>(values, 'opens_day', 'closes_day');
  return {
    ...(hours && { hours: hoursOf(hours) }),
    ...readable<Pick<Plan, 'place' | 'join_link'>>(values, 'place', 'join_link'),
    ...readable<Pick<Plan, 'seats'>>(values, 'seats'),
    ...readable<Pick<Plan, 'seats_per_organisation'>>(values, 'seats_per_organisation'),
    ...(period && registrationTimes(period)),
  };
}

function seriesSeen(values: FormValues): FieldErrors {
  const choice = readable<SeriesChoice>(values, 'repetition', 'times', 'rule');
  const first = hoursSeen(values);
  if (!choice) return {};
  if (!first) return seriesFaults(choice);
  const series = readSeries(choice, first);
  return series.ok ? {} : series.errors;
}
