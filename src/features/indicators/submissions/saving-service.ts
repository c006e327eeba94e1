import { organisationScope } from '#src/features/network/organisations/organisation.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldError, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import type { LateArrivals } from '../comparability/counting-sheet.ts';
import { recordRound } from '../rounds/round-service.ts';
import { findFaults } from './check-rules.ts';
import { missingIn } from './counting-rules.ts';
import { type FigureField, measureOf, readFigure, toCells } from './figure-rules.ts';
import type { Cell, Counting } from './submission.ts';
import type { SubmissionInput } from './submission-input.ts';
import { insertDraft, replaceCells, updateDraft } from './submission-queries.ts';
import type { SubmissionPage } from './submission-service.ts';

export type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'config' | 'mailer'>;

/**
 * Keeps what is filled in so far as a draft. What cannot be read is refused before anything is kept; figures that do not fit
 * together are kept and named, when the next step is to look at them. `conflict` when somebody else saved meanwhile.
 */
export async function saveFigures(
  app: WriteApp,
  actor: Actor,
  page: SubmissionPage,
  input: SubmissionInput,
  values: FormValues,
): Promise<Outcome<void>> {
  const { organisation, fields } = page;
  requirePermission(actor, 'figures.submit', organisationScope(organisation));
  const rate = readFigure(input.reportingRate, 'share-of-time');
  const errors = {
    ...unreadable(fields, values),
    ...(rate.state === 'fault' && { reportingRate: { code: rate.code } }),
    ...(input.lateRule === 'from-minutes' &&
      !input.lateMinutes && { lateMinutes: { code: 'required' as const } }),
    ...(await acceptText(app, actor, { note: input.note })),
  };
  if (Object.keys(errors).length > 0) return refused(errors);
  const reportingRate = rate.state === 'given' ? rate.value : null;
  const draft = { counting: toCounting(input, reportingRate), cells: toCells(fields, values) };
  await keepDraft(app, actor, page, { ...draft, version: input.version });
  const wrong = { ...missingIn(draft.counting), ...faultErrors(fields, draft.cells) };
  return input.next === 'preview' && Object.keys(wrong).length > 0 ? refused(wrong) : done(undefined);
}

function unreadable(fields: readonly FigureField[], values: FormValues): FieldErrors {
  const faults = fields.flatMap((field): [string, FieldError][] => {
    const typed = readFigure(String(values[field.name] ?? ''), measureOf(field));
    return typed.state === 'fault' ? [[field.name, { code: typed.code }]] : [];
  });
  return Object.fromEntries(faults);
}

/** What does not fit together, by the field that it stands at. */
export function faultErrors(fields: readonly FigureField[], cells: readonly Cell[]): FieldErrors {
  return Object.fromEntries(
    findFaults(fields, cells).map(({ field, code, values = {} }) => [field, { code, values }]),
  );
}

function toCounting(input: SubmissionInput, reportingRate: number | null): Counting {
  const { basis = null, validity = null, coverage = null, note } = input;
  return { basis, validity, coverage, note, reportingRate, lateArrivals: toLateArrivals(input) };
}

function toLateArrivals({ lateRule, lateMinutes }: SubmissionInput): LateArrivals | null {
  if (lateRule === 'from-minutes') return lateMinutes ? { rule: lateRule, minutes: lateMinutes } : null;
  return lateRule ? { rule: lateRule } : null;
}

type Draft = { counting: Counting; cells: readonly Cell[]; version: number };

/** Writes the draft with its figures; begins one when the form was read without. */
export async function keepDraft(
  app: WriteApp,
  actor: Actor,
  page: SubmissionPage,
  { counting, cells, version }: Draft,
): Promise<void> {
  const { organisation, round, isOpen } = page;
  if (!isOpen) throw new DomainError('conflict', { type: 'figures' });
  await app.db.transaction().execute(async (trx) => {
    await replaceCells(trx, await touchDraft(app, trx, page, { counting, version }), cells);
    await recordRound(app, trx, actor, 'figures.saved', round.id, { organisation: organisation.id });
  });
}

async function touchDraft(
  app: Pick<App, 'ids' | 'clock'>,
  trx: Db,
  { organisation, round, current }: SubmissionPage,
  { counting, version }: Pick<Draft, 'counting' | 'version'>,
): Promise<string> {
  const at = isoAt(app.clock);
  if (version > 0) {
    const id = current?.id ?? '';
    await updateDraft(trx, { id, version, counting, at });
    return id;
  }
  const id = app.ids.next();
  await insertDraft(trx, { id, roundId: round.id, organisationId: organisation.id, counting, at });
  return id;
}
