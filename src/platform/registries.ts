import type { Actor } from './access/actor.ts';
import type { AgendaSource } from './agenda/agenda-source.ts';
import type { App } from './app.ts';
import type { EventKind } from './events/events.ts';
import type { JobPayload } from './jobs/jobs.ts';
import type { LinkKind } from './links/link-kind.ts';
import type { MailBuilder } from './mail/mail-builder.ts';
import type { FollowKind, NewsSource, WeekList } from './notices/news-source.ts';
import type { SearchSource } from './search/search-source.ts';

/**
 * Follows the event log. With the effect in the database (the default), `app.db` is the open transaction in which the
 * cursor moves too: it is used as it is, never to begin another. With the effect outside – another file, another
 * server – the cursor moves some time afterwards, so the effect must bear to be repeated.
 */
export type Consumer = {
  name: string;
  kinds: readonly EventKind[] | 'all';
  effect?: 'database' | 'outside';
  handle(app: App, event: LoggedEvent): Promise<void>;
};
export type LoggedEvent = {
  seq: number;
  at: string;
  actorId: string | null;
  kind: EventKind;
  subjectType: string;
  subjectId: string;
  data: Readonly<Record<string, string | number | readonly string[]>>;
};

export type JobHandler = {
  kind: string;
  /** Comes back by itself, first when the portal starts. */
  everyMinutes?: number;
  /** What takes minutes gives up, by an error, when `ending` is aborted, and is run again at the next start. */
  run(app: App, payload: JobPayload, ending?: AbortSignal): Promise<void>;
};

/** How long a table's rows are kept, or why for ever. Every table has one row (test). */
export type Retention =
  | { table: string; keep: 'permanent'; because: string }
  | {
      table: string;
      keep: { days: number };
      column: string;
      sweep(app: App, before: string): Promise<number>;
    };

/** Why the law lets it be processed (GDPR art. 6.1): a task in the public interest (e), or a duty in law (c). */
export type LegalBasis = 'public-task' | 'legal-obligation';

/** A column with personal data, what it is for and why that is lawful (GDPR art. 30; test against the schema). */
export type PersonalData = { table: string; column: string; purpose: string; basis: LegalBasis };

export type HealthCheck = {
  name: string;
  check(app: App): Promise<{ ok: boolean; detail: Readonly<Record<string, string | number>> }>;
};

/** Something that waits for the actor: a row of *Att göra* with one act. */
export type Task = {
  /** Since when it waits, ISO. */
  since: string;
  /** Take today, or may wait. */
  isUrgent: boolean;
  /** The Swedish path where the act is done. */
  path: string;
  /** What it is known by within its source, where path and moment do not tell: the moment moves, or two share them. */
  key?: string;
  /** It can be done by one press, which `press` names: the Swedish path that takes an empty form. */
  post?: string;
  /** Nobody but this person can do it: it is not handed over. */
  isPersonal?: true;
  /** Only some of the members may read what its words tell of: no mail holds them. */
  isClosed?: true;
  words(lang: 'sv' | 'en'): { title: string; action: string; press?: string };
};

/** Lists what waits for the actor: only what the actor may act on. */
export type TaskSource = { name: string; list(app: App, actor: Actor): Promise<readonly Task[]> };

/** One row per feature in each; `server/app.ts` collects them. Later features add rows here, never calls across features. */
export type Registries = {
  consumers: readonly Consumer[];
  jobs: readonly JobHandler[];
  retention: readonly Retention[];
  personalData: readonly PersonalData[];
  healthChecks: readonly HealthCheck[];
  tasks: readonly TaskSource[];
  agendaSources: readonly AgendaSource[];
  searchSources: readonly SearchSource[];
  newsSources: readonly NewsSource[];
  followKinds: readonly FollowKind[];
  weekLists: readonly WeekList[];
  linkKinds: readonly LinkKind[];
  mailBuilders: readonly MailBuilder[];
};

/** What a feature hands to the registries. */
export type FeatureRegistration = { [K in keyof Registries]?: Registries[K] };

/** Joins the features' rows. */
export function collectRegistries(features: readonly FeatureRegistration[]): Registries {
  return {
    consumers: features.flatMap((f) => f.consumers ?? []),
    jobs: features.flatMap((f) => f.jobs ?? []),
    retention: features.flatMap((f) => f.retention ?? []),
    personalData: features.flatMap((f) => f.personalData ?? []),
    healthChecks: features.flatMap((f) => f.healthChecks ?? []),
    tasks: features.flatMap((f) => f.tasks ?? []),
    agendaSources: features.flatMap((f) => f.agendaSources ?? []),
    searchSources: features.flatMap((f) => f.searchSources ?? []),
    newsSources: features.flatMap((f) => f.newsSources ?? []),
    followKinds: features.flatMap((f) => f.followKinds ?? []),
    weekLists: features.flatMap((f) => f.weekLists ?? []),
    linkKinds: features.flatMap((f) => f.linkKinds ?? []),
    mailBuilders: features.flatMap((f) => f.mailBuilders ?? []),
  };
}
