import type { FieldValues, Finding } from '../proposal.ts';
import { bodyOf, type Document, found, type Hit, hits, isDenied, topicOf } from '../reading/document.ts';
import type { Sentence } from '../reading/sentences.ts';
import { countWord, readCount } from '../words/numbers.ts';
import { type Profession, professionWords } from '../words/profession-words.ts';

const composed =
  /(?<!\p{L})(?:består av|bestå av|bestod av|bestående av|ingår(?! i)|ska ingå|ingå(?!\p{L})|ingick|bemanna\p{L}*|utgörs av|tvärprofessionell\p{L}*|medarbetare(?! i)|yrkesgrupper|(?:arbetar|jobbar|finns) (?:(?:två|tre|fyra|fem|en|ett|\d+) )|i teamet (?:arbetar|finns)|med hjälp av|går (?:i stället )?till (?:en|ett|två|tre)|består teamet av|(?:utförs|bemannas|sköts) av)/iu;
const teamTopic =
  /^(?:vilka (?:jobbar|arbetar|ingår|är vi)|vi som (?:jobbar|arbetar)|teamet|bemanning|personal|så är vi bemannade)/iu;
const workers =
  /(?<!\p{L})(?:ska arbeta|arbetar|jobbar|har [^.]{0,40}arbetat|anställ\p{L}*|rekryter\p{L}*|tjänst(?:en|er)?|roll(?:en)?|halvtid\p{L}*|heltid|procent|\d\s?%|är (?:en )?(?:skol)?(?:kurator|pedagog))(?!\p{L})/iu;
const reach =
  /(?:tillgång till|finns att tillgå|anlita\p{L}*|kopplas|konsulteras|som konsult(?!\p{L})|vid behov (?:deltar|medverkar))/iu;
const share = String.raw`(?:(?:på\s+)?(?:(\d{1,3})\s?(?:%|procent)|halvtid|heltid))`;
const afterwards = new RegExp(`^\\s*(?:,\\s*)?(?:\\()?${share}|^\\s+på halvtid`, 'iu');
const counted = new RegExp(
  `(?<![\\p{L}\\d])(${countWord})\\s+(?:\\p{Ll}+(?:ade|ande|iga|lig|ts|nya?|tids?)\\s+)?$`,
  'iu',
);
const notTeam =
  /(?:säger|berättar|menar|skriver|uppdrag från|samråd med|intervjuer med|enkät till|talare|målgrupp för)\s+(?:\p{L}+\s+){0,2}$/iu;
const education = /(?:utbildning|utbildade|examen|legitimation)\s+som\s+/iu;

/** Who works in it: with how many, how large a share, and whether they belong to it or can be reached. */
export function findTeam(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  const people = hits(body, professionWords.pattern).filter((hit) => !isMentionedOtherwise(hit));
  const rows = people.flatMap((hit) => memberAt(hit, teamTopic.test(topicOf(hit.sentence, document))) ?? []);
  return [...rows.filter((row) => !isSaidBetter(row, rows)), ...roleOf(people, rows)];
}

function memberAt(hit: Hit, isAboutTeam: boolean): Finding[] | undefined {
  const { sentence, start, end, match } = hit;
  const profession = professionWords.codeOf(match[0]);
  const [before, after] = around(hit);
  if (profession === undefined || isDenied(sentence, start)) return undefined;
  const isReached =
    reach.test(before) || /^[^.,]{0,30}(?:finns att tillgå|som konsult|kopplas|anlitas)/iu.test(after);
  const isMember =
    isAboutTeam || composed.test(sentence.text) || isEmployed(hit) || /^\s*\(leder\)/iu.test(after);
  if (!isReached && !isMember) return undefined;
  const relation = isReached ? 'access' : isLead(profession, after) ? 'lead' : 'member';
  const headCount = relation === 'access' ? undefined : readCount(counted.exec(before)?.[1] ?? '');
  const fte = shareOf(before, after);
  return [
    found(
      'team',
      { profession, relation, ...(headCount && { headCount }), ...(fte && { fte }) },
      { start, end },
    ),
  ];
}

/** A row without a number where another row of the same people has one. */
function isSaidBetter(row: Finding, rows: readonly Finding[]): boolean {
  const { profession, relation, headCount } = row.value as FieldValues['team'];
  return (
    headCount === undefined &&
    rows.some(({ value }) => {
      const other = value as FieldValues['team'];
      return other.profession === profession && other.relation === relation && other.headCount !== undefined;
    })
  );
}

const isLead = (profession: Profession, after: string) =>
  profession === 'team-leader' || /^\s*\(leder\)/iu.test(after);

