declare namespace App {
  /** Set by the front (`app`, `lang`, `requestId`, `clientKey`) and by `middleware.ts` (`actor`). */
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
  }
}
