import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { smtpCertificate } from './smtp-certificate.ts';

export type ReceivedMail = { from: string; to: string[]; parsed: Email; raw: string };
export type TestSmtp = { url: string; port: number; received: ReceivedMail[]; close(): Promise<void> };

/** A refusal with the reply code of RFC 5321. */
export function reply(code: number, message = 'refused'): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/** A real SMTP server in this process, with STARTTLS under its own certificate; keeps what it was sent. */
export async function startSmtp(options: SMTPServerOptions = {}, port = 0): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    ...smtpCertificate,
    authOptional: true,
    disableReverseLookup: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          parsed: await PostalMime.parse(raw),
          raw: raw.toString(),
        });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${bound}?tls=unverified`,
    port: bound,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
