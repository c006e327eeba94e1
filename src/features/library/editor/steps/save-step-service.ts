import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { readVersion } from '#src/features/library/description/description-form-rules.ts';
import { saveDraft, type Writing } from '#src/features/library/entry/draft-service.ts';
import { isAddressField } from '#src/features/library/entry/entry-texts.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type FormValues, listOf, textOf } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { orConflict } from '#src/platform/or-conflict.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { readRemovedRow } from '../editor-input.ts';
import { openStep, type StepAddress, type StepPage } from '../editor-service.ts';
import { changeRows, type RemovedRow } from '../fields/row-rules.ts';
import { readStep, type StepRead } from './read-step.ts';
import { type FormFields, stepValues } from './step-form-rules.ts';

/** A form of the editor as it came: its fields, and the button of a repeated group that sent it. */
export type StepForm = {
  entries: FormFields;
  rows: string | undefined;
  /** Sent while one writes: nobody is there to look again at what the guard asks about. */
  isByScript?: boolean;
};

/** What came of it. `values` is what was typed, with the version that stands now; `errors` tell what is not stored yet. */
export type StepSaved = {
  kind: 'saved' | 'conflict';
  page: StepPage;
  values: FormValues;
  errors: FieldErrors;
  removed: RemovedRow | undefined;
  /** What the button asked for; `rows` when it was one of a repeated group. */
  asked: Asked;
};
export type Asked = 'save' | 'next' | 'preview' | 'restore' | 'rows';

type Saving = Writing & Pick<App, 'limits'>;

/**
 * Stores what can be stored of a step, complete or not, and says what cannot. Somebody who saved another step meanwhile is no
 * conflict; somebody who changed this one is. What stands already is not stored again.
 */
export async function saveStep(
  app: Saving,
  actor: Actor,
  address: StepAddress,
  form: StepForm,
  triesLeft = 5,
): Promise<StepSaved> {
  const page = await openStep(app, actor, address);
  app.limits.take('autosave', requireSelf(actor));
  const typed = stepValues(page.step, form.entries);
  if (!typed) throw new DomainError('bad-request');
  const { values, removed } = changed(page, typed, form.rows);
  const read = await readStep(app, page, values);
  const errors = { ...(await askedErrors(app, actor, form, values)), ...read.errors };
  const again = (kind: StepSaved['kind'], now: StepPage) => {
    const { version, seen, formKey } = now;
    const shown = { ...values, version, seen, formKey };
    const asked = form.rows === undefined ? askedBy(typed) : 'rows';
    return { kind, page: now, values: shown, errors, removed, asked };
  };
  const isSame = read.stored === page.seen;
  const isStale = textOf(typed, 'version') !== page.version && textOf(typed, 'seen') !== page.seen;
  if (isStale && !isSame) return again('conflict', page);
  if (isSame) return again('saved', page);
  const kind = await store(app, actor, page, { read, formKey: receiptKey(typed) });
  // another step was saved in between: only a change of this one is a conflict
  return kind === 'conflict' && triesLeft > 1
    ? saveStep(app, actor, address, form, triesLeft - 1)
    : again(kind, await openStep(app, actor, address));
}

/** What the author is asked to look at again: when the step is sent, not while it is written. */
async function askedErrors(
  app: Saving,
  actor: Actor,
  { isByScript, rows }: StepForm,
  values: FormValues,
): Promise<FieldErrors> {
  if (isByScript || rows !== undefined) return {};
  const texts = Object.keys(values)
    .filter((name) => !isAddressField(name))
    .map((name) => [name, listOf(values, name).join('\n')]);
  return acceptText(app, actor, Object.fromEntries(texts));
}

function askedBy(typed: FormValues): Asked {
  const act = textOf(typed, 'act');
  return (['next', 'preview', 'restore'] as const).find((one) => one === act) ?? 'save';
}

function changed({ step }: StepPage, typed: FormValues, button: string | undefined) {
  if (button === undefined) return { values: typed, removed: undefined };
  return changeRows(typed, button, step.fields, readRemovedRow(textOf(typed, 'removed')));
}

async function store(
  app: Writing,
  actor: Actor,
  { base, version }: StepPage,
  { read, formKey }: { read: StepRead; formKey: string },
): Promise<StepSaved['kind']> {
  const { content, marks } = read;
  const at = { entryId: base.head.id, ...readVersion(version, base) };
  const saved = await orConflict(saveDraft(app, actor, { ...at, content, marks, formKey, asksLater: true }));
  return saved !== 'conflict' && saved.ok ? 'saved' : 'conflict';
}
