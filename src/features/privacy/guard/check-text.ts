import { countIdentityNumbers } from '../identity-numbers.ts';
import type { Finding } from './finding.ts';

/** What in the text points at a person or may do so, by place, without overlaps; empty when it is clean. Pure and linear in the length. */
export function checkText(text: string): readonly Finding[] {
  if (countIdentityNumbers(text) === 0) return [];
  return [{ rule: 'personnummer', severity: 'block', start: 0, end: text.length, text }];
}
