import { createHash } from 'node:crypto';
import { commonPasswordHashes } from './common-passwords.ts';

const hashes = new Set(commonPasswordHashes.match(/.{4}/g));

/** Whether the word is among the most used passwords, or what they are made of. Offline (S-6.2.4, S-6.2.12). */
export function isCommonPassword(word: string): boolean {
  return hashes.has(createHash('sha256').update(word).digest().subarray(0, 3).toString('base64'));
}
