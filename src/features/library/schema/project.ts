import { z } from 'zod';
import { statuses, themes } from '../vocabulary/work.ts';
import { choices, code, date, entry, group, line, link, list, organisation, text } from './fields.ts';
import { implementationUnit } from './work.ts';

const implementation = z.strictObject({
  title: line(),
  organisation: organisation(),
  status: code(statuses),
  start: date().optional(),
  end: date().optional(),
  /** How much of the municipality it covers: one school, all municipal compulsory schools. */
  coverage: line().optional(),
  text: text(600).optional(),
  isPlan: z.boolean().optional(),
  units: list(implementationUnit),
});

export const implementations = { implementations: list(implementation) };

const subGoal = z.strictObject({
  number: z.int().min(1).max(100),
  title: line(),
  text: text(600).optional(),
  entry: entry().optional(),
});
const post = z.strictObject({
  number: z.int().min(1).max(1000),
  title: line(),
  date: date(),
  subGoal: z.int().min(1).max(100).optional(),
  link: link().optional(),
  entry: entry().optional(),
  isPlanned: z.boolean().optional(),
});

export const project = {
  project: group({
    name: line().optional(),
    abbreviation: line(20).optional(),
    /** The sub-goal that this entry describes. */
    subGoal: z.int().min(1).max(100).optional(),
    subGoals: list(subGoal),
    posts: list(post),
  }),
  /** A network that is meant to be formed. */
  plannedNetwork: group({
    name: line().optional(),
    region: line().optional(),
    purpose: text(600).optional(),
    start: date().optional(),
    members: list(line()),
    questions: list(text(300)),
    themes: choices(themes),
  }),
};

const speaker = z.strictObject({
  role: line(),
  unit: line().optional(),
  organisation: organisation().optional(),
});
const session = z.strictObject({
  number: line(20).optional(),
  title: line(200),
  date: date().optional(),
  allAges: z.boolean().optional(),
  audience: line().optional(),
  speakers: list(speaker),
  /** Worked with at the session; re-used as prompts. */
  guidingQuestions: list(text(300)),
  themes: choices(themes),
  text: text(1000).optional(),
});

export const event = {
  event: group({
    name: line().optional(),
    date: date().optional(),
    place: line().optional(),
    link: link().optional(),
    sessions: list(session),
  }),
};
