import { organisationScope } from '#src/features/network/organisations/organisation.ts';
import { textOf } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { type FieldErrors, refused } from '#src/platform/outcome.ts';
import { findPupilRows } from '../../counting/pupil-rows.ts';
import { decodeText } from '../../counting/table/decode-text.ts';
import { toCells, toFigureValues } from '../figure-rules.ts';
import { keepDraft, type WriteApp } from '../saving-service.ts';
import type { SubmissionPage } from '../submission-service.ts';
import { figureRows } from './figure-table.ts';
import { readFigureTable, type TableFault } from './read-table.ts';

/** A table of groups is small: larger files are not read. */
const mostBytes = 1_000_000;

/** What became of a file: its figures are in the draft, or everything that has to be mended. */
export type Uploaded =
  | { ok: true; value: undefined }
  | { ok: false; errors: FieldErrors; faults?: readonly TableFault[] };

/**
 * Takes figures from a saved table into the draft when all of them are right. The file lives in memory only: nothing of it is
 * stored, logged or queued, and one with a row for each pupil is refused whole, before anything else is looked at.
 */
export async function uploadFigures(
  app: WriteApp,
  actor: Actor,
  page: SubmissionPage,
  { version, content }: { version: number; content: AsyncIterable<Uint8Array> | undefined },
): Promise<Uploaded> {
  const { organisation, fields, cells, counting } = page;
  requirePermission(actor, 'figures.submit', organisationScope(organisation));
  if (!content) return refused({ upload: { code: 'required' } });
  const bytes = await readAll(content);
  if (!bytes) return refused({ upload: { code: 'file-too-large', values: { max: mostBytes / 1_000_000 } } });
  if (findPupilRows(bytes).length > 0) return refused({ upload: { code: 'pupil-rows' } });
  const read = readFigureTable(decodeText(bytes), fields, toFigureValues(fields, cells));
  if (!read) return refused({ upload: { code: 'not-a-table' } });
  if ('faults' in read) {
    const count = read.faults.length;
    return { ...refused({ upload: { code: 'table-faults', values: { count } } }), faults: read.faults };
  }
  await keepDraft(app, actor, page, { version, counting, cells: toCells(fields, read.values) });
  return { ok: true, value: undefined };
}

/** The whole file; nothing when it is larger than a table can be. */
async function readAll(content: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content) {
    size += part.length;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The template with what is filled in so far, as rows; for those who hand in. */
export function templateRows({ fields, cells }: SubmissionPage): readonly (readonly string[])[] {
  const values = toFigureValues(fields, cells);
  return figureRows(fields, (name) => textOf(values, name));
}
