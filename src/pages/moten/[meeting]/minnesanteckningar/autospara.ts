import type { APIRoute } from 'astro';
import { idInAddress } from '#src/features/meetings/meeting/meeting.ts';
import { minutesInput } from '#src/features/meetings/minutes/minutes-input.ts';
import { keepMinutes, openMinutes } from '#src/features/meetings/minutes/minutes-service.ts';
import { minutesKeptAnswer } from '#src/features/meetings/minutes/writing/minutes-kept-text.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { href } from '#src/i18n/index.ts';
import { readForm } from '#src/server/forms/form-input.ts';

/** Keeps what is written so far, for the script of the form. */
export const ALL: APIRoute = async ({ locals, params, redirect, request }) => {
  const { app, actor, lang, modules } = locals;
  requireModule(modules, 'meetings');
  const { meeting = '' } = params;
  if (request.method !== 'POST') return redirect(href(lang, `/moten/${meeting}/minnesanteckningar`), 303);
  const { minutes } = await openMinutes(app, actor, idInAddress(meeting));
  const form = await readForm(request, minutesInput);
  const kept = form.ok ? await keepMinutes(app, actor, idInAddress(meeting), form.value) : form;
  const at = { lang, now: app.clock.now(), savedAt: minutes?.savedAt };
  return Response.json(minutesKeptAnswer(form.values, kept, at));
};
