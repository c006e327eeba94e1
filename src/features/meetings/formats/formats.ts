import type { Repetition } from '../series/series-rules.ts';

type FormatPlan = {
  /** From the first minute of a day to its last. */
  minutes: number;
  /** Where it is more than one. */
  days?: number;
  /** The others come too, at a meeting of its own. */
  hasReturnVisit?: true;
  /** Of each point of the agenda, in the order of the catalogue's words; of several days one after the other. */
  agenda: readonly number[];
  where: 'place' | 'online' | 'either';
  seatsPerOrganisation?: number;
  repetition?: Exclude<Repetition, 'own'>;
  times?: number;
  /** Its points are numbered sessions. */
  hasSessions?: true;
};

/** The ways in which networks of this kind meet; the words of each stand in the catalogue. */
export const formats = {
  'network-meeting': { minutes: 180, agenda: [15, 60, 15, 60, 30], where: 'either' },
  'online-topic': { minutes: 60, agenda: [5, 25, 20, 10], where: 'online' },
  'seminar-series': {
    minutes: 90,
    agenda: [5, 40, 35, 10],
    where: 'online',
    repetition: 'fortnightly',
    times: 4,
  },
  'presentation-dialogue': {
    minutes: 120,
    agenda: [10, 40, 50, 20],
    where: 'either',
    seatsPerOrganisation: 3,
  },
  'school-workshop': { minutes: 150, agenda: [15, 45, 60, 30], where: 'place' },
  'process-support': {
    minutes: 180,
    agenda: [20, 60, 70, 30],
    where: 'place',
    repetition: 'monthly',
    times: 4,
  },
  'study-visit': { minutes: 180, agenda: [20, 60, 70, 30], where: 'place', seatsPerOrganisation: 4 },
  'peer-review': {
    minutes: 420,
    days: 2,
    agenda: [30, 180, 150, 60, 150, 120, 90, 60],
    where: 'place',
    hasReturnVisit: true,
  },
  'peer-supervision': { minutes: 120, agenda: [10, 20, 60, 30], where: 'either' },
  conference: { minutes: 420, agenda: [30, 60, 60, 60, 60], where: 'place', hasSessions: true },
  'coordinator-meeting': {
    minutes: 90,
    agenda: [10, 40, 30, 10],
    where: 'online',
    repetition: 'monthly',
    times: 6,
  },
  'steering-group': { minutes: 120, agenda: [10, 40, 50, 20], where: 'either' },
} as const satisfies Record<string, FormatPlan>;

export type MeetingFormat = keyof typeof formats;
export const formatNames = Object.keys(formats) as MeetingFormat[];

/** What the format begins with. */
export const planOf = (format: MeetingFormat): FormatPlan => formats[format];

export const isFormat = (name: string): name is MeetingFormat => Object.hasOwn(formats, name);
