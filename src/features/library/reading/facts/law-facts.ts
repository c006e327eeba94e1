import { legalRoles, rightsInstruments, statutes } from '../../vocabulary/law.ts';
import { pupilGroups } from '../../vocabulary/school.ts';
import {
  dateText,
  type Fact,
  type FactView,
  fact,
  type Line,
  label,
  labels,
  line,
  theirs,
  when,
  whoText,
} from './fact-text.ts';

/** What it rests on and what it does not replace. */
export function lawFacts(view: FactView): Fact[] {
  const { content: c } = view;
  return [
    fact(
      view,
      'legalReferences',
      'legalReferences',
      c.legalReferences.map((ref) => legalReferenceLine(view, ref)),
    ),
    fact(
      view,
      'rightsReferences',
      'rightsReferences',
      c.rightsReferences.map((ref) => rightsReferenceLine(view, ref)),
    ),
    fact(
      view,
      'policyFrameworks',
      'policyFrameworks',
      c.policyFrameworks.map((one) => policyFrameworkLine(view, one)),
    ),
    fact(
      view,
      'limits',
      'limits',
      c.limits.map((limit) => limitLine(view, limit)),
    ),
  ];
}

type Content = FactView['content'];
type LegalReference = Content['legalReferences'][number];

/** "skollagen (2010:800) 7 kap. 21 §". */
export function citationText(view: FactView, ref: LegalReference): string {
  const { words } = view.m;
  const statute = ref.statute === 'other' && ref.name ? theirs(ref.name) : label(view, statutes, ref.statute);
  return [statute, when(ref.chapter, words.chapter), when(ref.section, words.paragraph)]
    .filter(Boolean)
    .join(' ');
}

function legalReferenceLine(view: FactView, ref: LegalReference): Line {
  const { words } = view.m;
  const said = line(
    citationText(view, ref),
    ref.statute !== 'other' && when(ref.name, theirs),
    label(view, legalRoles, ref.role),
    ref.covers.length > 0 && words.covers(labels(view, pupilGroups, ref.covers)),
    when(ref.asNamed, (name) => words.asNamed(theirs(name))),
    validityText(view, ref),
    when(ref.versionOf, (date) => words.versionOf(dateText(view, date))),
  );
  const lines = [when(ref.about, theirs), when(ref.quotation, (text) => theirs(`”${text}”`))]
    .filter((text) => text !== undefined)
    .map((text) => ({ text }));
  return withHref({ ...said, lines }, ref.link);
}

function validityText(view: FactView, { validFrom, validTo }: LegalReference): string | undefined {
  if (validFrom === undefined && validTo === undefined) return undefined;
  const day = (date: string | undefined) => when(date, (known) => dateText(view, known)) ?? '';
  return view.m.words.valid(day(validFrom), day(validTo));
}

function rightsReferenceLine(view: FactView, ref: Content['rightsReferences'][number]): Line {
  const main = `${label(view, rightsInstruments, ref.instrument)}, ${view.m.words.article(ref.article)}`;
  return withHref(
    { text: main, lines: ref.argument === undefined ? [] : [{ text: theirs(ref.argument) }] },
    ref.link,
  );
}

function policyFrameworkLine(view: FactView, one: Content['policyFrameworks'][number]): Line {
  const { words } = view.m;
  const said = line(
    theirs(one.title),
    when(one.area, theirs),
    when(one.how, theirs),
    one.members.length > 0 && words.members(one.members.map(theirs).join(', ')),
    one.membersOpen && words.openList,
  );
  return withHref(said, one.link);
}

function limitLine(view: FactView, limit: Content['limits'][number]): Line {
  const { words } = view.m;
  const kind = {
    'does-not-replace': words.replaces,
    'done-elsewhere': words.elsewhere,
    other: words.otherLimit,
  }[limit.kind];
  return line(
    `${kind}: ${theirs(limit.text)}`,
    when(limit.statute, (code) => label(view, statutes, code)),
    when(limit.by, (who) => words.by(whoText(view, who))),
  );
}

/** The line as a link, where there is an address. */
export const withHref = (said: Line, href: string | undefined): Line =>
  href === undefined ? said : { ...said, href };
