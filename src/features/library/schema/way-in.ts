import { z } from 'zod';
import { consentForms, legalRoles, rightsInstruments, statutes, yesNoUnknown } from '../vocabulary/law.ts';
import { agencies, parties } from '../vocabulary/people.ts';
import { pupilGroups } from '../vocabulary/school.ts';
import { costs } from '../vocabulary/work.ts';
import { amount, choices, code, date, group, line, link, list, stated, text } from './fields.ts';

const whoMayContact = z.strictObject({ who: code(parties), how: text(400).optional() });

/** What must be done first. `key` names it, so that another can say that it builds on it. */
const prerequisite = z.strictObject({
  key: line(40),
  text: text(400),
  by: code(parties).optional(),
  recipients: choices(parties),
  /** How several recipients are joined. */
  recipientsMode: z.enum(['all', 'any', 'and-or']).optional(),
  buildsOn: list(line(40)),
});

export const wayIn = {
  wayIn: group({
    contacts: list(whoMayContact),
    guardians: code(yesNoUnknown).optional(),
    prerequisites: list(prerequisite),
    prerequisitesMode: z.enum(['all', 'any']).optional(),
    prerequisitesInOrder: code(yesNoUnknown).optional(),
    how: text(1000).optional(),
    cost: code(costs).optional(),
    costAmount: amount().optional(),
    costNote: text(400).optional(),
  }),
  consent: group({
    needed: code(yesNoUnknown).optional(),
    form: code(consentForms).optional(),
    from: choices(parties),
    purpose: text(400).optional(),
    agencies: list(line()),
    effect: text(600).optional(),
  }),
  /** What may be asked for from others, and why. */
  informationNeeds: list(
    z.strictObject({
      what: text(400),
      from: line().optional(),
      agency: code(agencies).optional(),
      purpose: text(400).optional(),
    }),
  ),
};

const legalReference = z.strictObject({
  statute: code(statutes),
  name: line().optional(),
  chapter: line(10).optional(),
  section: line(20).optional(),
  role: code(legalRoles),
  covers: choices(pupilGroups),
  about: text(600).optional(),
  /** Verbatim, slips and all; the law itself is linked. */
  quotation: text(1000).optional(),
  asNamed: line(160).optional(),
  validFrom: date().optional(),
  validTo: date().optional(),
  versionOf: date().optional(),
  link: link().optional(),
});

const rightsReference = z.strictObject({
  instrument: code(rightsInstruments),
  article: line(20),
  argument: text(1000).optional(),
  link: link().optional(),
});

const policyFramework = z.strictObject({
  title: line(),
  area: line().optional(),
  how: text(600).optional(),
  members: list(line()),
  membersOpen: z.boolean().optional(),
  link: link().optional(),
});

/** What it does not replace, and what is done elsewhere. */
const limit = z.strictObject({
  kind: z.enum(['does-not-replace', 'done-elsewhere', 'other']),
  text: text(400),
  statute: code(statutes).optional(),
  by: stated().optional(),
});

export const law = {
  legalReferences: list(legalReference),
  rightsReferences: list(rightsReference),
  policyFrameworks: list(policyFramework),
  limits: list(limit),
};
