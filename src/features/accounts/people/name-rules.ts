import type { FieldError } from '#src/platform/outcome.ts';

/** A person's name as it is stored: one line without control characters, or what is wrong with it. */
export function readName(typed: string): { ok: true; name: string } | { ok: false; error: FieldError } {
  const name = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (name === '') return { ok: false, error: { code: 'required' } };
  if (name.length > 120) return { ok: false, error: { code: 'too-long', values: { max: 120 } } };
  if (/[@<>:/]/.test(name) || !/\p{L}/u.test(name)) return { ok: false, error: { code: 'invalid' } };
  return { ok: true, name };
}
