import { type CodeOf, parties } from '../../vocabulary/index.ts';
import type { Finding } from '../proposal.ts';
import {
  answerTo,
  type Document,
  flat,
  found,
  type Hit,
  hits,
  isDenied,
  topicOf,
} from '../reading/document.ts';
import type { Sentence } from '../reading/sentences.ts';
import { lexicon } from '../words/lexicon.ts';

type Party = CodeOf<typeof parties>;
const partyWords = lexicon(parties, {
  also: {
    guardian: ['vårdnadshavare', 'föräldrar', 'förälder', 'anhörig'],
    'pupil-health': [
      ...['elevhälsoteam', 'EHT', 'elevhälsa', 'kurator', 'skolkurator', 'skolsköterska', 'specialpedagog'],
    ],
    'school-staff': [
      'mentor',
      'pedagoger',
      'lärare',
      'skolpersonal',
      'någon på skolan',
      'personalen på skolan',
    ],
    pupil: ['barnet', 'ungdomar', 'den unga'],
    'social-services': ['socialtjänst', 'socialsekreterare'],
    anyone: ['alla'],
    'older-pupil': ['äldre elever'],
  },
  except: ['vet inte', 'den egna organisationen', 'aktörer utanför skolan', 'familj', 'skola', 'huvudman'],
});
const party = partyWords.pattern.source;
/** What may stand around a party in a list: `för er som är föräldrar`, `lärare på skolan`, `elever över 15`. */
const lead = '(?:(?:även|också|för|från|er|ni|som|är|din|dina)\\s+){0,4}';
const tail = '(?:\\s+(?:på|i|vid)\\s+\\p{Ll}+|\\s+över\\s+\\d+)?';
const several = `((?<!\\p{L})${lead}${party}${tail}(?:(?:\\s*,\\s*|\\s+(?:och|eller|och/eller|samt)\\s+)${lead}${party}${tail}){0,5})`;
const aside = '(?:(?:inte|också|även|själva?|direkt|alltid|gärna|som|är|de|det)\\s+)*';
const makesContact = `(?:(?:kan|får|ska|bör|är välkom(?:na|men) att)\\s+)?${aside}(?:tar|ta|kontaktar?|höra?(?=\\s+av)|ansöker|ansöka|anmäler|anmäla|beställer|beställa|bokar?|ringer|ringa|mejlar?|söker|söka|skriver?(?=\\s+(?:till|själv))|skriva(?=\\s+(?:till|själv))|fyller i|fylla i|vänder sig|vända sig|aktualiserar?|remitterar?|skickar? in|gör (?:en )?an)(?!\\p{L})`;
const subjectFirst = new RegExp(
  `${several}\\s+(?:inte\\s+)?${makesContact.replace('gör (?:en )?an', 'gör (?:en )?an(?:mälan|sökan)')}`,
  'gu',
);
const orderedBy = new RegExp(
  `(?:uppdrag(?:et|en)?(?:\\s+kommer)?|beställning(?:ar|en)?|anmälan|ansökan|remiss|(?:initieras|aktualiseras|anmäls|beställs|bokas|görs|lämnas|skickas))\\s+(?:från|av|görs av)\\s+(?:skol\\p{Ll}+s\\s+)?${several}`,
  'giu',
);
const notThemselves = /(?:föräldrar|vårdnadshavare)(?:na)?\s+(?:kan|får)\s+inte\s+[^.,]{0,25}själva/giu;
const welcome = new RegExp(`(?:går bra för|öppet för|öppen för|gäller för)\\s+${several}`, 'giu');
const contactTopic =
  /kontakt|höra av sig|hör av|ansök|anmäl|söker (?:man|jag|vi|du)|så börjar|så (?:får|söker) du/iu;
const towardsFamily =
  /(?:kontaktar|ringer|ringa|kontakta|söker|söka)\s+(?:eleven|elever|hem|vårdnadshavar|familjen|föräldr)/iu;
const towardsUs =
  /kontakt|hör|höra|ansök|anmäl|beställ|bok|ring|mejl|skriv|sök|fyll|vänd|aktualiser|remitter|skick/iu;
/** The reader, by whom the text speaks to: `du kan själv kontakta …`. */
const readers: readonly [Party, RegExp][] = [
  [
    'guardian',
    /(?:dig|du|er|ni) som är (?:vårdnadshavare|förälder|föräldrar)|(?:mitt|ditt|ert) barn(?!\p{L})|(?:till|för) (?:alla )?(?:vårdnadshavare|föräldrar)/iu,
  ],
  [
    'pupil',
    /(?:du|dig) som (?:går i|är elev|är ung)|(?:din|dina) (?:mentor|lärare|skola|vårdnadshavare|föräldrar|förälder)(?!\p{L})/iu,
  ],
];
const readerActs =
  /(?<!\p{L})(?:du|ni)\s+(?:kan|får|är välkom(?:men|na) att)\s+(?:(?:själva?|också|även|alltid|gärna|direkt)\s+)*(?:kontakta|ringa|mejla|höra av|ansöka|anmäla|boka|söka|skriva till)|(?:kan|får)\s+(?:du|ni)\s+(?:(?:själva?|också|även|alltid|gärna|direkt)\s+)*(?:kontakta|ringa|mejla|höra av|ansöka|anmäla|boka|söka|skriva till)|(?<!\p{L})(?:du,\s[^.?!]{0,60}?|du\s+)(?:fyller i|ansöker|anmäler)(?!\p{L})/giu;
