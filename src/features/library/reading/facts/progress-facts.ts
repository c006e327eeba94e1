import { exactnesses, fundingKinds, milestoneKinds } from '../../vocabulary/evidence.ts';
import { unitRoles } from '../../vocabulary/people.ts';
import { statuses, themes, tiers, uses } from '../../vocabulary/work.ts';
import {
  datedText,
  dateText,
  type Fact,
  type FactView,
  fact,
  type Line,
  label,
  labels,
  line,
  lineText,
  numberText,
  optional,
  organisationName,
  sinceText,
  theirs,
  untilText,
  when,
  whoText,
} from './fact-text.ts';
import { withHref } from './law-facts.ts';

type Content = FactView['content'];

/** How far it has come: status, dates, decisions, where it is used, the project that it belongs to. */
export function progressFacts(view: FactView): Fact[] {
  const { content: c } = view;
  return [
    fact(view, 'status', 'status', [{ text: label(view, statuses, c.status) }]),
    fact(view, 'start', 'start', optional(when(c.start, (date) => dateText(view, date)))),
    fact(view, 'end', 'end', optional(when(c.end, (date) => dateText(view, date)))),
    fact(view, 'period', 'period', periodLines(view)),
    fact(
      view,
      'milestones',
      'milestones',
      c.milestones.map((one) => milestoneLine(view, one)),
    ),
    fact(
      view,
      'decisions',
      'decisions',
      c.decisions.map((one) => decisionLine(view, one)),
    ),
    fact(
      view,
      'implementations',
      'implementations',
      c.implementations.map((one) => implementationLine(view, one)),
    ),
    ...projectFacts(view),
    ...plannedNetworkFacts(view),
  ];
}

/** What kind of work it is: its tiers, themes and whether others use it or do it. */
export function orientationFacts(view: FactView): Fact[] {
  const { content: c } = view;
  const { words } = view.m;
  const tierText = c.tiers
    .map((tier) => lineText(line(label(view, tiers, tier), c.partlyTiers.includes(tier) && words.partly)))
    .join(', ');
  return [
    fact(view, 'tiers', 'tiers', optional(tierText)),
    fact(view, 'themes', 'themes', optional(labels(view, themes, c.themes))),
    fact(view, 'use', 'use', [{ text: label(view, uses, c.use) }]),
  ];
}

function periodLines(view: FactView): Line[] {
  const { length, unit, note } = view.content.period;
  const measured =
    length !== undefined && unit !== undefined
      ? view.m.words.length[unit](numberText(view, length))
      : undefined;
  return [...optional(measured), ...optional(when(note, theirs))];
}

function milestoneLine(view: FactView, one: Content['milestones'][number]): Line {
  return line(
    `${dateText(view, one.date)}: ${label(view, milestoneKinds, one.kind)}`,
    when(one.text, theirs),
    one.isPlan && view.m.words.plan,
  );
}

function decisionLine(view: FactView, one: Content['decisions'][number]): Line {
  const { words } = view.m;
  return line(
    theirs(one.what),
    words.decidedBy(whoText(view, one.body)),
    when(one.instrument, (what) => words.instrument(theirs(what))),
    when(one.date, (date) => dateText(view, date)),
  );
}

function implementationLine(view: FactView, one: Content['implementations'][number]): Line {
  const { words } = view.m;
  const said = line(
    `${organisationName(view, one.organisation)}: ${theirs(one.title)}`,
    one.status === 'unknown'
      ? words.state(label(view, statuses, one.status))
      : label(view, statuses, one.status),
    when(one.start, (date) => sinceText(view, date)),
    when(one.end, (date) => untilText(view, date)),
    when(one.coverage, theirs),
    one.isPlan && words.plan,
  );
  const lines = [
    ...optional(when(one.text, theirs)),
    ...one.units.map((unit) =>
      line(
        `${organisationName(view, unit.organisation)}${unit.name ? `, ${theirs(unit.name)}` : ''}`,
        label(view, unitRoles, unit.role),
        when(unit.count, words.count),
      ),
    ),
  ];
  return { ...said, lines };
}

