import { createHash } from 'node:crypto';

/** What the page may do: run this script, use this style, show the pictures that are written into it, and nothing else. */
export function ownPolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** What only an answer can say, not the file: nobody frames the page, and it has no place where a browser keeps things. */
export function servedPolicy(policy: string): string {
  return `${policy}; frame-ancestors 'none'; sandbox allow-scripts allow-downloads`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
