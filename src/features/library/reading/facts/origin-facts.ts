import { licences, nameKinds, origins, relationKinds, sourceKinds } from '../../vocabulary/evidence.ts';
import { agencies, professions, unitRoles } from '../../vocabulary/people.ts';
import {
  datedText,
  dateText,
  type Fact,
  type FactView,
  fact,
  type Line,
  label,
  line,
  numberText,
  optional,
  organisationName,
  sinceText,
  theirs,
  untilText,
  when,
} from './fact-text.ts';
import { withHref } from './law-facts.ts';

type Content = FactView['content'];

/** Who stands behind it and who answers questions. */
export function organisationFacts(view: FactView): Fact[] {
  const { content: c } = view;
  return [
    fact(view, 'organisation', 'organisation', [organisationLine(view, c.organisation)]),
    fact(
      view,
      'units',
      'units',
      c.units.map((unit) => unitLine(view, unit)),
    ),
    fact(
      view,
      'organisationFacts',
      'organisationFacts',
      c.organisationFacts.map((one) => statementLine(view, one)),
    ),
    fact(
      view,
      'contacts',
      'contacts',
      c.contacts.map((contact) => contactLine(view, contact)),
    ),
  ];
}

function organisationLine(view: FactView, slug: string): Line {
  const known = view.names.organisation(slug);
  return withHref({ text: theirs(known?.name ?? slug) }, known?.path);
}

function unitLine(view: FactView, unit: Content['units'][number]): Line {
  const { words } = view.m;
  const said = line(
    when(unit.name, theirs) ?? organisationName(view, unit.organisation),
    label(view, unitRoles, unit.role),
    when(unit.abbreviation, theirs),
    unit.name && unit.organisation !== view.content.organisation && organisationName(view, unit.organisation),
    when(unit.parent, (name) => words.parent(theirs(name))),
    when(unit.note, theirs),
  );
  const lines = unit.aliases.map((alias) =>
    line(theirs(alias.name), label(view, nameKinds, alias.kind), when(alias.abbreviation, theirs)),
  );
  return { ...said, lines };
}

function statementLine(view: FactView, one: Content['organisationFacts'][number]): Line {
  return line(
    `${organisationName(view, one.organisation)}, ${theirs(one.about)}: ${theirs(one.value)}`,
    when(one.number, (value) => numberText(view, value)),
    when(one.statedOn, (date) => dateText(view, date)),
  );
}

export function contactLine(view: FactView, contact: Content['contacts'][number]): Line {
  const { words } = view.m;
  const profession = when(contact.profession, (code) => label(view, professions, code));
  return line(
    theirs(contact.function),
    profession !== contact.function.toLowerCase() && profession,
    when(contact.unit, theirs),
    when(contact.organisation, (slug) => organisationName(view, slug)),
    when(contact.agency, (code) => label(view, agencies, code)),
    when(contact.about, theirs),
    when(contact.email, theirs),
    when(contact.phone, theirs),
    contact.isPersonal && words.personalAddress,
    when(contact.expires, (date) => words.expires(dateText(view, date))),
  );
}

/** The text itself: names, sources, what it hangs together with, licence and dates. */
export function originFacts(view: FactView): Fact[] {
  const { content: c } = view;
  return [
    fact(
      view,
      'names',
      'names',
      c.names.map((name) => nameLine(view, name)),
    ),
    fact(view, 'variantOf', 'variantOf', optionalEntry(view, c.variantOf)),
    fact(
      view,
      'differences',
      'differences',
      c.differences.map((text) => ({ text: theirs(text) })),
    ),
    fact(
      view,
      'related',
      'related',
      c.related.map((one) => relationLine(view, one)),
    ),
    fact(
      view,
      'sources',
      'sources',
      c.sources.map((one) => sourceLine(view, one)),
    ),
    fact(view, 'origin', 'origin', [{ text: label(view, origins, c.origin) }]),
    fact(view, 'confirmedOn', 'confirmedOn', optional(when(c.confirmedOn, (date) => dateText(view, date)))),
    fact(view, 'reviewBy', 'reviewBy', optional(when(c.reviewBy, (date) => dateText(view, date)))),
    fact(view, 'licence', 'licence', [{ text: label(view, licences, c.licence) }]),
  ];
}

function optionalEntry(view: FactView, slug: string | undefined): Line[] {
  if (slug === undefined) return [];
  const known = view.names.entry(slug);
  return [withHref({ text: theirs(known?.title ?? slug) }, known?.path)];
}

function nameLine(view: FactView, name: Content['names'][number]): Line {
  return line(
    theirs(name.name),
    label(view, nameKinds, name.kind),
    when(name.validFrom, (date) => sinceText(view, date)),
    when(name.validTo, (date) => untilText(view, date)),
  );
}

function relationLine(view: FactView, one: Content['related'][number]): Line {
  const known = when(one.entry, (slug) => view.names.entry(slug));
  const title = known?.title ?? one.title ?? one.entry ?? '';
  const kind = label(view, relationKinds, one.kind);
  const isSaid = kind === view.m.facts.related.toLowerCase();
  const said = line(theirs(title), !isSaid && kind, when(one.note, theirs));
  return withHref(said, known?.path);
}

function sourceLine(view: FactView, one: Content['sources'][number]): Line {
  const { words } = view.m;
  const said = line(
    theirs(one.title),
    label(view, sourceKinds, one.kind),
    when(one.publisher, theirs),
    datedText(view, one.date, words.dated, String),
    when(one.published, (date) => words.published(dateText(view, date))),
    when(one.updated, (date) => datedText(view, date, words.updated, words.updatedIs)),
    one.authors.length > 0 && words.authors(one.authors.map(theirs).join(', ')),
    when(one.handler, (who) => words.handler(theirs(who))),
    when(one.seriesTitle, (title) => words.series(theirs(title))),
    when(one.seriesNumber, words.number),
    one.isPlan && words.plan,
    one.isStale && words.stale,
    when(one.staleNote, theirs),
    when(one.note, theirs),
  );
  return withHref(said, one.link);
}
