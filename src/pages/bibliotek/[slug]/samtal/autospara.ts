import type { APIRoute } from 'astro';
import { discussedEntryId } from '#src/features/forum/discussion/discussion-service.ts';
import { keepDraft } from '#src/features/forum/writing/drafts/draft-service.ts';
import { keptAnswer } from '#src/features/forum/writing/drafts/kept-answer-text.ts';
import { discussionDraftInput } from '#src/features/forum/writing/writing-input.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { href } from '#src/i18n/index.ts';
import { readForm } from '#src/server/forms/form-input.ts';

/** Keeps what is typed so far, for the script of the form. */
export const ALL: APIRoute = async ({ locals, params, redirect, request }) => {
  const { app, actor, lang, modules } = locals;
  requireModule(modules, 'forum');
  const slug = params['slug'] ?? '';
  if (request.method !== 'POST') return redirect(href(lang, `/bibliotek/${slug}/samtal`), 303);
  const form = await readForm(request, discussionDraftInput);
  const place = `entry:${await discussedEntryId(app, actor, slug)}` as const;
  const kept = form.ok ? await keepDraft(app, actor, { place, values: form.values, isByScript: true }) : form;
  return Response.json(keptAnswer(form.values, kept, { lang, now: app.clock.now() }));
};
