import { readFileSync } from 'node:fs';
import { drafts } from '#db/seeds/work.ts';
import { askForApproval, openApprovals } from '#src/features/library/approvals/request-service.ts';
import { versionOf } from '#src/features/library/description/description-form-rules.ts';
import { saveDraft } from '#src/features/library/entry/draft-service.ts';
import { faultText } from '#src/features/library/exchange/fault-text.ts';
import { readEntryFile } from '#src/features/library/exchange/read-entry-file.ts';
import {
  returnDescription,
  submitDescription,
} from '#src/features/library/publishing/publication-service.ts';
import { listOwnEntries, type OwnEntryRow } from '#src/features/library/publishing/publishing-queries.ts';
import {
  openSchedule,
  scheduleDescription,
} from '#src/features/library/publishing/schedule/schedule-service.ts';
import { writeComment } from '#src/features/library/review/comments/comment-service.ts';
import { findOrganisationNames } from '#src/features/library/storage/reference-queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { FailureError } from '../failure.ts';
import { accepted, actorWith, appAt, dayAhead } from './demo-stage.ts';

type DraftSeed = (typeof drafts)[number];

/** Writes the drafts of `content/drafts` and hands each on to where it waits. */
export async function seedDrafts(app: App): Promise<void> {
  for (const seed of drafts) {
    const past = appAt(app, seed.daysAgo);
    const actor = await actorWith(past, seed.by);
    const content = readDraftFile(seed.file);
    const known = await findDraft(past, seed, content.title);
    const slug = known?.slug ?? (await write(past, actor, content));
    await handOn(app, past, actor, { seed, slug, isReturned: known?.returnReason != null });
  }
}

function readDraftFile(file: string) {
  const path = new URL(`../../../content/drafts/${file}`, import.meta.url);
  const read = readEntryFile(file, readFileSync(path, 'utf8'));
  if (!read.ok) throw new FailureError(read.faults.map(faultText).join('\n'));
  return read.entry;
}

async function findDraft(
  { db }: App,
  { organisation }: DraftSeed,
  title: string,
): Promise<OwnEntryRow | undefined> {
  const organisationId = (await findOrganisationNames(db, [organisation])).get(organisation)?.id;
  const organisationIds = organisationId === undefined ? [] : [organisationId];
  const rows = await listOwnEntries(db, { organisationIds, entryIds: [] }, { limit: 200 });
  return rows.find((row) => row.title === title);
}

async function write(app: App, actor: Actor, entry: ReturnType<typeof readDraftFile>): Promise<string> {
  const { format, slug, formerSlugs, label, answers, networkOnly, embargoes, ...content } = entry;
  const marks = { answers, networkOnly, embargoes };
  return accepted(await saveDraft(app, actor, { content, marks })).slug;
}

type Written = { seed: DraftSeed; slug: string; isReturned: boolean };

async function handOn(app: App, past: App, actor: Actor, { seed, slug, isReturned }: Written): Promise<void> {
  switch (seed.stage) {
    case 'waits-for-editor':
      accepted(await submitDescription(past, actor, slug));
      return;
    case 'sent-back':
      if (!isReturned) await sendBack(app, past, actor, { seed, slug });
      return;
    case 'scheduled':
      await schedule(past, slug, { editor: seed.editor, day: dayAhead(app, seed.inDays) });
      return;
    case 'asked':
      if ((await openApprovals(past, actor, slug)).requests.length === 0)
        accepted(await askForApproval(past, actor, slug, { ...seed, kind: 'interview' }));
  }
}

type SentBack = { seed: Extract<DraftSeed, { stage: 'sent-back' }>; slug: string };

async function sendBack(app: App, past: App, actor: Actor, { seed, slug }: SentBack): Promise<void> {
  accepted(await submitDescription(past, actor, slug));
  const later = appAt(app, seed.backDaysAgo);
  const editor = await actorWith(app, seed.editor);
  const comment = { kind: 'editing' as const, field: 'whatWorked' as const, body: seed.comment };
  accepted(await writeComment(later, editor, slug, { ok: true, value: comment }));
  accepted(await returnDescription(later, editor, slug, { reason: seed.reason }));
}

async function schedule(app: App, slug: string, { editor, day }: { editor: string; day: string }) {
  const actor = await actorWith(app, editor);
  const { draft, schedule: known } = await openSchedule(app, actor, slug);
  if (known) return;
  accepted(await scheduleDescription(app, actor, slug, { day, hour: '08', version: versionOf(draft) }));
}
