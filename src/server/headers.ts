import type { Config } from '#src/platform/config.ts';

const strangersGetNothing = "default-src 'none'; frame-ancestors 'none'";
const twoYears = 63_072_000;

/**
 * The headers of every answer: pages, files, redirects and errors (S-3.4).
 * Astro's pages replace the policy for content with their own, which lists their scripts and styles.
 */
export function baseHeaders({
  publicOrigin,
}: Pick<Config, 'publicOrigin'>): Readonly<Record<string, string>> {
  return {
    'content-security-policy': strangersGetNothing,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // not `no-referrer`: with it browsers send `Origin: null` with our own forms
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(isHttps(publicOrigin) && {
      'strict-transport-security': `max-age=${twoYears}; includeSubDomains`,
    }),
  };
}

/** Astro's policy for a page, with what only holds where the portal is reached by https. */
export function pagePolicy(policy: string, { publicOrigin }: Pick<Config, 'publicOrigin'>): string {
  return isHttps(publicOrigin) ? `${policy.replace(/;\s*$/, '')}; upgrade-insecure-requests` : policy;
}

function isHttps(origin: string | null): boolean {
  return origin?.startsWith('https:') === true;
}
