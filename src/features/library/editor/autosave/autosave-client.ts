import {
  type AutosaveAnswer,
  type AutosaveState,
  delayAfter,
  type Happening,
  stateAfter,
} from './autosave-rules.ts';
import { forgetText, keepText } from './kept-text.ts';

type Saving = { action: string; happen(happening: Happening): void; stored(): void };

/**
 * Sends the form to `action` a while after something was typed, and once more until it is taken. What was sent and not
 * answered is sent again as it was before anything newer, so that nothing is taken for another's change. Returns how to stop.
 */
export function keepSaving(form: HTMLFormElement, { action, happen, stored }: Saving): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: AutosaveState = 'saved';
  let sending: Promise<void> | undefined;
  let pending: URLSearchParams | undefined;
  let isChanged = false;
  let tries = 0;

  const later = (delay: number | undefined) => {
    clearTimeout(timer);
    if (delay !== undefined && !signal.aborted) timer = setTimeout(save, delay);
  };

  function save(): Promise<void> {
    clearTimeout(timer);
    sending ??= send().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  async function send(): Promise<void> {
    if (state === 'conflict' || (!isChanged && !pending)) return;
    if (!pending) isChanged = false;
    pending ??= fieldsOf(form);
    happen({ kind: 'sent' });
    const answer = await post(action, pending);
    if (answer.ok) take(answer.value);
    else refuse(answer.state, answer.retryAfter);
  }

  function take(answer: AutosaveAnswer): void {
    const isPartly = answer.notSaved.length > 0;
    const guarded = new Set(answer.notSaved.filter(({ isSecret }) => isSecret).map(({ name }) => name));
    if (isPartly)
      keepText(
        action,
        [...fieldsOf(form)].filter(([name]) => !guarded.has(name)),
      );
    else forgetText(action);
    for (const name of ['version', 'seen', 'formKey'] as const) setField(form, name, answer[name]);
    pending = undefined;
    tries = 0;
    state = 'saved';
    happen({ kind: 'stored', answer });
    stored();
    if (isChanged) later(delayAfter('typing', 0));
  }

  function refuse(next: AutosaveState, retryAfter: number): void {
    state = next;
    keepText(action, [...fieldsOf(form)]);
    happen({ kind: 'failed', state });
    if (state === 'refused') pending = undefined;
    later(delayAfter(state, tries, retryAfter));
    tries += 1;
  }

  const typed = () => {
    isChanged = true;
    happen({ kind: 'typed' });
    if (state === 'saved' || state === 'refused') later(delayAfter('typing', 0));
    else keepText(action, [...fieldsOf(form)]);
  };
  // what stands in the way may be gone when one comes back: signed in again, or on line
  const again = () => {
    if (document.visibilityState === 'visible' && (state === 'signed-out' || state === 'offline')) save();
  };
  const leave = () => {
    if (!isChanged || state === 'conflict') return;
    keepText(action, [...fieldsOf(form)]);
    save();
  };
  const submit = (event: SubmitEvent) => {
    if (!sending) {
      stopped.abort();
      clearTimeout(timer);
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    sending.then(() => form.requestSubmit(submitter));
  };

  form.addEventListener('input', typed, { signal });
  form.addEventListener('change', typed, { signal });
  form.addEventListener('submit', submit, { signal });
  addEventListener('online', again, { signal });
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : again()), { signal });
  addEventListener('pagehide', leave, { signal });
  return () => {
    stopped.abort();
    clearTimeout(timer);
  };
}

type Posted = { ok: true; value: AutosaveAnswer } | { ok: false; state: AutosaveState; retryAfter: number };

async function post(action: string, body: URLSearchParams): Promise<Posted> {
  try {
    const answer = await fetch(action, { method: 'POST', body, keepalive: body.toString().length < 60_000 });
    if (answer.status === 200) return { ok: true, value: (await answer.json()) as AutosaveAnswer };
    const retryAfter = Number(answer.headers.get('retry-after')) || 0;
    return { ok: false, state: stateAfter(answer.status), retryAfter };
  } catch (error) {
    // no contact, or an answer that was cut off
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { ok: false, state: 'offline', retryAfter: 0 };
    throw error;
  }
}

/** The typed fields as the browser would send them. */
export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
