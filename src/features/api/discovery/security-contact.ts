import type { App } from '#src/platform/app.ts';

const monthsValid = 6;

/** `security.txt` after RFC 9116: whom to tell about a weakness, and until when that holds. */
export function securityContact({ config, clock }: Pick<App, 'config' | 'clock'>, origin: string): string {
  const now = clock.now();
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + monthsValid, 1));
  return [
    `Contact: mailto:${mailAddress(config.mailFrom)}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: sv, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** `Portalen <portal@example.se>` without the name. */
function mailAddress(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
