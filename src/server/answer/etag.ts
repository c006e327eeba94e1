import { createHash } from 'node:crypto';

/** What names this very text: the same for the same bytes, whoever made them. */
export function textTag(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Whether `If-None-Match` names the tag: any of several, weak or strong, whatever encoding it was sent in. */
export function namesTag(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch
    .split(',')
    .map((one) => one.trim())
    .some(
      (one) => one === '*' || one.replace(/^W\//, '').replace(/-(identity|gzip|br)"$/, '"') === `"${tag}"`,
    );
}
