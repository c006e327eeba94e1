import { connect } from '#db/connect.ts';

/** The latest mail of the running portal to the address, as the admin page shows it. */
export async function latestMailTo(
  databaseUrl: string,
  address: string,
): Promise<{ subject: string; text: string }> {
  const { db } = await connect(databaseUrl);
  try {
    const mail = await db
      .selectFrom('mail')
      .select(['subject', 'body_text'])
      .where('recipient_email', '=', address)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    return { subject: mail.subject, text: mail.body_text };
  } finally {
    await db.destroy();
  }
}

/** The code that a sign-in mail carries. */
export function codeIn({ text }: { text: string }): string {
  const code = text.match(/\b(?<code>\d{3} ?\d{3})\b/)?.groups?.code;
  if (!code) throw new Error(`No code in the mail: ${text}`);
  return code;
}
