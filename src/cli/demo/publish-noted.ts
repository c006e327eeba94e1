import { recordSpokenApproval } from '#src/features/library/approvals/request-service.ts';
import { saveDraft } from '#src/features/library/entry/draft-service.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import { publishDescription } from '#src/features/library/publishing/publication-service.ts';
import { findOpenDraft } from '#src/features/library/storage/revision-queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { accepted, dayAhead } from './demo-stage.ts';

type Published = {
  /** What is new, for the history. */
  changeNote: string;
  /** Who said yes, by function, when somebody publishes for another organisation. */
  spokenBy?: string | undefined;
};

/** Publishes the open draft with a word on what is new; does nothing when there is none. */
export async function publishNoted(
  app: App,
  actor: Actor,
  slug: string,
  { changeNote, spokenBy }: Published,
): Promise<void> {
  const head = await getOwnHead(app, actor, slug);
  const draft = await findOpenDraft(app.db, head);
  if (!draft) return;
  const { content, marks, revision } = draft;
  const { id: draftId, saves } = revision;
  accepted(await saveDraft(app, actor, { entryId: head.id, content, marks, draftId, saves, changeNote }));
  if (spokenBy !== undefined) {
    const spokenOn = dayAhead(app, 0);
    accepted(await recordSpokenApproval(app, actor, slug, { spokenFunction: spokenBy, spokenOn }));
  }
  accepted(await publishDescription(app, actor, slug));
}
