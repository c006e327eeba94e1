import type { Lang } from '#src/i18n/index.ts';
import { href, messages } from '#src/i18n/index.ts';

/** A row of *Att göra*. */
export function silenceWords(lang: Lang, { network, count }: { network: string; count: number }) {
  const { task } = messages(lang).desk.silence;
  return { title: task.title(count, network), action: task.action };
}

/** A mail to the organisation's contact function, ready to be changed and sent; always Swedish, as its readers are. */
export function silenceMail(
  origin: string,
  {
    network,
    organisation,
    sender,
  }: { network: { name: string; slug: string }; organisation: string; sender: string },
): { subject: string; text: string } {
  const { mail } = messages('sv').desk.silence;
  const at = (path: string) => `${origin}${href('sv', path)}`;
  return {
    subject: mail.subject(network.name),
    text: mail.text({
      organisation,
      network: network.name,
      sender,
      situation: at('/lanet'),
      meetings: at('/moten'),
      forum: at('/forum'),
    }),
  };
}

/** The mail as an address that opens a mail program. */
export function mailtoAddress(to: string, { subject, text }: { subject: string; text: string }): string {
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
