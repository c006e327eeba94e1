import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Inquiry = {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as a form. */
  form?: Readonly<Record<string, string | readonly string[]>>;
  /** The loopback address that the request comes from: its own share of every limit. */
  from?: string;
};

/** One request as it is written: the path is sent without being tidied, redirects are not followed. */
export function ask(
  base: string,
  path: string,
  { method = 'GET', headers = {}, form, from }: Inquiry = {},
): Promise<Answer> {
  const { hostname, port } = new URL(base);
  const body = form && formBody(form);
  const formHeaders = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      hostname,
      port,
      method,
      path,
      ...(from && { localAddress: from }),
      headers: { ...formHeaders, ...headers },
    });
    request.once('error', reject);
    request.once('response', (response) => {
      text(response).then((answered) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answered });
      }, reject);
    });
    request.end(body);
  });
}

function formBody(form: NonNullable<Inquiry['form']>): string {
  const fields = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(fields as [string, string][]).toString();
}

/** Somebody with a browser's habits: keeps cookies, and says with a form which page it comes from. */
export type Caller = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(
    path: string,
    form: NonNullable<Inquiry['form']>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
};

/** A new visitor, without cookies unless one is given as `name=value`, from the usual loopback address unless another is given. */
export function caller(base: string, given?: string, from?: string): Caller {
  const cookies = new Map<string, string>();
  if (given) keepCookie(cookies, given);
  const send = async (path: string, inquiry: Inquiry): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), ...inquiry.headers };
    const answer = await ask(base, path, { ...inquiry, headers, ...(from && { from }) });
    for (const set of answer.headers['set-cookie'] ?? []) keepCookie(cookies, set);
    return answer;
  };
  return {
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, form, headers = {}) => {
      const ownForm = { origin: new URL(base).origin, 'sec-fetch-site': 'same-origin' };
      return send(path, { method: 'POST', form, headers: { ...ownForm, ...headers } });
    },
  };
}

function keepCookie(cookies: Map<string, string>, setCookie: string): void {
  const { name = '', value = '' } = setCookie.match(/^(?<name>[^=;]+)=(?<value>[^;]*)/)?.groups ?? {};
  const isEnded = /;\s*max-age=0\b/i.test(setCookie) || value === '';
  if (isEnded) cookies.delete(name);
  else cookies.set(name, value);
}
