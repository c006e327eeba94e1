import type { App } from '#src/platform/app.ts';

/** The mails that wait for the address, the newest last. */
export async function inbox(
  app: Pick<App, 'db'>,
  eMail: string,
): Promise<{ subject: string; text: string }[]> {
  return app.db
    .selectFrom('mail')
    .select(['subject', 'body_text as text'])
    .where('recipient_email', '=', eMail)
    .orderBy('id')
    .execute();
}

/** The six digits of the newest code in the inbox. */
export async function latestCode(app: Pick<App, 'db'>, eMail: string): Promise<string> {
  const mails = await inbox(app, eMail);
  const code = mails.map(({ text }) => text.match(/Din kod är (\d{3} \d{3})/)?.[1]).findLast(Boolean);
  if (!code) throw new Error(`${eMail} got no code.`);
  return code;
}

/** The token of the newest invitation in the inbox. */
export async function latestInvitation(app: Pick<App, 'db'>, eMail: string): Promise<string> {
  const mails = await inbox(app, eMail);
  const token = mails.map(({ text }) => text.match(/\/inbjudan\/(\S+)/)?.[1]).findLast(Boolean);
  if (!token) throw new Error(`${eMail} got no invitation.`);
  return token;
}
