import type { Round } from '../../rounds/round.ts';

/**
 * Whether what was handed in has been kept long enough: since it was first released, whatever was taken back or released
 * again; if it never was, since the round was closed, or was due when nobody closed it. `before` is a moment.
 */
export function isRawTimeOut(
  { closedAt, dueOn, rawDeletedAt }: Pick<Round, 'closedAt' | 'dueOn' | 'rawDeletedAt'>,
  firstReleasedAt: string | undefined,
  before: string,
): boolean {
  return rawDeletedAt === null && (firstReleasedAt ?? closedAt ?? dueOn) < before;
}
