import type { Alias } from '../organisation.ts';

/** The lines of a text area that say something, each trimmed, none twice. */
export function toLines(text: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  return [...new Set(lines)];
}

const stated = String.raw`\d{4}(?:-\d{2}){0,2}`;
const years = new RegExp(String.raw`^(?<name>.+?)\s*\((?<from>${stated})?\s*[–—]\s*(?<until>${stated})?\)$`);

/** Reads `Närvaroprojektet (2017–2019)`; years may be left out on either side or altogether. */
export function parseAlias(line: string): Alias {
  const { name = line, from, until } = years.exec(line)?.groups ?? {};
  return { name, validFrom: from ?? null, validUntil: until ?? null };
}

/** The line that `parseAlias` reads back. */
export function formatAlias({ name, validFrom, validUntil }: Alias): string {
  return validFrom || validUntil ? `${name} (${validFrom ?? ''}–${validUntil ?? ''})` : name;
}

/** Domains where anybody can get an address: they prove no employer. */
const openToAll = new Set([
  'gmail.com',
  'hotmail.com',
  'hotmail.se',
  'outlook.com',
  'live.se',
  'icloud.com',
  'yahoo.com',
  'yahoo.se',
  'telia.com',
  'proton.me',
]);
const domainForm = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** The domain in lower case, without a leading `@`; nothing when it is no domain or one that is open to all. */
export function parseDomain(line: string): string | undefined {
  const domain = line.toLowerCase().replace(/^@/, '');
  return domainForm.test(domain) && !openToAll.has(domain) ? domain : undefined;
}
