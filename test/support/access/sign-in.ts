import { expect } from 'vitest';
import { hashPassword } from '#src/features/accounts/password/password-hash.ts';
import type { App } from '#src/platform/app.ts';
import type { Caller } from '#test/support/http.ts';

/** Signs in as people do, by the page's own form. */
export async function signInByPassword(
  visitor: Caller,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const answer = await visitor.post('/logga-in/losenord', { e_mail: email, password });
  expect(answer.status, `signing in as ${email}`).toBe(303);
}

/** Gives the person a password and returns it. */
export async function makePassword(app: Pick<App, 'db' | 'clock'>, personId: string): Promise<string> {
  const password = `tre-korta-ord-${personId}`;
  await app.db
    .insertInto('password')
    .values({
      person_id: personId,
      phc: await hashPassword(password),
      changed_at: app.clock.now().toISOString(),
    })
    .execute();
  return password;
}
