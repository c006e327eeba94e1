import type { Config } from '#src/platform/config.ts';

const strangersGetNothing = "default-src 'none'; frame-ancestors 'none'";
const twoYears = 63_072_000;
/** No page holds a script or a style: all come from our own files, the design system's icons from its style sheet. */
const portalPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The headers of every answer: pages, files, redirects and errors (S-3.4).
 * Pages replace the policy for content with theirs.
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

/** A page's policy for content – one for all but those that bring their own – with what only holds where the portal is reached by https. */
export function pagePolicy(
  { publicOrigin }: Pick<Config, 'publicOrigin'>,
  policy: string = portalPolicy,
): string {
  return isHttps(publicOrigin) ? `${policy}; upgrade-insecure-requests` : policy;
}

function isHttps(origin: string | null): boolean {
  return origin?.startsWith('https:') === true;
}
