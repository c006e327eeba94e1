import { createHash, randomBytes } from 'node:crypto';

/** 160 random bits that can stand in an address: shown once, stored as its hash (S-6.6.2). */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(20).toString('base64url');
  return { token, hash: tokenHash(token) };
}

/** What the database knows a token by. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(`token\n${token}`).digest('hex');
}
