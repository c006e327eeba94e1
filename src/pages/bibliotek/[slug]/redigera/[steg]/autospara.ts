import type { APIRoute } from 'astro';
import { autosaveAnswer } from '#src/features/library/editor/autosave/autosave-answer-text.ts';
import { saveStep } from '#src/features/library/editor/steps/save-step-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { href } from '#src/i18n/index.ts';
import { DomainError } from '#src/platform/errors.ts';
import { readEntries } from '#src/server/forms/form-entries.ts';

/** Stores what is typed so far, for the script of the editor: its page says what the answers mean. */
export const ALL: APIRoute = async ({ locals, params, redirect, request }) => {
  const { app, actor, lang, modules } = locals;
  const { slug = '', steg = '' } = params;
  requireModule(modules, 'library');
  if (request.method !== 'POST') return redirect(href(lang, `/bibliotek/${slug}/redigera/${steg}`), 303);
  const form = await readEntries(request);
  const saved = await saveStep(app, actor, { slug, step: steg, lang }, { ...form, isByScript: true });
  if (saved.kind === 'conflict') throw new DomainError('conflict', { type: 'entry' });
  return Response.json(autosaveAnswer(saved, lang, app.clock.now()));
};
