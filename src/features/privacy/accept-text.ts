import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { FieldError, FieldErrors, ShownFinding } from '#src/platform/outcome.ts';
import { findConfirmed, insertConfirmed } from './confirmed-queries.ts';
import { checkText } from './guard/check-text.ts';
import type { Finding } from './guard/finding.ts';
import { type AskedPlace, shownFinding } from './shown-findings.ts';

/** What the gate works with. */
export type TextGate = Pick<App, 'db' | 'clock' | 'audit' | 'config'>;

/** Texts by the names of their fields. */
export type Texts = Readonly<Record<string, string | null | undefined>>;

/** More places in a text that its author is asked about. */
export type Spotter = (text: string) => readonly AskedPlace[];
const nothingMore: Spotter = () => [];

/**
 * The gate that every written text passes before it is stored, logged or mailed; called outside transactions.
 * Refuses fields that hold a valid identity number, whoever asks and whatever they confirm, and never repeats one.
 * Other places that may point at a person come back as `look-again` with what to look at, until the author has confirmed
 * them in the form: then they pass, here and wherever the same sentence is saved again, and the audit trail says so.
 * The portal itself is asked only where a person stands behind it, as in an import by command line.
 */
export async function acceptText(
  app: TextGate,
  actor: Actor,
  texts: Texts,
  more: Spotter = nothingMore,
): Promise<FieldErrors> {
  const checked = checkEach(texts, more);
  const blocked = blocksIn(checked);
  if (actor.kind === 'system' && !actor.confirmed) return blocked;
  const warned = await openWarnings(app, checked);
  const asked = unconfirmed(actor, warned);
  if (asked.length > 0 || Object.keys(blocked).length > 0) return { ...lookAgain(asked), ...blocked };
  if (warned.length > 0) await keepConfirmed(app, actor, warned);
  return {};
}

/**
 * What the gate would ask the author about, for a form that is shown again because of something else: everything that has to
 * be mended is shown at once. Nothing is kept.
 */
export async function askedText(
  app: Pick<TextGate, 'db' | 'config'>,
  actor: Actor,
  texts: Texts,
  more: Spotter = nothingMore,
): Promise<FieldErrors> {
  return lookAgain(unconfirmed(actor, await openWarnings(app, checkEach(texts, more))));
}

/**
 * The part of the gate that asks nobody: for what a script saves while one writes, and for fields that are made for
 * addresses and names. Valid identity numbers are refused there too.
 */
export function blockedText(texts: Texts): FieldErrors {
  return blocksIn(checkEach(texts, nothingMore));
}

/** The same errors at one field, for texts that the form does not hold itself: a file's, a saved draft's. */
export function toldAt(field: string, errors: FieldErrors): FieldErrors {
  const all = Object.values(errors);
  const findings = all.flatMap((error) => error.findings ?? []);
  const blocked = all.find(({ code }) => code !== 'look-again');
  if (!blocked && findings.length === 0) return {};
  return { [field]: blocked ?? lookAgainError(findings) };
}

type Checked = { field: string; text: string; findings: readonly Finding[]; asked: readonly AskedPlace[] };

function checkEach(texts: Texts, more: Spotter): readonly Checked[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    if (!text) return [];
    const findings = checkText(text);
    const asked = [...findings.filter(({ severity }) => severity === 'warn'), ...more(text)];
    return findings.length + asked.length > 0 ? [{ field, text, findings, asked }] : [];
  });
}

function blocksIn(checked: readonly Checked[]): FieldErrors {
  const blocked = checked.flatMap(({ field, text, findings }): [string, FieldError][] => {
    const blocks = findings.filter(({ severity }) => severity === 'block');
    const [first] = blocks;
    if (!first) return [];
    const line = text.includes('\n') && { line: text.slice(0, first.start).split('\n').length };
    return [[field, { code: 'identity-number', values: { count: blocks.length, ...line } }]];
  });
  return Object.fromEntries(blocked);
}

type Warned = { field: string; findings: readonly ShownFinding[] };

/** What the author has to look at: every place that nobody has confirmed before. */
async function openWarnings(
  { db, config }: Pick<TextGate, 'db' | 'config'>,
  checked: readonly Checked[],
): Promise<readonly Warned[]> {
  const shown = checked.map(({ field, text, asked }) => ({
    field,
    findings: asked.map((place) => shownFinding(text, place, config.secret)),
  }));
  const digests = shown.flatMap(({ findings }) => findings.map(({ digest }) => digest));
  const known = await findConfirmed(db, digests);
  return shown
    .map(({ field, findings }) => ({ field, findings: findings.filter(({ digest }) => !known.has(digest)) }))
    .filter(({ findings }) => findings.length > 0);
}

function unconfirmed({ confirmed = new Set() }: Actor, warned: readonly Warned[]): readonly Warned[] {
  return warned.filter(({ findings }) => findings.some(({ digest }) => !confirmed.has(digest)));
}

function lookAgain(asked: readonly Warned[]): FieldErrors {
  return Object.fromEntries(asked.map(({ field, findings }) => [field, lookAgainError(findings)]));
}

const lookAgainError = (findings: readonly ShownFinding[]): FieldError => ({
  code: 'look-again',
  values: { count: findings.length },
  findings,
});

/** The audit trail says which rules in which field, never the words. */
async function keepConfirmed(app: TextGate, actor: Actor, warned: readonly Warned[]): Promise<void> {
  const [by, at] = [actorId(actor), isoAt(app.clock)];
  await app.db.transaction().execute(async (trx) => {
    for (const { field, findings } of warned) {
      for (const { digest, rule } of findings) await insertConfirmed(trx, { digest, rule, by, at });
      await app.audit.record(trx, {
        actor,
        action: 'text.confirmed',
        object: { type: 'field', id: field },
        data: { rules: findings.map(({ rule }) => rule), digests: findings.map(({ digest }) => digest) },
      });
    }
  });
}
