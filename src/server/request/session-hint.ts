import type { IncomingMessage } from 'node:http';

/** Whether the request says who sends it; without, nothing about the visitor can be in the answer. */
export function mayHaveSession({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers.cookie?.includes('sid=') === true || headers.authorization !== undefined;
}
