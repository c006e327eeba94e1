import {
  claimKinds,
  evaluationTypes,
  evidenceLevels,
  problemKinds,
  results,
} from '../../vocabulary/evidence.ts';
import { yesNoUnknown } from '../../vocabulary/law.ts';
import { parties, professions } from '../../vocabulary/people.ts';
import { themes } from '../../vocabulary/work.ts';
import {
  dateText,
  type Fact,
  type FactView,
  fact,
  type Line,
  label,
  labels,
  line,
  optional,
  theirs,
  when,
  whoText,
} from './fact-text.ts';
import { withHref } from './law-facts.ts';

type Content = FactView['content'];

/** What stands behind it, what it showed, and what is only said: never merged into one judgement. */
export function evidenceFacts(view: FactView): Fact[] {
  const { content: c } = view;
  return [
    fact(
      view,
      'evidenceLevel',
      'evidenceLevel',
      optional(when(c.evidenceLevel, (code) => label(view, evidenceLevels, code))),
    ),
    fact(
      view,
      'evaluations',
      'evaluations',
      c.evaluations.map((one) => evaluationLine(view, one)),
    ),
    fact(
      view,
      'problems',
      'problems',
      c.problems.map((one) => problemLine(view, one)),
    ),
    fact(
      view,
      'candidateMeasures',
      'candidateMeasures',
      c.candidateMeasures.map((text) => ({ text: theirs(text) })),
    ),
    fact(
      view,
      'claims',
      'claims',
      c.claims.map((one) => claimLine(view, one)),
    ),
    fact(
      view,
      'quotations',
      'quotations',
      c.quotations.map((one) => quotationLine(view, one)),
    ),
    fact(
      view,
      'awards',
      'awards',
      c.awards.map((one) => awardLine(view, one)),
    ),
    fact(view, 'experiencesGathered', 'experiencesGathered', optional(when(c.experiencesGathered, theirs))),
  ];
}

function evaluationLine(view: FactView, one: Content['evaluations'][number]): Line {
  const { words } = view.m;
  const own = theirs(view.content.title);
  const others = one.concerns.map((slug) => entryTitle(view, slug)).filter((title) => title !== own);
  const said = line(
    label(view, evaluationTypes, one.type),
    words.result(label(view, results, one.result)),
    when(one.by, (who) => whoText(view, who)),
    when(one.period, (date) => dateText(view, date)),
    one.measures.length > 0 && words.measures(one.measures.map(theirs).join(', ')),
    when(one.documentTitle, theirs),
    one.documentMissing && words.documentMissing,
    when(one.hasComparison, (code) => words.hasComparison(label(view, yesNoUnknown, code))),
    when(one.isIndependent, (code) => words.isIndependent(label(view, yesNoUnknown, code))),
    others.length > 0 && words.concerns(others.join(', ')),
  );
  const factors = one.successFactors.map(theirs).join(', ');
  const lines = [
    ...optional(when(one.finding, theirs)),
    ...optional(factors === '' ? undefined : words.successFactors(factors)),
  ];
  return withHref({ ...said, lines }, one.documentLink);
}

const entryTitle = (view: FactView, slug: string) => theirs(view.names.entry(slug)?.title ?? slug);

function problemLine(view: FactView, one: Content['problems'][number]): Line {
  return line(
    theirs(one.text),
    label(view, problemKinds, one.kind),
    when(one.candidateMeasure, (measure) => view.m.words.candidateMeasure(theirs(measure))),
  );
}

/** The title of the source that a claim or a quotation names by its key. */
function sourceTitle(view: FactView, key: string | undefined): string | undefined {
  return when(key, (known) =>
    theirs(view.content.sources.find((source) => source.key === known)?.title ?? known),
  );
}

function claimLine(view: FactView, one: Content['claims'][number]): Line {
  return line(
    theirs(one.text),
    label(view, claimKinds, one.kind),
    view.m.words.speaker(whoText(view, one.speaker)),
    sourceTitle(view, one.source),
  );
}

function quotationLine(view: FactView, one: Content['quotations'][number]): Line {
  return line(
    theirs(`”${one.text}”`),
    view.m.words.speaker(whoText(view, one.speaker)),
    when(one.speakerProfession, (code) => label(view, professions, code)),
    when(one.unit, theirs),
    when(one.about, theirs),
    sourceTitle(view, one.source),
  );
}

function awardLine(view: FactView, one: Content['awards'][number]): Line {
  const { words } = view.m;
  const said = line(
    `${dateText(view, one.year)}: ${theirs(one.name)}`,
    words.grantedBy(whoText(view, one.grantedBy)),
    when(one.to, (who) => words.awardTo(theirs(who))),
    when(one.for, (what) => words.awardFor(theirs(what))),
    one.towards.length > 0 && words.towards(labels(view, parties, one.towards)),
  );
  return { ...said, lines: one.reasons.map((text) => ({ text: theirs(text) })) };
}

/** The occasion that material comes from, with its numbered sessions. */
export function eventFacts(view: FactView): Fact[] {
  const { event } = view.content;
  const main =
    when(event.name, theirs) ?? when(event.place, theirs) ?? when(event.date, (date) => dateText(view, date));
  const said =
    main === undefined
      ? []
      : [
          withHref(
            line(
              main,
              event.name && when(event.date, (date) => dateText(view, date)),
              event.name && when(event.place, theirs),
            ),
            event.link,
          ),
        ];
  return [
    fact(view, 'event', 'event', said),
    fact(
      view,
      'event.sessions',
      'sessions',
      event.sessions.map((session) => sessionLine(view, session)),
    ),
  ];
}

function sessionLine(view: FactView, session: Content['event']['sessions'][number]): Line {
  const { words } = view.m;
  const speakers = session.speakers.map((speaker) =>
    [
      theirs(speaker.role),
      when(speaker.unit, theirs),
      when(speaker.organisation, (slug) => theirs(view.names.organisation(slug)?.name ?? slug)),
    ]
      .filter(Boolean)
      .join(', '),
  );
  const said = line(
    theirs(session.title),
    when(session.number, (number) => words.session(number)),
    when(session.date, (date) => dateText(view, date)),
    session.allAges && words.allAges,
    when(session.audience, (who) => words.audience(theirs(who))),
    session.themes.length > 0 && labels(view, themes, session.themes),
    speakers.length > 0 && words.speakers(speakers.join('; ')),
  );
  const questions = session.guidingQuestions.map((text) => ({ text: theirs(text) }));
  const lines = [
    ...optional(when(session.text, theirs)),
    ...(questions.length > 0 ? [{ text: `${view.m.facts.guidingQuestions}:`, lines: questions }] : []),
  ];
  return { ...said, lines };
}
