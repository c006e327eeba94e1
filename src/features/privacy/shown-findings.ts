import { createHmac } from 'node:crypto';
import type { ShownFinding } from '#src/platform/outcome.ts';
import { type Finding, guardRules } from './guard/finding.ts';

/** What an author is asked about: what the guard finds in any text, and what tells from where an unnamed question comes. */
export const askedRules = [...guardRules, 'own-name'] as const;
export type AskedRule = (typeof askedRules)[number];
/** A place that an author is asked about. */
export type AskedPlace = Pick<Finding, 'start' | 'end'> & { rule: AskedRule };

/** How much of the sentence is shown on either side of the words. */
const mostShown = 120;
/** How much of it the digest hangs on. */
const mostWeighed = 1000;
const digestLength = 22;

const sentenceEnd = /[.!?](?=\s)|\n/g;

/**
 * The finding as its author sees it. The digest is the same only for the same words in the same sentence, so that looking
 * at one place says nothing of another; without the key nobody gets from it to the words.
 */
export function shownFinding(text: string, { rule, start, end }: AskedPlace, key: string): ShownFinding {
  const before = text.slice(Math.max(0, start - mostWeighed), start);
  const after = text.slice(end, end + mostWeighed);
  const head = before.slice(sentenceStart(before));
  const tail = after.slice(0, sentenceStop(after));
  const words = text.slice(start, end);
  const digest = digestOf([rule, words, `${head}${words}${tail}`.replace(/\s+/g, ' ').trim()], key);
  return { rule, before: shownHead(head), words, after: shownTail(tail), digest };
}

/** Whether it looks like a digest of ours: what a form sends may be anything. */
export const isDigest = (text: string): boolean => /^[\w-]{22}$/.test(text);

function digestOf(parts: readonly string[], key: string): string {
  const hmac = createHmac('sha256', key).update('confirmed-text\0');
  return hmac.update(JSON.stringify(parts)).digest('base64url').slice(0, digestLength);
}

function sentenceStart(before: string): number {
  const ends = [...before.matchAll(sentenceEnd)];
  return (ends.at(-1)?.index ?? -1) + 1;
}

function sentenceStop(after: string): number {
  const [end] = after.matchAll(sentenceEnd);
  return end ? end.index + end[0].length : after.length;
}

function shownHead(head: string): string {
  const text = head.replace(/\s+/g, ' ').trimStart();
  return text.length <= mostShown ? text : `…${text.slice(text.length - mostShown).replace(/^\S*/, '')}`;
}

function shownTail(tail: string): string {
  const text = tail.replace(/\s+/g, ' ').trimEnd();
  return text.length <= mostShown ? text : `${text.slice(0, mostShown).replace(/\S*$/, '')}…`;
}
