import type { FieldValues, Finding } from '../proposal.ts';
import {
  bodyOf,
  type Document,
  found,
  type Hit,
  hits,
  isConditional,
  isDenied,
  topicOf,
} from '../reading/document.ts';
import type { Sentence } from '../reading/sentences.ts';
import { indefinite } from '../words/functions.ts';
import { countWord, quantityWord, readCount, readQuantity } from '../words/numbers.ts';
import { type Profession, professionWords } from '../words/profession-words.ts';

/** Words by which a text says who belongs to the team. */
const composed =
  /(?<!\p{L})(?:(?:består|bestå|bestod|utgörs|bemannas|sköts|utförs|leds|leddes|drivs) (?:\p{L}+ )?av|bestående av|ingår(?! i)|ska ingå|ingå(?!\p{L})|ingick|bemanna\p{L}*|tvärprofessionell\p{L}*|medarbetare(?! i)|yrkesgrupper|(?:arbetar|jobbar|finns|sitter) (?:\p{L}+ ){0,3}?(?:två|tre|fyra|fem|en|ett|\d+) |i teamet (?:arbetar|finns)|med hjälp av|går (?:i stället )?till (?:en|ett|två|tre)|består teamet av|teamet har|gruppen har|(?:anställ|rekryter|tillsätt)\p{L}*)/iu;
const teamTopic =
  /^(?:(?:vilka|vem|vi) (?:jobbar|arbetar|ingår|är|som|träffar|möter|finns)|teamet|bemanning|personal|medarbetare|så är vi bemannade|vem gör vad|(?:våra )?(?:yrken|roller|kompetenser))/iu;
const workers =
  /(?<!\p{L})(?:ska arbeta|arbetar|jobbar|har [^.]{0,40}arbetat|anställ\p{L}*|rekryter\p{L}*|tjänst(?:en|er)?|roll(?:en)?|halvtid\p{L}*|heltid|deltid|procent|\d\s?%|är (?:en )?(?:skol)?(?:kurator|pedagog)|är du)(?!\p{L})/iu;
const reach =
  /(?:tillgång till|tillgänglig\p{L}*|finns att tillgå|anlita\p{L}*|kopplas|konsulteras|rådfråga|som konsult(?!\p{L})|vid behov (?:deltar|medverkar)|hjälp av (?:\p{L}+ )?)/iu;
const reachedAfter =
  /^[^.;]{0,40}?(?:finns (?:\p{L}+ )?att tillgå|till förfogande|som konsult|kopplas|knyts|anlitas|konsulteras|(?:att|kan) rådfråga|vid behov|när det behövs|ibland|som bollplank|i bakgrunden)/iu;
const share = String.raw`(?:(?:på\s+)?(?:(\d{1,3})\s?(?:%|procent)|halvtid|heltid|deltid))`;
const afterwards = new RegExp(`^\\s*(?:,\\s*)?(?:\\()?${share}`, 'iu');
const posts = '(?:tjänst(?:er)?|årsarbetare|heltidstjänster|heltider)';
/** `två och en halv tjänst som …`, `… (1,5 tjänst)`: full-time shares, not heads. */
const postsBefore = new RegExp(
  `(?<![\\p{L}\\d])(${quantityWord})\\s+${posts}\\s+(?:som|för)\\s+(?:\\p{Ll}+\\s+)?$`,
  'iu',
);
const postsAfter = new RegExp(`^\\s*\\((?:\\p{L}+\\s)?(${quantityWord})\\s+${posts}`, 'iu');
const counted = new RegExp(
  `(?<![\\p{L}\\d,])(${countWord})\\s+(?:\\p{Ll}+(?:ade|ande|iga|lig|ts|nya?|tids?)\\s+)?$`,
  'iu',
);
const notTeam =
  /(?:säger|berättar|menar|skriver|uppdrag från|samråd med|intervjuer med|enkät till|talare|målgrupp för|hänvisas till|råd till|prata med|kontakta|på initiativ av)\s+(?:\p{L}+\s+){0,2}$/iu;
const education =
  /(?:utbildning|utbildade|examen|legitimation|bakgrund)\s+som\s+|(?:utbildad|legitimerad)\s+(?:\p{L}+,\s+)?$/iu;

/** Who works in it: with how many, how large a share, and whether they belong to it or can be reached. */
export function findTeam(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  const people = hits(body, professionWords.pattern).filter((hit) => !isMentionedOtherwise(hit));
  const listed = listsOf(people);
  const rows = people.flatMap(
    (hit) => memberAt(hit, listed.has(hit.sentence) || teamTopic.test(topicOf(hit.sentence, document))) ?? [],
  );
  return [...rows.filter((row) => !isSaidBetter(row, rows)), ...roleOf(people, rows)];
}

/** Sentences that count up different professions: `två kuratorer, en specialpedagog och …` is a team, whatever the verb. */
function listsOf(people: readonly Hit[]): ReadonlySet<Sentence> {
  const bySentence = Map.groupBy(
    people.filter((hit) => counted.test(around(hit)[0])),
    ({ sentence }) => sentence,
  );
  const isList = ([, places]: readonly [Sentence, readonly Hit[]]) =>
    new Set(places.map(({ match }) => professionWords.codeOf(match[0]))).size > 1;
  return new Set([...bySentence].filter(isList).map(([sentence]) => sentence));
}

