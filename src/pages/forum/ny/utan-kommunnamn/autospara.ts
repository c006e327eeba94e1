import type { APIRoute } from 'astro';
import { askingPath } from '#src/features/forum/requests/question.ts';
import { keepDraft } from '#src/features/forum/writing/drafts/draft-service.ts';
import { keptAnswer } from '#src/features/forum/writing/drafts/kept-answer-text.ts';
import { askDraftInput } from '#src/features/forum/writing/writing-input.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { href } from '#src/i18n/index.ts';
import { readForm } from '#src/server/forms/form-input.ts';

/** Keeps what is typed so far, for the script of the form. */
export const ALL: APIRoute = async ({ locals, redirect, request }) => {
  const { app, actor, lang, modules } = locals;
  requireModule(modules, 'forum');
  if (request.method !== 'POST') return redirect(href(lang, askingPath), 303);
  const form = await readForm(request, askDraftInput);
  const place = 'unnamed' as const;
  const kept = form.ok ? await keepDraft(app, actor, { place, values: form.values, isByScript: true }) : form;
  return Response.json(keptAnswer(form.values, kept, { lang, now: app.clock.now() }));
};
