import type { DocumentFault } from './documents/document.ts';

/** What can be wrong with a field; each code has a sentence in the catalogues (`fieldErrors`) that says what to do. */
export type FieldErrorCode =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'invalid'
  | 'invalid-email'
  | 'invalid-date'
  | 'invalid-number'
  | 'whole-number'
  | 'invalid-link'
  | 'not-a-choice'
  | 'no-such-thread'
  | 'out-of-range'
  | 'taken'
  | 'identity-number'
  | 'look-again'
  | 'wrong-code'
  | 'wrong-password'
  | 'expired'
  | 'too-many-tries'
  | 'domain-not-registered'
  | 'shared-mailbox'
  | 'weak-password'
  | 'not-the-same'
  | 'own-address'
  | 'other-domain'
  | 'future-date'
  | 'nothing-written'
  | 'approval-needed'
  | 'too-many'
  | 'word-in-use'
  | 'word-twice'
  | 'word-too-common'
  | 'thread-locked'
  | 'heading-answered'
  | 'category-closed'
  | 'wider-circle'
  | 'not-a-member'
  | 'invalid-time'
  | 'one-line'
  | 'past-date'
  | 'ends-first'
  | 'lasts-too-long'
  | 'after-meeting'
  | 'place-or-link'
  | 'more-than-all'
  | 'fewer-than-registered'
  | 'malformed-rule'
  | 'series-of-one'
  | 'rule-not-used'
  | 'nobody-known'
  | 'not-for-them'
  | 'one-decimal'
  | 'over-hundred'
  | 'number-too-large'
  | 'more-than-pupils'
  | 'more-than-lower'
  | 'more-than-total'
  | 'sum-over-hundred'
  | 'genders-differ'
  | 'checklist-first'
  | 'changes-unread'
  | 'size-unread'
  | 'pupil-rows'
  | 'table-faults'
  | 'not-a-table'
  | DocumentFault
  | 'file-too-large'
  | 'file-infected'
  | 'file-identity-number'
  | 'file-unreadable';

/** A place in the typed text that its author is asked to look at once more, with a little of what stands around it. */
export type ShownFinding = { rule: string; before: string; words: string; after: string; digest: string };

export type FieldError = {
  code: FieldErrorCode;
  values?: Readonly<Record<string, string | number>>;
  /** With `look-again`: where. */
  findings?: readonly ShownFinding[];
};

/** Keyed by the form field's `name`, repeated rows as `team.0.profession`; the key `form` is about the whole. */
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** What a service returns when the user can correct the input (architecture.md 6, kind 1). */
export type Outcome<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (errors: FieldErrors): { ok: false; errors: FieldErrors } => ({ ok: false, errors });
