const minute = 60_000;

/** A typed code lives for ten minutes and five tries (S-6.6.3). */
export const codeLifeMs = 10 * minute;
export const codeTries = 5;

/** The six digits of what was typed, spaces and dashes ignored, or nothing. */
export function readCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s\u2010-\u2015-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** A number below a million as six digits. */
export function formatCode(number: number): string {
  return String(number).padStart(6, '0');
}
