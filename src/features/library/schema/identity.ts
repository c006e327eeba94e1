import { z } from 'zod';
import { milestoneKinds, nameKinds } from '../vocabulary/evidence.ts';
import { agencies, professions, unitRoles } from '../vocabulary/people.ts';
import { efforts, kinds, statuses, themes, tiers, uses } from '../vocabulary/work.ts';
import { choices, code, count, date, group, line, list, organisation, stated, text } from './fields.ts';

/** What it is called, and was called. */
const name = z.strictObject({
  name: line(),
  kind: code(nameKinds),
  validFrom: date().optional(),
  validTo: date().optional(),
});

/** A way in which a source writes a unit's name. Two meanings of one abbreviation give a warning at import. */
const unitAlias = z.strictObject({ name: line(), abbreviation: line(20).optional(), kind: code(nameKinds) });

/** A part of an organisation and what it does here; several may be owners, as equals. */
const unit = z.strictObject({
  organisation: organisation(),
  name: line().optional(),
  abbreviation: line(20).optional(),
  parent: line().optional(),
  role: code(unitRoles),
  aliases: list(unitAlias),
  note: text(400).optional(),
});

/** What a source says about the organisation itself, with its date. */
const organisationFact = z.strictObject({
  organisation: organisation(),
  about: line(80),
  value: text(400),
  number: count().optional(),
  statedOn: date().optional(),
});

const milestone = z.strictObject({
  kind: code(milestoneKinds),
  date: date(),
  text: text(400).optional(),
  isPlan: z.boolean().optional(),
});

/** Who decided what, and with which money or paper. */
const decision = z.strictObject({
  body: stated(),
  what: text(400),
  instrument: line().optional(),
  date: date().optional(),
});

export const identity = {
  kind: code(kinds),
  title: line(100),
  summary: text(400),
  names: list(name),
  organisation: organisation(),
  units: list(unit),
  organisationFacts: list(organisationFact),
};

export const standing = {
  status: code(statuses),
  start: date().optional(),
  end: date().optional(),
  /** How long it was meant to run, also where no date is given. */
  period: group({
    length: z.number().positive().max(100).optional(),
    unit: z.enum(['month', 'term', 'year']).optional(),
    note: text(400).optional(),
  }),
  milestones: list(milestone),
  decisions: list(decision),
};

export const orientation = {
  use: code(uses),
  whatItTakes: choices(efforts),
  tiers: choices(tiers),
  /** Those of the tiers that the source calls partial. */
  partlyTiers: choices(tiers),
  themes: choices(themes),
};

/** A function and how it is reached; personal details only from the person, for members, for twelve months. */
const contact = z.strictObject({
  function: line(),
  unit: line().optional(),
  profession: code(professions).optional(),
  organisation: organisation().optional(),
  /** What they answer for: the work itself, the press, a unit. */
  about: line().optional(),
  email: z.email().max(200).optional(),
  phone: line(40).optional(),
  isPersonal: z.boolean().optional(),
  expires: date().optional(),
  agency: code(agencies).optional(),
});

export const contacts = { contacts: list(contact) };
