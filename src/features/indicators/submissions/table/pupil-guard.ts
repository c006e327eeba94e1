type Verdict = 'table' | 'pupils' | 'failed';

/**
 * Looks through the files of guarded forms in the browser, when they are chosen and again before they are sent, and lets only those
 * go that are no lists of pupils. It listens to the whole document, since forms are replaced where they stand.
 */
export function guardPupils(root: Document): void {
  const verdicts = new WeakMap<File, Promise<Verdict>>();
  const cleared = new WeakSet<File>();

  function look(file: File): Promise<Verdict> {
    const verdict = verdicts.get(file) ?? verdictOf(file);
    verdicts.set(file, verdict);
    return verdict;
  }

  async function judge(guard: HTMLElement, file: File): Promise<boolean> {
    const verdict = await look(file);
    say(guard, verdict === 'table' ? undefined : guard.dataset[verdict]);
    return verdict === 'table';
  }

  async function sendIfCleared(guard: HTMLElement, file: File, { submitter }: SubmitEvent): Promise<void> {
    if (!(await judge(guard, file))) return;
    cleared.add(file);
    // a form that is being submitted cannot be submitted: only once that event is over
    setTimeout(() => guard.closest('form')?.requestSubmit(submitter));
  }

  root.addEventListener('change', ({ target }) => {
    const [guard, file] = guarded(target instanceof HTMLInputElement ? target.form : null);
    if (guard) say(guard, undefined);
    if (guard && file) void judge(guard, file);
  });
  // before whoever else listens: nothing may send what has not been looked through
  root.addEventListener(
    'submit',
    (event) => {
      const [guard, file] = guarded(event.target);
      if (!guard || !file || cleared.has(file)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void sendIfCleared(guard, file, event);
    },
    { capture: true },
  );
}

/** The form's guard and its chosen file; none that is too large to be sent anyway. */
function guarded(form: EventTarget | null): readonly [HTMLElement?, File?] {
  const guard = form instanceof HTMLFormElement && form.querySelector<HTMLElement>('[data-pupil-guard]');
  if (!guard) return [];
  const input = form.elements.namedItem(guard.dataset['field'] ?? '');
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  return file && file.size <= Number(guard.dataset['most']) ? [guard, file] : [guard];
}

/** What tells pupils from groups comes only when there is a file. */
async function verdictOf(file: File): Promise<Verdict> {
  try {
    const [{ findPupilRows }, bytes] = await Promise.all([
      import('../../counting/pupil-rows.ts'),
      file.arrayBuffer(),
    ]);
    return findPupilRows(new Uint8Array(bytes)).length > 0 ? 'pupils' : 'table';
  } catch {
    return 'failed';
  }
}

function say(guard: HTMLElement, text: string | undefined): void {
  const message = guard.querySelector('p');
  if (!message) return;
  message.textContent = text ?? '';
  message.hidden = !text;
}
