import { licences, materialKinds } from '../../vocabulary/evidence.ts';
import {
  dateText,
  type Fact,
  type FactView,
  fact,
  type Line,
  label,
  line,
  theirs,
  when,
} from './fact-text.ts';
import { withHref } from './law-facts.ts';

type Material = FactView['content']['materials'][number];

/** What can be downloaded, watched and read. */
export function materialFacts(view: FactView): Fact[] {
  const lines = view.content.materials.map((one) => materialLine(view, one));
  return [fact(view, 'materials', 'materials', lines)];
}

/** Where a material is had: our file, or the link to it. */
export function materialHref(view: FactView, { file, link }: Material): string | undefined {
  return when(file, view.names.file)?.path ?? link;
}

function materialLine(view: FactView, one: Material): Line {
  const { words } = view.m;
  const file = when(one.file, view.names.file);
  const said = line(
    theirs(one.title),
    label(view, materialKinds, one.kind),
    file?.info,
    when(one.minutes, words.minutes),
    when(one.captions, (answer) => words.captions[answer]),
    when(one.version, (version) => words.version(theirs(version))),
    when(one.date, (date) => dateText(view, date)),
    label(view, licences, one.licence),
    when(one.description, theirs),
    when(one.altText, (text) => words.shows(theirs(text))),
    when(one.textSummary, (text) => words.said(theirs(text))),
    when(one.accessibleAlternative, (text) => words.alternative(theirs(text))),
    when(one.note, theirs),
  );
  return withHref(said, materialHref(view, one));
}
