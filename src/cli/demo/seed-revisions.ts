import { revisions } from '#db/seeds/work.ts';
import { saveDraft } from '#src/features/library/entry/draft-service.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import { listHistory } from '#src/features/library/revisions/revision-history-queries.ts';
import { findOpenDraft, findPublished } from '#src/features/library/storage/revision-queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { accepted, actorWith, appAt, dayAhead } from './demo-stage.ts';
import { publishNoted } from './publish-noted.ts';

type RevisionSeed = (typeof revisions)[number];

/** Publishes new texts of entries that are there, so that their history has something to tell. */
export async function seedRevisions(app: App): Promise<void> {
  for (const seed of revisions) {
    const past = appAt(app, seed.daysAgo);
    const actor = await actorWith(past, seed.by);
    const head = await getOwnHead(past, actor, seed.entry);
    const known = await listHistory(past.db, head.id);
    if (known.some(({ note }) => note === seed.changeNote)) continue;
    await rewrite(past, actor, seed, dayAhead(app, seed.embargo?.inDays ?? 0));
    await publishNoted(past, actor, seed.entry, seed);
  }
}

async function rewrite(
  app: App,
  actor: Actor,
  { entry, content, sections, embargo }: RevisionSeed,
  embargoDay: string,
): Promise<void> {
  const head = await getOwnHead(app, actor, entry);
  const open = await findOpenDraft(app.db, head);
  const base = open ?? (await findPublished(app.db, head));
  if (!base) return;
  // publishing vouches for the text anew
  const { reviewBy, confirmedOn, ...said } = base.content;
  const answers = Object.entries(base.marks.answers).filter(([field]) => !(field in content));
  const embargoes = embargo ? { [embargo.field]: embargoDay } : {};
  accepted(
    await saveDraft(app, actor, {
      entryId: head.id,
      content: { ...said, ...content, sections: { ...base.content.sections, ...sections } },
      marks: { ...base.marks, answers: Object.fromEntries(answers), embargoes },
      saves: open?.revision.saves,
    }),
  );
}
