import type { z } from 'zod';
import type { FieldError, FieldErrors, Outcome } from '#src/platform/outcome.ts';
import { done, refused } from '#src/platform/outcome.ts';
import {
  type EntryDraftContent,
  entryDraftContent,
  type FieldMarks,
  fieldMarks,
} from '../schema/entry-content.ts';
import { fieldPaths } from '../schema/field-paths.ts';

/** What a writer hands in: content as the schema takes it (empty groups may be left out) and the marks on fields. */
export type DraftInput = {
  content: z.input<typeof entryDraftContent>;
  marks?: Partial<FieldMarks> | undefined;
};
export type ReadDraft = { content: EntryDraftContent; marks: FieldMarks };

/** Checks a draft against the schema; faults are keyed by field, the long texts by their names. */
export function readDraft({ content, marks = {} }: DraftInput): Outcome<ReadDraft> {
  const parsed = entryDraftContent.safeParse(content);
  const parsedMarks = fieldMarks.safeParse(marks);
  const marked = [marks.answers ?? {}, marks.embargoes ?? {}].flatMap(Object.keys);
  const unknown = [...marked, ...(marks.networkOnly ?? [])].filter((field) => !fieldPaths.has(field));
  const errors: FieldErrors = {
    ...Object.fromEntries((parsed.error?.issues ?? []).map(issueError)),
    ...Object.fromEntries(unknown.map((field) => [field, { code: 'not-a-choice' as const }])),
  };
  if (!parsed.success || !parsedMarks.success || unknown.length > 0) return refused(errors);
  return done({ content: parsed.data, marks: parsedMarks.data });
}

function issueError(issue: z.core.$ZodIssue): [string, FieldError] {
  const path = issue.path[0] === 'sections' ? issue.path.slice(1) : issue.path;
  return [path.join('.') || 'form', toError(issue)];
}

function toError(issue: z.core.$ZodIssue): FieldError {
  switch (issue.code) {
    case 'too_big':
      if (isNumber(issue.origin)) return { code: 'invalid-number' };
      return { code: 'too-long', values: { max: Number(issue.maximum) } };
    case 'too_small':
      return { code: isNumber(issue.origin) ? 'invalid-number' : 'required' };
    case 'invalid_type':
      return { code: issue.expected === 'int' ? 'whole-number' : 'invalid' };
    case 'invalid_value':
      return { code: 'not-a-choice' };
    case 'invalid_format':
      return {
        code:
          issue.format === 'email' ? 'invalid-email' : issue.format === 'url' ? 'invalid-link' : 'invalid',
      };
    case 'custom':
      return { code: issue.message === 'no-such-date' ? 'invalid-date' : 'invalid' };
    default:
      return { code: 'invalid' };
  }
}

const isNumber = (origin: string) => origin === 'number' || origin === 'int';