const schoolActs =
  /(?<!\p{L})skolan\s+(?:kan\s+|ska\s+|får\s+)?(?:gör(?:a)?|skickar?|lämnar?|tar?|fyller i|beställer|anmäler|ansöker)(?:\s+(?:en|in))?(?:\s+(?:anmälan|ansökan|kontakt|remiss|beställning|blankett\p{L}*))?(?=[^.]{0,25}(?:till oss|teamet|anmälan|ansökan|beställning|formulär))/giu;

/** Who may make contact, and whether guardians may do so themselves. */
export function findWayIn(document: Document): readonly Finding[] {
  const { sentences, text } = document;
  const places = [
    ...hits(sentences, subjectFirst).filter((hit) => isWayIn(hit, document)),
    ...hits(sentences, orderedBy),
    ...hits(sentences, welcome).filter(({ sentence }) =>
      contactTopic.test(topicOf(sentence, document) + sentence.text),
    ),
  ];
  const reader = readers.find(([, words]) => words.test(text))?.[0];
  return [
    ...places.flatMap(contactsAt),
    ...hits(sentences, notThemselves).map((hit) => found('wayIn.guardians', 'no', hit)),
    ...(reader ? hits(sentences, readerActs).flatMap((hit) => readerAt(reader, hit)) : []),
    ...hits(sentences, schoolActs).flatMap((hit) => contactOf('school-staff', hit)),
  ];
}

function contactsAt(hit: Hit): Finding[] {
  const codes = [...(hit.match[1] ?? '').matchAll(partyWords.pattern)].flatMap(
    ([word]) => partyWords.codeOf(word) ?? [],
  );
  const isNo = /(?:kan|får)\s+inte|inte\s+(?:själva?\s+)?(?:ansök|kontakt|ta|sök)/iu.test(hit.match[0]);
  if (isNo) return codes.includes('guardian') ? [found('wayIn.guardians', 'no', hit)] : [];
  return [...new Set(codes)].flatMap((code) => contactOf(code, hit));
}

const readerAt = (reader: Party, hit: Hit) =>
  towardsFamily.test(hit.sentence.text) ? [] : contactOf(reader, hit);

function contactOf(code: Party, hit: Hit): Finding[] {
  if (code === 'unknown' || code === 'older-pupil') return [];
  const contact = found('wayIn.contacts', code, hit);
  return code === 'guardian' || code === 'anyone'
    ? [contact, found('wayIn.guardians', 'yes', hit)]
    : [contact];
}

function isWayIn({ sentence, match, end }: Hit, document: Document): boolean {
  const rest = sentence.text.slice(end - sentence.start - 12, end - sentence.start + 20);
  if (/skriv/iu.test(match[0]) && !contactTopic.test(topicOf(sentence, document))) return false;
  return (
    towardsUs.test(match[0] + rest) && !towardsFamily.test(match[0] + rest) && !sentence.text.endsWith('?')
  );
}

const condition =
  /(?<!\p{L})(?:innan|förutsättning(?:en|ar)?|krävs att|måste|ska först|ska (?:skolan )?(?:först )?ha|först|(?:när|efter att) (?:den|skolan|rektor|[^.,]{3,40})\s+har)(?!\p{L})/iu;
const toUs = /beställ|kontakt|ansök|anmäl|hör av|insats|uppdrag|koordinator|teamet|till oss/iu;
const firstTopic = /innan|först|krävs|förutsättning|(?:vara )?gjort/iu;
const doneFirst =
  /(?<=(?:,|och|samt|först|ha|har|att skolan)\s+(?:även\s+|först\s+)?)(\p{Ll}{3,}(?:at|it|tt|rt|lt|ort|gt|st|ft|ällt|ört|yllts|ts))\s+([^,;]+?)(?=,|;|\s+(?:samt|och)\s+(?:även\s+)?\p{Ll}{3,}(?:at|it|tt|rt|lt|ort|gt|st)\s|[.]|$)/gu;

/** What must be done before contact, one row for each thing done. */
export function findPrerequisites(document: Document): readonly Finding[] {
  const conditions = document.sentences.filter(
    (sentence) =>
      condition.test(sentence.text) &&
      (toUs.test(sentence.text) || firstTopic.test(topicOf(sentence, document))) &&
      !/samtycke/iu.test(sentence.text),
  );
  return hits(conditions, doneFirst)
    .filter(
      ({ match }) =>
        !/^(?:vårt|sitt|mitt|mycket|gott|stort|helt|ofta|kort|nytt|utifrån)$/u.test(match[1] ?? ''),
    )
    .map((hit) => found('wayIn.prerequisites', flat(hit.match[0]).slice(0, 400), hit));
}

