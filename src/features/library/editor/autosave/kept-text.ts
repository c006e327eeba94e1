export type KeptFields = readonly (readonly [name: string, value: string])[];

const controls = /^(version|seen|formKey|act|removed)$/;

/** Keeps in this tab what the server could not take, over a reload. A full store keeps nothing: the form still does. */
export function keepText(action: string, fields: KeptFields): void {
  try {
    sessionStorage.setItem(action, JSON.stringify(fields));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function forgetText(action: string): void {
  sessionStorage.removeItem(action);
}

/** What was kept, when it says something else than the form does. */
export function findKeptText(action: string, now: KeptFields): KeptFields | undefined {
  const kept = JSON.parse(sessionStorage.getItem(action) ?? 'null') as KeptFields | null;
  if (kept && said(kept) !== said(now)) return kept;
  forgetText(action);
  return undefined;
}

function said(fields: KeptFields): string {
  return JSON.stringify(fields.filter(([name, value]) => !controls.test(name) && value !== ''));
}

/** Sends the kept text to the editor, which shows it in the form again. */
export function restoreText(address: string, fields: KeptFields): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address;
  const inputs = [...fields.filter(([name]) => name !== 'act'), ['act', 'restore'] as const];
  for (const [name, value] of inputs) {
    const input = document.createElement('textarea');
    input.name = name;
    input.value = value;
    form.append(input);
  }
  form.hidden = true;
  document.body.append(form);
  form.submit();
}
