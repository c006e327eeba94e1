/** An e-mail address in the one form in which the portal stores and compares it. */
export type Address = { eMail: string; local: string; domain: string };

const localPart = /^[a-z0-9_'-]+(\.[a-z0-9_'-]+)*$/;
const domainLetters = /^[\p{L}\p{N}\p{M}.-]+$/u;
const asciiDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * Reads a typed address, or nothing when it is not one that a person at work has: exactly one @, no quotes,
 * no plus tag (one mailbox would become many people). Case, IDNA and a trailing dot are folded away.
 */
export function readAddress(typed: string): Address | undefined {
  const parts = typed.trim().toLowerCase().split('@');
  const [local = '', typedDomain = ''] = parts;
  const domain = foldDomain(typedDomain);
  if (parts.length !== 2 || !domain || local.length > 64 || !localPart.test(local)) return undefined;
  const eMail = `${local}@${domain}`;
  return eMail.length <= 254 ? { eMail, local, domain } : undefined;
}

/** A domain in lower case ASCII without trailing dot, or nothing; comparing is equality, never a suffix. */
export function foldDomain(typed: string): string | undefined {
  const bare = typed.normalize('NFKC').toLowerCase().replace(/\.$/, '');
  if (bare.length > 253 || !domainLetters.test(bare) || !URL.canParse(`https://${bare}`)) return undefined;
  const ascii = new URL(`https://${bare}`).hostname;
  return asciiDomain.test(ascii) ? ascii : undefined;
}

/** Labels that name pupils' and students' mail, wherever they stand in the domain. */
const studentLabel = /^(elev(er)?|skolelev(er)?|stud(ent|enter)?|pupils?)$|^elev-|-elev$/;

/** Whether the domain belongs to pupils or students: refused even when somebody registers it. */
export function isStudentDomain(domain: string): boolean {
  return domain.split('.').some((label) => studentLabel.test(label));
}

const sharedMailboxes = new Set(
  (
    'administration arkiv barnochutbildning bun bou biblioteket bup diarie diariet elevhalsa elevhalsan ' +
    'eht epost e-post expedition expeditionen faktura forskola forvaltning forvaltningen fritids grundskola gymnasiet ' +
    'gymnasium hello help helpdesk hr info information intendent it itsupport kansli kansliet kommun kommunen ' +
    'kommunikation kommunledning kontakt kontaktcenter kundtjanst lararrum mail medborgarservice myndighetsbrevlada ' +
    'namnd narvaroteam narvaroteamet no-reply noreply office post postmaster press reception receptionen registrator ' +
    'rektor rektorer resursteam sekreterare servicecenter skol skola skolan skolkansli skolkuratorer skolskoterska ' +
    'socialtjanst socialtjansten studieadmin support utbildning utbildningsforvaltning utbildningsforvaltningen vaxel ' +
    'vaxeln webb webbmaster webmaster'
  ).split(' '),
);
const sharedBeginnings = new Set(
  'expedition info kansli kommun kommunen registrator reception skolan'.split(' '),
);

/** Whether several people read the mailbox, by its name: `registrator@`, `info.skolan@`. A code there proves nobody. */
export function isSharedMailbox(local: string): boolean {
  const [beginning = ''] = local.split(/[._-]/);
  return (
    sharedMailboxes.has(local) ||
    sharedMailboxes.has(local.replace(/[._-]/g, '')) ||
    sharedBeginnings.has(beginning)
  );
}