const consent =
  /samtyck(?:e|et|en|er)(?!\p{L})|medgivande(?:t|n)?(?!\p{L})|(?:har |ha |att )?(?:sagt|säga|säger|gett sitt|ge sitt|ger sitt|gett ett) ja(?!\p{L})|(?:har |måste |behöver )?godkän(?:t|na|ner)(?!\p{L})|godkännande(?!\p{L})/giu;
const consentTopic = /samtyck|skriva på|skriva under|godkänn|vad vi säger|sekretess|pratar ni med/iu;
const givesConsent =
  /(?<!\p{L})(?:ge|ger|ges|gett|skriva?|skriver|lämnar?|lämnat|kräv(?:s|er)|behöv(?:s|er)|inhämta\p{L}*|från|samtycker|sagt|säga|säger|godkän\p{L}+|genom)(?!\p{L})/iu;
const written = /skriftlig|blankett|skriv(?:a|er|it)? (?:på|under)|underskr|undertecknat?|signera/iu;
const oral = /muntlig/iu;
/** Words that are said of much else: consent only beside those who give it. */
const isVague = (words: string) => /(?<!\p{L})ja$|godkän/iu.test(words);

/** Whether consent is needed, in which form and from whom. */
export function findConsent(document: Document): readonly Finding[] {
  const { sentences } = document;
  return [
    ...hits(sentences, consent).flatMap((hit) => consentAt(hit, document)),
    ...sentences
      .filter((sentence) => consentTopic.test(topicOf(sentence, document)))
      .flatMap((sentence) => {
        const isSigned = /skriver? (?:det )?(?:också )?(?:under|på)/iu.test(sentence.text);
        return isSigned ? consenting(sentence).map((code) => found('consent.from', code, sentence)) : [];
      }),
  ];
}

function consentAt(hit: Hit, document: Document): Finding[] {
  const { sentence, start, match } = hit;
  const from = [...consenting(sentence), ...spokenTo(sentence, document)];
  if (sentence.text.length < 14 || (isVague(match[0]) && from.length === 0)) return [];
  const isNo = isDenied(sentence, start) || /behövs inte|krävs inte/iu.test(sentence.text);
  if (isNo) return [found('consent.needed', 'no', hit)];
  return [
    found('consent.needed', 'yes', hit),
    ...(written.test(sentence.text) ? [found('consent.form', 'written', hit)] : []),
    ...(oral.test(sentence.text) ? [found('consent.form', 'oral', hit)] : []),
    ...[...new Set(from)].map((code) => found('consent.from', code, hit)),
  ];
}

/** Consent that the text asks of its reader: `utan att ni har sagt ja`. */
function spokenTo({ text }: Sentence, document: Document): Party[] {
  const isReader =
    /(?<!\p{L})(?:du|ni)\s+(?:[^.]{0,30}\s)?(?:har|måste|behöver|får)?\s*(?:sagt|säga|säger|gett|ger|godkän|samtyck)/iu.test(
      text,
    );
  const reader = readers.find(([, words]) => words.test(document.text))?.[0];
  return isReader && reader ? [reader] : [];
}

/** Those who consent: not the parties that a possessive names (`elevens vårdnadshavare`). */
function consenting({ text }: Sentence): Party[] {
  if (!givesConsent.test(text)) return [];
  const codes = [...text.matchAll(partyWords.pattern)]
    .filter(({ 0: word }) => !/^elevens$|ens$/iu.test(word) && !/^rektor/iu.test(word))
    .flatMap(([word]) => partyWords.codeOf(word) ?? []);
  return [...new Set(codes)].filter((code) => ['guardian', 'pupil', 'older-pupil'].includes(code));
}

const free =
  /kostnadsfri(?:tt|a)?|avgiftsfri(?:tt|a)?|(?<!\p{L})gratis(?!\p{L})|utan kostnad|kostar (?:inget|ingenting|inte något)/giu;
const paid = /(?:avgift(?:en)? (?:på|är)|tar ut en avgift|skolan betalar|faktureras)/giu;

/** What it costs the one who uses it. */
export function findCost(document: Document): readonly Finding[] {
  const { sentences } = document;
  const answers = sentences.flatMap((sentence) => {
    const answer = answerTo(/kosta|avgift|betala/iu, sentence, document);
    return answer ? [found('wayIn.cost', answer === 'no' ? 'free' : 'fee', sentence)] : [];
  });
  return [
    ...answers,
    ...hits(sentences, free).map((hit) => found('wayIn.cost', 'free', hit)),
    ...hits(sentences, paid).map((hit) => found('wayIn.cost', 'fee', hit)),
  ];
}

const needs =
  /(?:få |behöva |kan )?(?:ta del av|inhämta|begära (?:in|ut))\s+(?:\p{Ll}+\s+){0,2}?(?:utredning|information|journal|underlag|handling|kartläggning)\p{L}*/giu;

/** What may be asked for from others. */
export function findInformationNeeds({ sentences }: Document): readonly Finding[] {
  return hits(sentences, needs).map((hit) =>
    found('informationNeeds', flat(hit.sentence.text).slice(0, 400), hit),
  );
}
