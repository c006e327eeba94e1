import type { z } from 'zod';
import { askedText } from '#src/features/privacy/accept-text.ts';
import { type FormValues, textOf } from '#src/lib/form-values.ts';
import { done, type FieldErrors, type Outcome } from '#src/platform/outcome.ts';
import { actOnForm } from './act-on-form.ts';
import { type FormFile, readFormFile } from './form-file.ts';
import { readForm } from './form-input.ts';

type Page = Parameters<typeof actOnForm>[0] & { locals: Pick<App.Locals, 'app' | 'actor'> };

/** A form for writing in the forum, as it is while one writes and as it must be when it is posted. */
type Forms<Begun extends z.ZodObject, Finished extends z.ZodObject> = {
  begun: Begun;
  finished: Finished;
  /** Keeps it as a draft. */
  keep(values: FormValues): Promise<Outcome<void>>;
  /** Attaches the file that was chosen, where files can be attached. */
  attach?(values: FormValues, file: FormFile): Promise<Outcome<void>>;
  /** Takes an attached file away again. */
  detach?(fileId: string): Promise<void>;
  /** How the words will look. */
  preview(values: FormValues): Promise<string>;
  /** Posts it; returns where that leads. */
  post(input: z.infer<Finished>, values: FormValues): Promise<Outcome<string> | 'conflict'>;
  /** What the author is asked about beside what is wrong, where it is more than what the guard finds. */
  look?(texts: { title: string; body: string }): Promise<FieldErrors>;
};

/** What became of it; else it is shown again. */
export type Written = { posted: string } | { posted?: never; isKept: boolean; shown: Shown };
export type Shown = {
  values: FormValues;
  errors?: FieldErrors;
  hasConflict?: boolean;
  /** How the words will look. */
  preview?: string;
};

/** Acts after which the form goes on. */
const shownAgain = new Set(['preview', 'restore', 'attach', 'similar']);

/** Does what the button asks for that sent the form: posts it, keeps it, or shows how it will look; sets the status of what is wrong. */
export async function actOnWriting<Begun extends z.ZodObject, Finished extends z.ZodObject>(
  page: Page,
  { begun, finished, keep, attach, detach, preview, post, look }: Forms<Begun, Finished>,
): Promise<Written> {
  const form = await readForm(page.request, begun);
  const { values } = form;
  const act = textOf(values, 'act');
  const file = form.ok && attach ? await readFormFile(page.request, 'upload') : undefined;
  const attached = file && attach ? await attach(values, file) : done(undefined);
  if (!attached.ok) {
    page.response.status = 422;
    return { isKept: false, shown: { values, errors: attached.errors } };
  }
  const detached = textOf(values, 'detach');
  if (form.ok && detached !== '') await detach?.(detached);
  if (act === 'draft') {
    const kept = await actOnForm(page, begun, () => keep(values));
    return { isKept: kept.ok, shown: kept };
  }
  if (shownAgain.has(act) || detached !== '') {
    if (!form.ok) page.response.status = 422;
    const isAsked = act === 'preview' && form.ok;
    return { isKept: false, shown: { ...form, ...(isAsked && { preview: await preview(values) }) } };
  }
  const { app, actor } = page.locals;
  const posted = await actOnForm(page, finished, post, (typed) => {
    const texts = { title: textOf(typed, 'title'), body: textOf(typed, 'body') };
    return look ? look(texts) : askedText(app, actor, texts);
  });
  return posted.ok ? { posted: posted.value } : { isKept: false, shown: posted };
}
