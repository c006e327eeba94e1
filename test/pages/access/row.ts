import type { App } from '#src/platform/app.ts';

/** Who asks in the access matrix. The `other` three hold their role in another organisation of the same network. */
export const testRoles = [
  'anonymous',
  'reader',
  'writer',
  'editor',
  'contact',
  'coordinator',
  'admin',
  'otherWriter',
  'otherEditor',
  'otherContact',
] as const;
export type TestRole = (typeof testRoles)[number];

/** What answers with: `redirect` has no body of interest, `file` is a download of any kind. */
export type Representation = 'html' | 'json' | 'xml' | 'text' | 'file' | 'redirect';

/** What an address is built from: the running server's App (a second connection to its database) and its people. */
export type World = {
  app: App;
  /** The organisation where reader, writer, editor and contact belong, and the one of the `other` roles. */
  organisation: { id: string; slug: string };
  otherOrganisation: { id: string; slug: string };
  network: { id: string; slug: string };
  person(role: Exclude<TestRole, 'anonymous'>): { id: string; email: string };
};

type Build<T> = T | ((world: World, role: TestRole) => T | Promise<T>);

/**
 * One route in one representation and one state, asked for by everybody.
 * Every file under `src/pages` and every address that the front answers itself needs at least one row (S-8.1.1, S-14).
 */
export type AccessRow = {
  /** The file under `src/pages` (`bibliotek/[slug]/index.astro`), or `front:` and the path that the front answers (`front:/health`). */
  route: string;
  /** Tells rows of the same route apart: "utkast i egen kommun", "tom lista". */
  about?: string;
  method?: 'GET' | 'POST';
  representation: Representation;
  /** The Swedish address. Called once per role, so a POST can make the thing that it changes. */
  address: Build<string>;
  /** Fields of the form that is posted. */
  form?: Build<Readonly<Record<string, string>>>;
  /** The status for each role: `everyone(200)` or `{ ...everyone(403), editor: 303 }`. */
  expect: Readonly<Record<TestRole, number>>;
  /** A protected route is also tried by the tricks with the path (encoded, doubled slash, suffix …) as anonymous. */
  isProtected?: boolean;
  /** Whoever succeeds is signed out by it, and signs in again before the next row. */
  endsSession?: boolean;
};

/** The same status for every role. */
export function everyone(status: number): Record<TestRole, number> {
  return Object.fromEntries(testRoles.map((role) => [role, status])) as Record<TestRole, number>;
}

/** One status for anonymous visitors and another for everybody who is signed in. */
export function signedIn(status: number, anonymousStatus: number): Record<TestRole, number> {
  return { ...everyone(status), anonymous: anonymousStatus };
}