function projectFacts(view: FactView): Fact[] {
  const { project } = view.content;
  const { words } = view.m;
  const main = when(project.name, theirs) ?? when(project.abbreviation, theirs);
  const name =
    main === undefined
      ? []
      : [
          line(
            main,
            project.name && when(project.abbreviation, theirs),
            when(project.subGoal, words.subGoal),
          ),
        ];
  return [
    fact(view, 'project', 'project', name),
    fact(
      view,
      'project.subGoals',
      'subGoals',
      project.subGoals.map((goal) => subGoalLine(view, goal)),
    ),
    fact(
      view,
      'project.posts',
      'posts',
      project.posts.map((post) => postLine(view, post)),
    ),
  ];
}

function subGoalLine(view: FactView, goal: Content['project']['subGoals'][number]): Line {
  const said = line(`${goal.number}. ${theirs(goal.title)}`, when(goal.text, theirs));
  return withHref(
    said,
    when(goal.entry, (slug) => view.names.entry(slug)?.path),
  );
}

function postLine(view: FactView, post: Content['project']['posts'][number]): Line {
  const { words } = view.m;
  const said = line(
    `${post.number}. ${theirs(post.title)}`,
    dateText(view, post.date),
    when(post.subGoal, words.subGoal),
    post.isPlanned && words.planned,
  );
  return withHref(said, post.link ?? when(post.entry, (slug) => view.names.entry(slug)?.path));
}

function plannedNetworkFacts(view: FactView): Fact[] {
  const { plannedNetwork: network } = view.content;
  const { words } = view.m;
  const main = when(network.name ?? network.purpose ?? network.region, theirs);
  const said =
    main === undefined
      ? []
      : [
          line(
            main,
            network.name && when(network.purpose, theirs),
            (network.name ?? network.purpose) && when(network.region, (name) => words.region(theirs(name))),
            when(network.start, (date) => sinceText(view, date)),
            network.members.length > 0 && words.members(network.members.map(theirs).join(', ')),
            network.themes.length > 0 && labels(view, themes, network.themes),
          ),
        ];
  return [
    fact(view, 'plannedNetwork', 'plannedNetwork', said),
    fact(
      view,
      'plannedNetwork.questions',
      'networkQuestions',
      network.questions.map((text) => ({ text: theirs(text) })),
    ),
  ];
}

/** Who pays, with the sum of the parts set beside the total: rounding is told from error. */
export function fundingFacts(
  view: FactView,
  sum: 'matches' | 'rounding' | 'error' | 'not-comparable',
): Fact[] {
  const { funding, fundingTotal } = view.content;
  const { words } = view.m;
  const note = {
    matches: undefined,
    rounding: words.sumRounding,
    error: words.sumError,
    'not-comparable': undefined,
  }[sum];
  const total = when(fundingTotal.amount, (amount) =>
    line(
      words.amount(numberText(view, amount)),
      when(fundingTotal.exactness, (code) => exactnessText(view, code)),
    ),
  );
  return [
    fact(
      view,
      'funding',
      'funding',
      funding.map((one) => fundingLine(view, one)),
    ),
    fact(view, 'fundingTotal', 'fundingTotal', total === undefined ? [] : [total, ...optional(note)]),
  ];
}

function exactnessText(view: FactView, code: Content['funding'][number]['exactness']): string {
  const said = label(view, exactnesses, code);
  return code === 'unknown' ? view.m.words.exactness(said) : said;
}

function fundingLine(view: FactView, one: Content['funding'][number]): Line {
  const { words } = view.m;
  const payer = when(one.organisation, (slug) => organisationName(view, slug));
  const amount = when(one.amount, (kronor) => words.amount(numberText(view, kronor)));
  return line(
    amount === undefined ? theirs(one.payer) : `${theirs(one.payer)}: ${amount}`,
    label(view, fundingKinds, one.kind),
    amount === undefined ? words.amountMissing : exactnessText(view, one.exactness),
    when(one.alsoStatedAs, (kronor) => words.alsoStatedAs(numberText(view, kronor))),
    when(one.period, (date) => datedText(view, date, String, words.period)),
    payer !== theirs(one.payer) && payer,
    when(one.note, theirs),
  );
}
