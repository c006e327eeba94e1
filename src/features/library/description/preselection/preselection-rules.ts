import type { EntryKind } from '#src/features/library/entry/entry.ts';
import type { CodeOf, schoolYears, tiers, uses } from '#src/features/library/vocabulary/index.ts';

export type Tier = CodeOf<typeof tiers>;
export type Use = CodeOf<typeof uses>;
export type SchoolYear = CodeOf<typeof schoolYears>;

/** What the eight questions were answered with, as far as the choices can be told from it. */
export type Answers = {
  title: string;
  summary: string;
  target: string;
  wayIn: string;
  doDifferently?: string;
  /** How many rows of people were filled in. */
  teamRows?: number;
  /** Somebody may make contact: boxes were ticked. */
  hasContacts?: boolean;
};

/** Words that end as Swedish compounds do: `närvaroteamet` is a team. */
const ending = (words: string) => new RegExp(`(?:${words})(?!\\p{L})`, 'iu');
/** Words that begin so: `förebygg` is also `förebyggande`. */
const beginning = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})`, 'iu');

/** In order: what a thing is called says more than what it is about. */
const kindWords: readonly [EntryKind, RegExp][] = [
  ['research-overview', ending('(?:forsknings|kunskaps)översikt(?:en|er)?|läsguide')],
  ['checklist', ending('checklist(?:a|an|or)|minneslista')],
  ['film', ending('film(?:en|er|erna)?|inspelning(?:en|ar)?')],
  [
    'event-material',
    ending('material från .{0,40}|konferens(?:en)?|workshop(?:en|par)?|spridningsdag(?:en)?'),
  ],
  [
    'stepped-model',
    ending('trappa|trappan|stegmodell(?:en)?|steg för steg|(?:tre|fyra|fem|sex|sju|\\d) steg'),
  ],
  ['template', ending('mall|mallen|mallar|blankett(?:en|er)?|formulär(?:et)?')],
  ['guide', ending('vägledning(?:en)?|handbok(?:en)?|guide(?:n|r)?|rutin för .{0,40}')],
  ['good-example', ending('gott exempel|så gjorde vi')],
  ['project', ending('projekt(?:et|ets)?|pilot(?:en)?|på försök')],
  ['team-or-service', ending('team|teamet|teamets|enhet(?:en)?|mottagning(?:en)?|resursskola(?:n)?')],
  [
    'role',
    ending('koordinator(?:n|er|erna)?|processledare(?:n)?|samordnare(?:n)?|resursperson(?:en)?|länk|länken'),
  ],
];

/** The kind that the name, and after it the description, points at; the widest kind when nothing does. */
export function suggestKind({ title, summary, teamRows = 0, hasContacts }: Answers): EntryKind {
  const named = kindIn(title);
  if (named) return named;
  const sentence = summary.split(/(?<=[.!?])\s/)[0] ?? '';
  const described = kindIn(sentence);
  if (described) return described;
  return teamRows > 1 && hasContacts ? 'team-or-service' : 'way-of-working';
}

function kindIn(text: string): EntryKind | undefined {
  return kindWords.find(([, words]) => words.test(text))?.[0];
}

const tierWords: readonly [Tier, RegExp][] = [
  [
    'promoting',
    beginning(
      'främja|närvaro(?:modell|plan)|plan för närvaro|trivsel|trivas|alla elever|relationer|välkomna|skolklimat|delaktig|skolmiljö|lärmiljö|matsal|schema|håltim|lugnare|tryggare',
    ),
  ],
  [
    'preventing',
    beginning(
      'förebygg|tidig|tecken|teckn|signal|sjukfrånvaro|återkommande|varje morgon|upptäck|i tid(?!\\p{L})|risk|samma dag|ringer hem|mentor|upprepad|ströfrånvaro|övergång|\\p{L}*trapp',
    ),
  ],
  [
    'remedial',
    beginning(
      'åtgärd|utred|kartlägg|hög frånvaro|stor frånvaro|problematisk|långvarig|lång frånvaro|mycket (?:borta|frånvaro)|(?:varit|är) (?:borta|hemma)|gemensam plan|samordn|total frånvaro|borta från|stöttar?|hemmasitt|insats|\\p{L}*trapp',
    ),
  ],
  [
    'return',
    beginning('återgå|åter till|efter lång frånvaro|positiv närvaro|tillbaka|återvän|första veckorna'),
  ],
];

/** Which way the work aims, from the words that people use for it; "vet inte" when none of them is there. */
export function suggestTiers({ title, summary, target }: Answers): readonly Tier[] {
  const text = `${title}. ${summary} ${target}`;
  const found = tierWords.filter(([, words]) => words.test(text)).map(([tier]) => tier);
  return found.length > 0 ? found : ['unknown'];
}

const serviceKinds: ReadonlySet<EntryKind> = new Set(['team-or-service', 'role', 'project']);
const asksForContact = beginning('kontakta|ringer till|beställ|boka|anmäl till|ansök|fyller i en begäran');

/** Whether others can use it or do it themselves: people are used, papers and ways of working are done. */
export function suggestUse(kind: EntryKind, { wayIn, hasContacts }: Answers): Use {
  if (!serviceKinds.has(kind)) return 'do-it-yourself';
  if (hasContacts || asksForContact.test(wayIn) || kind === 'team-or-service') return 'service';
  return 'unknown';
}

const years: readonly SchoolYear[] = [
  'f',
  'year-1',
  'year-2',
  'year-3',
  'year-4',
  'year-5',
  'year-6',
  'year-7',
  'year-8',
  'year-9',
  'upper-secondary-1',
  'upper-secondary-2',
  'upper-secondary-3',
];

const stages: readonly [RegExp, number, number][] = [
  [beginning('förskoleklass|f-klass'), 0, 0],
  [beginning('lågstadi'), 1, 3],
  [beginning('mellanstadi'), 4, 6],
  [beginning('högstadi'), 7, 9],
  [beginning('gymnasi'), 10, 12],
];
const range =
  /(?:åk|årskurs(?:erna)?|klass|år)\s*(f|[1-9])(?:\s*(?:–|-|till|t\.o\.m\.)\s*([1-9]))?|(?<![\p{L}\d])(f)\s*[–-]\s*([1-9])(?!\d)/giu;

/** The school years that the answer names: `åk 4–9`, `F–6`, `högstadiet`; none when it names none. */
export function suggestSchoolYears({ target }: Answers): readonly SchoolYear[] {
  const named = stages.flatMap(([words, from, to]) => (words.test(target) ? [[from, to] as const] : []));
  const counted = [...target.matchAll(range)].map((match) => {
    const from = yearIndex(match[1] ?? match[3] ?? '');
    return [from, (match[2] ?? match[4]) ? yearIndex(match[2] ?? match[4] ?? '') : from] as const;
  });
  const spans = [...named, ...counted];
  return years.filter((_, index) => spans.some(([from, to]) => index >= from && index <= to));
}

function yearIndex(name: string): number {
  return name.toLowerCase() === 'f' ? 0 : Number(name);
}
