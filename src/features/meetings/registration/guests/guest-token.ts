import { createHmac } from 'node:crypto';
import type { Config } from '#src/platform/config.ts';

/** What stands in a guest's links: the same in every mail, known to the database by its hash alone. */
export function guestToken({ secret }: Pick<Config, 'secret'>, { id }: { id: string }): string {
  return createHmac('sha256', secret).update(`meeting-guest\n${id}`).digest('base64url');
}

/** The page of a guest's registration. */
export const guestPath = (token: string) => `/moten/anmalan/${token}`;
