import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';

/** For which meeting something to talk about is looked for. */
export type AskedAgenda = {
  meetingId: string;
  network: { id: string; slug: string };
  /** Sees what everybody sees whom the meeting is for: nothing else may be proposed. */
  reader: Actor;
  /** Whoever arranges it, for what only members may ask for. */
  organiser: Actor;
  /** When the network met last: what is fresh has come since then. */
  since: string;
};

/** Something that the meeting could talk about. */
export type AgendaProposal = {
  /** Within its source. */
  id: string;
  /** As it would stand in the agenda, in Swedish. */
  title: string;
  /** The Swedish path where it can be read. */
  path: string | null;
};

/** Proposes points, the most pressing first. Features hand theirs in; `meetings` knows what it shows under which heading. */
export type AgendaSource = {
  name: 'left' | 'wished' | 'questions' | 'missing' | 'evaluations' | 'experiences' | 'due';
  list(app: App, asked: AskedAgenda): Promise<readonly AgendaProposal[]>;
};
