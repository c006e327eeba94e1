import { z } from 'zod';
import { statutes, yesNoUnknown } from '../vocabulary/law.ts';
import { agencies, parties, professions, teamRelations } from '../vocabulary/people.ts';
import { activityTypes, arenas, efforts, extents, staffingSources } from '../vocabulary/work.ts';
import { choices, code, count, group, line, list, organisation, stated, text } from './fields.ts';

/** One row a function; what people are educated as stands beside what they do. */
const teamMember = z.strictObject({
  profession: code(professions),
  function: line().optional(),
  relation: code(teamRelations),
  headCount: count().optional(),
  fte: z.number().min(0).max(1000).optional(),
  educations: choices(professions),
  unit: line().optional(),
  note: text(400).optional(),
});

const partner = z.strictObject({
  agency: code(agencies),
  name: line().optional(),
  /** The law that its service rests on. */
  statute: code(statutes).optional(),
  /** The word of the source: an old name, an abbreviation that it does not expand. */
  asNamed: line(80).optional(),
  how: text(400).optional(),
});

const activity = z.strictObject({
  type: code(activityTypes),
  text: text(600),
  extent: code(extents).optional(),
  /** For whom it is done; the own organisation is a task beside the pupils. */
  aimedAt: choices(parties),
  arenas: choices(arenas),
});

/** One step of a stepped model, in order. */
const step = z.strictObject({
  number: line(10),
  title: line(),
  trigger: text(600).optional(),
  responsible: line().optional(),
  deadline: line().optional(),
  text: text(1000).optional(),
  material: line().optional(),
});

/** One thing to tick; items with the same heading stand together. */
const checklistItem = z.strictObject({
  heading: line().optional(),
  text: text(300),
  responsible: line().optional(),
  note: text(400).optional(),
});

export const work = {
  team: list(teamMember),
  teamSize: group({
    headCount: count().optional(),
    fte: z.number().min(0).max(1000).optional(),
    note: text(400).optional(),
  }),
  partners: list(partner),
  /** The source names some as examples: there may be more. */
  partnersOpen: z.boolean().optional(),
  participants: choices(parties),
  /** Those who plan or own it together. */
  plannedWith: choices(parties),
  activities: list(activity),
  steps: list(step),
  checklist: list(checklistItem),
  deliverables: list(text(400)),
  strengths: list(z.strictObject({ text: text(400), towards: choices(parties) })),
  resources: group({
    fte: z.number().min(0).max(1000).optional(),
    fteNote: line().optional(),
    staffingSources: choices(staffingSources),
    effort: code(efforts).optional(),
    premises: line().optional(),
    premisesShared: z.boolean().optional(),
    note: text(600).optional(),
  }),
  duration: group({
    typicalMonths: z.number().min(0).max(240).optional(),
    maxMonths: z.number().min(0).max(240).optional(),
    extension: code(yesNoUnknown).optional(),
    extensionRule: text(400).optional(),
    decider: stated().optional(),
    note: text(400).optional(),
  }),
};

/** Where it is done in practice: own status and period, also in another municipality than the owner's. */
export const implementationUnit = z.strictObject({
  organisation: organisation(),
  name: line().optional(),
  role: z.enum(['owner', 'partner', 'pilot-site', 'funder']),
  count: count().optional(),
});
