declare namespace App {
  /** Set by the front (all but `actor`, `sessionId`, `modules`) and by `middleware.ts`. */
  interface Locals {
    app: import('./platform/app.ts').App;
    lang: import('./i18n/index.ts').Lang;
    /** The path as the visitor sees it, without `/en`, with the query. */
    address: string;
    requestId: string;
    /** The client's address for rate limits: IPv4, or the /64 of IPv6. */
    clientKey: string;
    actor: import('./platform/access/actor.ts').Actor;
    /** The hash id of the session that asks, for the list of own sessions. */
    sessionId: string | null;
    /** The modules that are on; pages of the others are not found and nothing links to them. */
    modules: ReadonlySet<import('./features/network/networks/network.ts').NetworkModule>;
    /** How many notices the signed-in person has not read; nothing for others. */
    unreadNotices?(): Promise<number>;
    /** Says that the anonymous answer may be kept until an event touches what it depends on, or until `validUntil`. */
    cacheable(rule: import('./server/page-cache/page-cache.ts').CacheRule): void;
    /** The policy on content of a page that holds its script and style itself, in place of the one of all others. */
    ownPolicy?: string;
    /** Why the request is not served: the page `[...saknas].astro` shows it. */
    problem?: import('./server/problem.ts').Problem;
    /** A form that was sent after the session ended: the sign-in page carries it along, so that nothing typed is lost. */
    heldForm?: { action: string; fields: readonly (readonly [name: string, value: string])[] };
  }
}

/** A script with all that it imports, as one text (src/build/bundled-text.mjs). */
declare module '*?bundled' {
  const code: string;
  export default code;
}
