import type { AccessRow, Representation, TestRole } from '#test/pages/access/row.ts';
import { findHtmlFaults } from '#test/support/html.ts';
import type { Answer } from '#test/support/http.ts';

const contentTypes: Readonly<Record<Representation, RegExp | undefined>> = {
  html: /^text\/html/,
  json: /^application\/(\w+\+)?json/,
  xml: /^(application|text)\/(\w+\+)?xml/,
  text: /^text\//,
  file: undefined,
  redirect: undefined,
};

const headersOfEveryAnswer: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'referrer-policy': /^(same-origin|no-referrer|strict-origin-when-cross-origin)$/,
  'x-content-type-options': /^nosniff$/,
};

/** Every promise that the answer breaks, one a line; the status first. */
export async function brokenPromises(row: AccessRow, role: TestRole, answer: Answer): Promise<string[]> {
  const expected = row.expect[role];
  if (answer.status !== expected) return [`${role}: ${answer.status} instead of ${expected}`];
  const problems = [
    ...cookieProblems(row, role, answer),
    ...headerProblems(row, role, answer),
    ...(await bodyProblems(row, answer)),
  ];
  return problems.map((problem) => `${role}: ${problem}`);
}

/** A GET never sets a cookie for somebody who has none (S-3.3.1, no cookie for anonymous visitors). */
function cookieProblems({ method = 'GET' }: AccessRow, role: TestRole, { headers }: Answer): string[] {
  return role === 'anonymous' && method === 'GET' && headers['set-cookie'] ? ['sets a cookie'] : [];
}

/** S-3.4: on every answer; S-14.3.2: what a signed-in person sees is stored nowhere. */
function headerProblems({ route }: AccessRow, role: TestRole, { headers }: Answer): string[] {
  const missing = Object.entries(headersOfEveryAnswer).flatMap(([name, pattern]) => {
    const value = String(headers[name] ?? '');
    return pattern.test(value) ? [] : [`header ${name}: ${value || 'missing'}`];
  });
  const isOwn = role !== 'anonymous' && !route.startsWith('front:');
  const isStored = isOwn && !/no-store/.test(headers['cache-control'] ?? '');
  return [...missing, ...(isStored ? ['may be stored: no cache-control: no-store'] : [])];
}

async function bodyProblems(
  { representation }: AccessRow,
  { status, headers, body }: Answer,
): Promise<string[]> {
  if (status >= 300 && status < 400) return headers.location ? [] : ['redirects nowhere'];
  const type = String(headers['content-type'] ?? '');
  const wanted = isProblem(representation, status)
    ? /^application\/problem\+json/
    : contentTypes[representation];
  if (wanted && !wanted.test(type)) return [`content-type ${type || 'missing'}`];
  if (representation === 'json') return jsonProblems(body);
  return representation === 'html' ? findHtmlFaults(body) : [];
}

function isProblem(representation: Representation, status: number): boolean {
  return representation === 'json' && status >= 400;
}

function jsonProblems(body: string): string[] {
  try {
    JSON.parse(body);
    return [];
  } catch (error) {
    if (error instanceof SyntaxError) return [`not JSON: ${error.message}`];
    throw error;
  }
}
