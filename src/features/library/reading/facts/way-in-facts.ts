import { consentForms, yesNoUnknown } from '../../vocabulary/law.ts';
import { agencies, parties } from '../../vocabulary/people.ts';
import { costs } from '../../vocabulary/work.ts';
import {
  type Fact,
  type FactView,
  fact,
  type Line,
  label,
  labels,
  line,
  numberText,
  optional,
  theirs,
  when,
} from './fact-text.ts';

/** How a pupil gets there: who may make contact, what must be done first, consent and cost. */
export function wayInFacts(view: FactView): Fact[] {
  const { wayIn, informationNeeds } = view.content;
  const answer = (code: typeof wayIn.guardians) =>
    optional(when(code, (known) => label(view, yesNoUnknown, known)));
  return [
    fact(view, 'wayIn.contacts', 'whoMayContact', whoMayContactLines(view)),
    fact(view, 'wayIn.guardians', 'guardians', answer(wayIn.guardians)),
    fact(view, 'wayIn.prerequisites', 'prerequisites', prerequisiteLines(view)),
    fact(view, 'wayIn.prerequisitesInOrder', 'prerequisitesInOrder', answer(wayIn.prerequisitesInOrder)),
    fact(view, 'wayIn.how', 'how', optional(when(wayIn.how, theirs))),
    fact(view, 'wayIn.cost', 'cost', costLines(view)),
    ...consentFacts(view),
    fact(
      view,
      'informationNeeds',
      'informationNeeds',
      informationNeeds.map((need) => informationNeedLine(view, need)),
    ),
  ];
}

export function whoMayContactLines(view: FactView): Line[] {
  return view.content.wayIn.contacts.map(({ who, how }) =>
    line(label(view, parties, who), when(how, theirs)),
  );
}

/** The prerequisites in the order of the source, each with what it builds on. */
export function prerequisiteLines(view: FactView): Line[] {
  const { prerequisites, prerequisitesMode } = view.content.wayIn;
  const { words } = view.m;
  const lines = prerequisites.map((one) => prerequisiteLine(view, one));
  if (lines.length < 2 || prerequisitesMode === undefined) return lines;
  return [{ text: prerequisitesMode === 'all' ? words.allPrerequisites : words.anyPrerequisite, lines }];
}

type Prerequisite = FactView['content']['wayIn']['prerequisites'][number];

function prerequisiteLine(view: FactView, one: Prerequisite): Line {
  const { words } = view.m;
  const textOf = (key: string) =>
    view.content.wayIn.prerequisites.find((other) => other.key === key)?.text ?? key;
  return line(
    theirs(one.text),
    when(one.by, (who) => words.by(label(view, parties, who))),
    one.recipients.length > 0 && words.recipients(recipientsText(view, one)),
    one.buildsOn.length > 0 && words.buildsOn(one.buildsOn.map((key) => theirs(textOf(key))).join(', ')),
  );
}

function recipientsText(view: FactView, { recipients, recipientsMode = 'and-or' }: Prerequisite): string {
  const { words } = view.m;
  const joint = { all: words.and, any: words.or, 'and-or': words.andOr }[recipientsMode];
  return recipients.map((who) => label(view, parties, who)).join(` ${joint} `);
}

export function costLines(view: FactView): Line[] {
  const { cost, costAmount, costNote } = view.content.wayIn;
  const isFree = cost === 'free' && costAmount === 0;
  const amount = when(isFree ? undefined : costAmount, (kronor) =>
    view.m.words.amount(numberText(view, kronor)),
  );
  const main = when(cost, (code) => label(view, costs, code)) ?? amount ?? when(costNote, theirs);
  if (main === undefined) return [];
  return [
    line(
      main,
      main === amount ? undefined : amount,
      cost || costAmount !== undefined ? when(costNote, theirs) : undefined,
    ),
  ];
}

function consentFacts(view: FactView): Fact[] {
  const { consent } = view.content;
  return [
    fact(
      view,
      'consent.needed',
      'consent',
      optional(when(consent.needed, (code) => label(view, yesNoUnknown, code))),
    ),
    fact(
      view,
      'consent.form',
      'consentForm',
      optional(when(consent.form, (code) => label(view, consentForms, code))),
    ),
    fact(view, 'consent.from', 'consentFrom', optional(labels(view, parties, consent.from))),
    fact(view, 'consent.purpose', 'consentPurpose', optional(when(consent.purpose, theirs))),
    fact(view, 'consent.agencies', 'consentAgencies', optional(consent.agencies.map(theirs).join(', '))),
    fact(view, 'consent.effect', 'consentEffect', optional(when(consent.effect, theirs))),
  ];
}

type InformationNeed = FactView['content']['informationNeeds'][number];

function informationNeedLine(view: FactView, need: InformationNeed): Line {
  const { words } = view.m;
  return line(
    theirs(need.what),
    when(need.from, (from) => words.fromWhom(theirs(from))),
    when(need.agency, (agency) => label(view, agencies, agency)),
    when(need.purpose, (purpose) => words.purpose(theirs(purpose))),
  );
}