function memberAt(hit: Hit, isAboutTeam: boolean): Finding[] | undefined {
  const { sentence, start, end, match } = hit;
  const profession = professionWords.codeOf(match[0]);
  const [before, after] = around(hit);
  if (profession === undefined || isDenied(sentence, start)) return undefined;
  const isReached = reach.test(before) || reachedAfter.test(after);
  const isMember =
    isAboutTeam || composed.test(sentence.text) || isEmployed(hit) || /^\s*\(leder\)/iu.test(after);
  if (!isReached && !isMember) return undefined;
  const relation = isReached ? 'access' : isLead(profession, hit) ? 'lead' : 'member';
  const isCounted = relation !== 'access' && !isOneOf(sentence);
  const headCount = isCounted ? readCount(counted.exec(before)?.[1] ?? '') : undefined;
  const fte = shareOf(before, after);
  const name = profession === 'other' && { function: indefinite(match[0]) };
  return [
    found(
      'team',
      { profession, ...name, relation, ...(headCount && { headCount }), ...(fte && { fte }) },
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

/** `en socialpedagog eller en familjebehandlare`: one of them, not one of each. */
const isOneOf = ({ text }: Sentence) => /(?<!\p{L})eller\s+(?:en|ett)(?!\p{L})/iu.test(text);

function isLead(profession: Profession, hit: Hit): boolean {
  const [before, after] = around(hit);
  return (
    profession === 'team-leader' ||
    /^\s*\(leder\)|^\s+(?:leder|leds)(?!\p{L})/iu.test(after) ||
    /le(?:ds|ddes)\s+(?:\p{L}+\s+)?av\s+(?:en\s+|ett\s+)?$/iu.test(before)
  );
}

/** `en närvarokoordinator på 50 procent ska arbeta`: a count or a share beside a word of work. */
function isEmployed(hit: Hit): boolean {
  const [before, after] = around(hit);
  const isCounted =
    counted.test(before) ||
    afterwards.test(after) ||
    postsBefore.test(before) ||
    postsAfter.test(after) ||
    /halvtids\s*$/iu.test(before);
  const isCalled = /(?<!\p{L})(?:är|som)\s+(?:en\s+|ett\s+)?$/iu.test(before);
  return (isCounted || isCalled) && workers.test(hit.sentence.text);
}

function shareOf(before: string, after: string): number | undefined {
  const percent = afterwards.exec(after)?.[1];
  if (percent) return Number(percent) / 100;
  const full = postsBefore.exec(before)?.[1] ?? postsAfter.exec(after)?.[1];
  if (full) return readQuantity(full);
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

const people = '(?:personer|medarbetare|anställda|kollegor|tjänster|heltidstjänster)';
const size = new RegExp(
  [
    `(?:består (?:idag )?av|bestod av|omfattar|räcka? till|team på|grupp (?:på|om)|är vi|vi är|är \\p{L}+)\\s+(${countWord})\\s+${people}`,
    `(?<!\\p{L})(${countWord})\\s+(?:medarbetare|anställda)`,
    `(?<!\\p{L})är\\s+(${countWord})\\s+personer`,
  ].join('|'),
  'giu',
);

/** How many they are, when the text says the number of people. */
export function findTeamSize(document: Document): readonly Finding[] {
  return hits(bodyOf(document), size).flatMap((hit) => {
    const count = readCount(hit.match.slice(1).find(Boolean) ?? '');
    return count === undefined ? [] : [found('teamSize', count, hit)];
  });
}

const reprioritised = /omprioriter\p{L}*/giu;
const sharedRooms =
  /(?:gemensam(?:ma|t)?|samma|delad?e?)\s+lokal(?:en|er|erna)?|(?:lokal(?:en|er|erna)?\s+(?:vi\s+)?delas?|delar\s+lokal(?:er)?)(?!\p{L})/giu;
const newPosts =
  /(?:vi|kommunen|förvaltningen|projektet|teamet)\s+(?:ska\s+|vill\s+|kommer att\s+)?(?:ny)?(?:anställer?|anställa|rekryterar?)(?!\p{L})|nya? tjänst(?:er)?(?!\p{L})/giu;
const moved = /(?:ingen ny tjänst|flytta(?:r|de|t)?\s+[^.]{0,30}tid(?:en)?(?!\p{L}))/giu;
const fits =
  /(?:ryms|inom)\s+(?:nu\s+)?(?:i|inom)?\s*(?:den\s+)?(?:skolans|befintlig\p{L}*|ordinarie|vanliga)\s+(?:vanliga\s+|ordinarie\s+)?budget/giu;

/** Where the staff, the rooms and the time come from. */
export function findResources({ sentences }: Document): readonly Finding[] {
  return [
    ...hits(sentences, reprioritised).map((hit) => found('resources.staffingSources', 'reprioritised', hit)),
    ...hits(sentences, sharedRooms).map((hit) => found('resources.premisesShared', true, hit)),
    ...hits(sentences, newPosts)
      .filter(({ sentence, start }) => !isDenied(sentence, start) && !/ingen ny tjänst/iu.test(sentence.text))
      .map((hit) => found('whatItTakes', 'new-post', hit)),
    ...hits(sentences, moved).map((hit) => found('whatItTakes', 'time-moved', hit)),
    ...hits(
      sentences.filter(({ text }) => !isConditional(text)),
      fits,
    ).map((hit) => found('whatItTakes', 'fits-existing', hit)),
  ];
}
