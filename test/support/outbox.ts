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

/** The path of the link in the mail that leads to an address of that kind, `godkann` say. */
export function linkIn({ text }: { text: string }, kind: string): string {
  const link = new RegExp(`https?:\\S+/${kind}/[\\w-]+`).exec(text)?.[0];
  if (!link) throw new Error(`No link to ${kind} in the mail: ${text}`);
  return new URL(link).pathname;
}