/** `en närvarokoordinator på 50 procent ska arbeta`: a count or a share beside a word of work. */
function isEmployed(hit: Hit): boolean {
  const [before, after] = around(hit);
  const isCounted = counted.test(before) || afterwards.test(after) || /halvtids\s*$/iu.test(before);
  const isCalled = /(?<!\p{L})är\s+(?:en\s+|ett\s+)?$/iu.test(before);
  return (isCounted || isCalled) && workers.test(hit.sentence.text);
}

function shareOf(before: string, after: string): number | undefined {
  const percent = afterwards.exec(after)?.[1];
  if (percent) return Number(percent) / 100;
  return /^\s*(?:på )?halvtid/iu.test(after) || /halvtids?\s*$/iu.test(before) ? 0.5 : undefined;
}

/** Somebody quoted, somebody who asks for help, an education: no member of the team. */
function isMentionedOtherwise(hit: Hit): boolean {
  const [before, after] = around(hit);
  const isTitle =
    /^\s*(?:i|för|på)\s+\p{Ll}/u.test(after) && /(?:säger|,)\s*\uE000*[^.]{0,20}$/u.test(before);
  const isOwner = /(?:ens|nas|ors)$/iu.test(hit.match[0]);
  return (
    isOwner ||
    notTeam.test(before) ||
    education.test(before) ||
    isTitle ||
    /\uE000+\s*,\s*(?:\p{L}+\s+)?$/u.test(before)
  );
}

function around({ sentence, start, end }: Hit): readonly [string, string] {
  return [sentence.text.slice(0, start - sentence.start), sentence.text.slice(end - sentence.start)];
}

const roles: ReadonlySet<Profession> = new Set([
  'process-leader',
  'attendance-coordinator',
  'mentor',
  'contact-person',
  'youth-leader',
  'outreach-worker',
]);

/** A text about one role names it again and again: three sentences make it the team. */
function roleOf(people: readonly Hit[], rows: readonly Finding[]): readonly Finding[] {
  const known = new Set(rows.map(({ value }) => (value as { profession: Profession }).profession));
  const named = Map.groupBy(people, ({ match }) => professionWords.codeOf(match[0]));
  return [...named].flatMap(([profession, places]) => {
    const [first] = places;
    if (!profession || !first || !roles.has(profession) || known.has(profession)) return [];
    const sentences = new Set<Sentence>(places.map(({ sentence }) => sentence));
    return sentences.size < 3 ? [] : [found('team', { profession, relation: 'member' }, first, 'low')];
  });
}

/** What the team's people are educated as, which is something else than what they do. */
export function findEducations(document: Document): readonly Finding[] {
  return hits(bodyOf(document), professionWords.pattern).flatMap((hit) => {
    const profession = professionWords.codeOf(hit.match[0]);
    const isEducation = education.test(around(hit)[0]);
    return profession && isEducation ? [found('team.educations', profession, hit)] : [];
  });
}

const size = new RegExp(
  `(?:består av|bestod av|består idag av|omfattar)\\s+(${countWord})\\s+(?:personer|medarbetare)|(?:(?<!\\p{L})är\\s+)?(?<!\\p{L})(${countWord})\\s+(?:medarbetare|anställda)|(?<!\\p{L})är\\s+(${countWord})\\s+personer`,
  'giu',
);

/** How many they are, when the text says the number of people. */
export function findTeamSize(document: Document): readonly Finding[] {
  return hits(bodyOf(document), size).flatMap((hit) => {
    const count = readCount(hit.match[1] ?? hit.match[2] ?? hit.match[3] ?? '');
    return count === undefined ? [] : [found('teamSize', count, hit)];
  });
}

const reprioritised = /omprioriter\p{L}*/giu;
const sharedRooms = /gemensam(?:ma|t)?\s+lokal(?:en|er|erna)?/giu;
const moved = /(?:ingen ny tjänst|flytta(?:r|de|t)?\s+[^.]{0,30}tid(?:en)?(?!\p{L}))/giu;
const fits =
  /(?:ryms|inom)\s+(?:nu\s+)?(?:i|inom)?\s*(?:den\s+)?(?:skolans|befintlig\p{L}*|ordinarie|vanliga)\s+(?:vanliga\s+|ordinarie\s+)?budget/giu;

/** Where the staff, the rooms and the time come from. */
export function findResources({ sentences }: Document): readonly Finding[] {
  return [
    ...hits(sentences, reprioritised).map((hit) => found('resources.staffingSources', 'reprioritised', hit)),
    ...hits(sentences, sharedRooms).map((hit) => found('resources.premisesShared', true, hit)),
    ...hits(sentences, moved).map((hit) => found('whatItTakes', 'time-moved', hit)),
    ...hits(sentences, fits).map((hit) => found('whatItTakes', 'fits-existing', hit)),
  ];
}
