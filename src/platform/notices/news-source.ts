import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { EventKind } from '../events/events.ts';
import type { LoggedEvent } from '../registries.ts';

/** What can be followed; a tag's id is `vocabulary:value`, that of meetings their network's. */
export const followedTypes = [
  'thread',
  'category',
  'tag',
  'entry',
  'organisation',
  'search',
  'meetings',
] as const;
export type FollowedType = (typeof followedTypes)[number];
export type Followed = { type: FollowedType; id: string };

/** Why somebody is told who need not follow anything. */
export type PersonalReason =
  | 'answered'
  | 'mentioned'
  | 'helped'
  | 'decided'
  | 'to-moderate'
  | 'asked-to-agree'
  | 'agreed'
  | 'to-ask'
  | 'question-posted'
  | 'question-returned'
  | 'post-moved'
  | 'figures-corrected';

/** Something that has happened, and who hears of it; whoever did it is not told. */
export type News = {
  /** Within its source; shown with `present`. */
  subjectId: string;
  /** Its followers hear of it: the closest first, the notice is shown under the first one that a person follows. */
  of: readonly Followed[];
  /** Where it happened, else the first of `of`: who reads that has read of it, and what is meant for somebody stands under it. */
  place?: Followed;
  /** Those who know already, beside whoever did it. */
  notTo?: readonly string[];
  /** Those whom it is meant for; it counts before what they follow. */
  to?: readonly { personId: string; because: PersonalReason }[] | undefined;
  /**
   * Follow it from now on, unless they have said how: who writes in a thread hears of answers. `isSilent`: as if they had
   * chosen to, so that nothing tells that it is theirs; as often as they hear of what is meant for them.
   */
  nowFollow?: readonly { personId: string; object: Followed; isSilent?: true }[];
  /** Who follows the one follows the other too, as often, or in its place; those who may see the news. */
  followToo?: { of: Followed; too: Followed; instead?: true };
  /** Told once, however often it comes back: whoever has been told of the subject is not told again. */
  isOnce?: true;
};

/** Where news comes from, one row a kind of object. `notifications` knows no feature: features hand their news in here. */
export type NewsSource = {
  /** The first part of its subjects: `post` in `post:ID`. */
  name: string;
  kinds: readonly EventKind[];
  /** Read after the event, maybe more than once; nothing when nobody is to hear of it. */
  news(app: Pick<App, 'db' | 'clock'>, event: LoggedEvent): Promise<News | undefined>;
  /**
   * What this reader is shown of it now, by subject id; what the actor may not see is left out. It is asked again when a
   * notice is shown and when a mail is sent.
   */
  present(
    app: App,
    actor: Actor,
    subjectIds: readonly string[],
    lang: 'sv' | 'en',
  ): Promise<ReadonlyMap<string, NewsView>>;
};

export type NewsView = {
  /** `Svar i ”Räcker delad anställning?”`: one line that says what has happened. */
  title: string;
  /** Role and organisation, or the name to those who may see it. */
  by: string;
  /** The Swedish path, with `#…` where it is a part of a page. */
  path: string;
  /** What a mail links to in its place, where the path itself would tell what is closed. */
  mailPath?: string;
  /** Some of the text as plain text. */
  excerpt?: string;
  /** In a closed part of the portal: a mail says that there is something new, never what, and links to it. */
  isClosed?: true;
};

/** A kind of object that can be followed, one row each. */
export type FollowKind = {
  type: FollowedType;
  /** What they are called, those that the actor may see. */
  present(
    app: App,
    actor: Actor,
    ids: readonly string[],
    lang: 'sv' | 'en',
  ): Promise<ReadonlyMap<string, FollowedView>>;
  /**
   * What is new since the number in the event log, where it must be looked for: what a saved search finds, no event
   * knows. Each is told as a subject of a news source; `upTo` is how far was looked, nothing when it is too early to say.
   */
  newsSince?(
    app: App,
    actor: Actor,
    id: string,
    afterSeq: number,
  ): Promise<{ upTo: number; found: readonly { seq: number; subject: string }[] } | undefined>;
};

export type FollowedView = {
  title: string;
  /** The Swedish path. */
  path: string;
  /** A closed part of the portal, whose name is in no mail. */
  isClosed?: true;
};

/** What the weekly mail of those who look after a network lists beside what waits in *Att göra*: `Frågor utan svar`. */
export type WeekList = {
  name: string;
  list(
    app: App,
    actor: Actor,
    lang: 'sv' | 'en',
  ): Promise<{ title: string; items: readonly { title: string; path: string }[] } | undefined>;
};
