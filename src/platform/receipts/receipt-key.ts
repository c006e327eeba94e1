import { createHash } from 'node:crypto';

/** A form's own key together with what it says: a form that was changed after it was sent is another form. Empty without a key. */
export function receiptKey({ formKey = '', ...said }: Readonly<Record<string, unknown>>): string {
  if (formKey === '') return '';
  return createHash('sha256')
    .update(JSON.stringify([formKey, said]))
    .digest('hex');
}
