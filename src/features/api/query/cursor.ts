import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '#src/platform/config.ts';
import { DomainError } from '#src/platform/errors.ts';

type Secret = Pick<Config, 'secret'>;
/** What a list is asked for, without how much and from where. */
export type Question = Readonly<Record<string, unknown>>;

/** The position as a cursor that goes on with the same question and no other, and that nobody else can make. */
export function sealCursor(config: Secret, question: Question, position: string): string {
  return `${Buffer.from(position).toString('base64url')}.${seal(config, question, position)}`;
}

/** The position behind the cursor; `bad-request` when it is not ours or belongs to another question. */
export function openCursor(config: Secret, question: Question, cursor: string): string {
  const [text = '', given = ''] = cursor.split('.');
  const position = Buffer.from(text, 'base64url').toString();
  const wanted = seal(config, question, position);
  const isOurs = given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
  if (!isOurs)
    throw new DomainError('bad-request', { detail: 'cursor: belongs to no list that was asked for' });
  return position;
}

function seal({ secret }: Secret, question: Question, position: string): string {
  const parts = Object.entries(question)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHmac('sha256', secret)
    .update(JSON.stringify(['cursor', parts, position]))
    .digest('base64url')
    .slice(0, 22);
}
