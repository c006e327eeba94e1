import { type CodeOf, parties } from '../../vocabulary/index.ts';
import type { Finding } from '../proposal.ts';
import { type Document, flat, found, type Hit, hits, isDenied, topicOf } from '../reading/document.ts';
import type { Sentence } from '../reading/sentences.ts';
import { lexicon } from '../words/lexicon.ts';
import { countWord, readCount } from '../words/numbers.ts';

type Party = CodeOf<typeof parties>;
const partyWords = lexicon(parties, {
  also: {
    guardian: ['vårdnadshavare', 'föräldrar', 'förälder'],
    'pupil-health': ['elevhälsoteam', 'EHT', 'elevhälsa'],
    'school-staff': ['mentor', 'pedagoger'],
    'social-services': ['socialtjänst'],
    anyone: ['alla'],
    'older-pupil': ['äldre elever'],
  },
  except: ['vet inte', 'den egna organisationen', 'aktörer utanför skolan', 'familj', 'skola', 'huvudman'],
});
const party = partyWords.pattern.source;
const several = `(${party}(?:(?:\\s*,\\s*|\\s+(?:och|eller|och/eller|samt)\\s+)(?:även\\s+|också\\s+)?${party})*)`;
const makesContact =
  '(?:(?:kan|får|är välkomna? att|kan inte|får inte)\\s+)?(?:(?:inte|också|även|själva?|direkt|alltid)\\s+)*(?:tar|ta|kontaktar|kontakta|höra?|hör|ansöker|ansöka|anmäler|anmäla|beställer|beställa|ringer|ringa|söker|söka)(?!\\p{L})';
const subjectFirst = new RegExp(`${several}\\s+(?:inte\\s+)?${makesContact}`, 'gu');
const orderedBy = new RegExp(
  `(?:uppdrag(?:et|en)?(?:\\s+kommer)?|beställning(?:ar|en)?|anmälan|ansökan|remiss)\\s+(?:från|av|görs av)\\s+${several}`,
  'giu',
);
const notThemselves = /(?:föräldrar|vårdnadshavare)(?:na)?\s+(?:kan|får)\s+inte\s+[^.,]{0,25}själva/giu;
const welcome = new RegExp(
  `(?:går bra för|öppet för|gäller för)\\s+${several.replaceAll('även\\s+', 'även\\s+|för\\s+|er som är\\s+|för er som är\\s+')}`,
  'giu',
);
const contactTopic = /kontakt|höra av sig|ansök|anmäl/iu;
const towardsFamily =
  /(?:kontaktar|ringer|ringa|kontakta|söker)\s+(?:eleven|elever|hem|vårdnadshavar|familjen|föräldr)/iu;
const towardsUs = /kontakt|hör|höra|ansök|anmäl|beställ|ring|sök/iu;

/** Who may make contact, and whether guardians may do so themselves. */
export function findWayIn(document: Document): readonly Finding[] {
  const { sentences } = document;
  const places = [
    ...hits(sentences, subjectFirst).filter(isWayIn),
    ...hits(sentences, orderedBy),
    ...hits(sentences, welcome).filter(({ sentence }) =>
      contactTopic.test(topicOf(sentence, document) + sentence.text),
    ),
  ];
  const refused = hits(sentences, notThemselves).map((hit) => found('wayIn.guardians', 'no', hit));
  const allowed = places.flatMap((hit) => {
    const codes = [...(hit.match[1] ?? '').matchAll(partyWords.pattern)].flatMap(
      ([word]) => partyWords.codeOf(word) ?? [],
    );
    const isNo = /(?:kan|får)\s+inte|inte\s+(?:själva?\s+)?(?:ansök|kontakt|ta|sök)/iu.test(hit.match[0]);
    if (isNo) return codes.includes('guardian') ? [found('wayIn.guardians', 'no', hit)] : [];
    return [...new Set(codes)].flatMap((code) => contactOf(code, hit));
  });
  return [...allowed, ...refused];
}

function contactOf(code: Party, hit: Hit): Finding[] {
  if (code === 'unknown' || code === 'older-pupil') return [];
  const contact = found('wayIn.contacts', code, hit);
  return code === 'guardian' || code === 'anyone'
    ? [contact, found('wayIn.guardians', 'yes', hit)]
    : [contact];
}

function isWayIn({ sentence, match, end }: Hit): boolean {
  const rest = sentence.text.slice(end - sentence.start - 12, end - sentence.start + 20);
  return (
    towardsUs.test(match[0] + rest) && !towardsFamily.test(match[0] + rest) && !sentence.text.endsWith('?')
  );
}

const condition =
  /(?<!\p{L})(?:innan|förutsättning(?:en|ar)?|krävs att|måste|ska först|ska skolan (?:först )?ha|först)(?!\p{L})/iu;
const toUs = /beställ|kontakt|ansök|anmäl|hör av|insats|uppdrag|koordinator|teamet/iu;
const doneFirst =
  /(?<=(?:,|och|samt|först|ha|har|att skolan)\s+(?:även\s+|först\s+)?)(\p{Ll}{3,}(?:at|it|tt|rt|lt|ort|gt|st|ällt|ört))\s+([^,;]+?)(?=,|;|\s+(?:samt|och)\s+(?:även\s+)?\p{Ll}{3,}(?:at|it|tt|rt|lt|ort|gt|st)\s|[.]|$)/gu;

/** What must be done before contact, one row for each thing done. */
export function findPrerequisites({ sentences }: Document): readonly Finding[] {
  const conditions = sentences.filter(
    ({ text }) => condition.test(text) && toUs.test(text) && !/samtycke/iu.test(text),
  );
  return hits(conditions, doneFirst)
    .filter(
      ({ match }) =>
        !/^(?:vårt|sitt|mitt|mycket|gott|stort|helt|ofta|kort|nytt|utifrån)$/u.test(match[1] ?? ''),
    )
    .map((hit) => found('wayIn.prerequisites', flat(hit.match[0]).slice(0, 400), hit));
}

const consent = /samtyck(?:e|et|en|er)(?!\p{L})|medgivande(?!\p{L})|har sagt ja(?!\p{L})/giu;
const givesConsent =
  /(?<!\p{L})(?:ge|ger|ges|skriva?|skriver|lämnar?|kräv(?:s|er)|behöv(?:s|er)|inhämta\p{L}*|från|samtycker|sagt ja)(?!\p{L})/iu;
const written = /skriftlig|blankett|skriva? på|underskr/iu;
const oral = /muntlig/iu;

/** Whether consent is needed, in which form and from whom. */
export function findConsent({ sentences }: Document): readonly Finding[] {
  return hits(sentences, consent).flatMap((hit) => {
    const { sentence, start } = hit;
    if (sentence.text.length < 14) return [];
    const isNo = isDenied(sentence, start) || /behövs inte|krävs inte/iu.test(sentence.text);
    if (isNo) return [found('consent.needed', 'no', hit)];
    return [
      found('consent.needed', 'yes', hit),
      ...(written.test(sentence.text) ? [found('consent.form', 'written', hit)] : []),
      ...(oral.test(sentence.text) ? [found('consent.form', 'oral', hit)] : []),
      ...consenting(sentence).map((code) => found('consent.from', code, hit)),
    ];
  });
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
  /kostnadsfri(?:tt|a)?|avgiftsfri(?:tt|a)?|(?<!\p{L})gratis(?!\p{L})|utan kostnad|kostar (?:inget|ingenting)/giu;
const paid = /(?:avgift(?:en)? (?:på|är)|tar ut en avgift|skolan betalar|faktureras)/giu;

/** What it costs the one who uses it. */
export function findCost({ sentences }: Document): readonly Finding[] {
  return [
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

const lengthUnits: Readonly<Record<string, number>> = {
  dag: 1 / 30,
  veck: 12 / 52,
  månad: 1,
  termin: 5,
  år: 12,
};
const unitWord = '(dagar|dag|veckor|vecka|månader|månad|terminer|termin|år)';
const most = new RegExp(
  `(?:upp till|högst|max(?:imalt|imal tid)?\\.?|längst|som mest|inte mer än|inte längre än)\\s+(${countWord})\\s+${unitWord}(?!\\p{L})`,
  'giu',
);
const usual = new RegExp(
  `(?:i|under|pågår|cirka|ca|ungefär)\\s+(${countWord})(?:\\s*(?:till|[-–])\\s*(${countWord}))?\\s+${unitWord}(?!\\p{L})`,
  'giu',
);
const effort = /insats|pågå|stöd|uppdrag|träffa|arbetar med (?:en|varje)|familj|koordinator|ärende/iu;
const oftenWord = new RegExp(
  `(?:oftast|vanligtvis|normalt|i regel|de flesta [^.]{0,25}?)\\s+(${countWord})\\s+${unitWord}(?!\\p{L})`,
  'giu',
);
const extension = /(?<!\p{L})(?:förlängas|förlängs|(?:möjlighet till|kan få) förlängning)(?!\p{L})/giu;

/** How long an effort lasts, at most and as a rule, and whether it can go on. */
export function findDuration(document: Document): readonly Finding[] {
  const { sentences } = document;
  const lasting = [...sentences].filter(
    ({ text }) => effort.test(text) && !/projekt(?:et)?\s+pågår/iu.test(text),
  );
  const longest = hits(lasting, most).flatMap((hit) => {
    const months = monthsOf(hit.match[1], hit.match[2]);
    return months ? [found('duration.maxMonths', months, hit)] : [];
  });
  const typical = hits(lasting, usual)
    .filter(({ sentence }) => /brukar|vanligtvis|oftast|genomsnitt|normalt|träffa/iu.test(sentence.text))
    .flatMap((hit) => {
      const months = monthsOf(hit.match[2] ?? hit.match[1], hit.match[3]);
      return months ? [found('duration.typicalMonths', months, hit)] : [];
    });
  const often = hits(document.sentences, oftenWord).flatMap((hit) => {
    const months = monthsOf(hit.match[1], hit.match[2]);
    return months &&
      (effort.test(hit.sentence.text) ||
        /hur länge|stannar/iu.test(topicOf(hit.sentence, document) + hit.sentence.text))
      ? [found('duration.typicalMonths', months, hit)]
      : [];
  });
  return [...longest, ...typical, ...often, ...hits(lasting, extension).map(extensionAt)];
}

function monthsOf(count = '', unit = ''): number | undefined {
  const [, factor] =
    Object.entries(lengthUnits).find(([start]) => unit.toLowerCase().startsWith(start)) ?? [];
  const number = readCount(count);
  return number === undefined || factor === undefined
    ? undefined
    : Math.max(0.5, Math.round(number * factor * 2) / 2);
}

function extensionAt(hit: Hit): Finding {
  const { sentence, start } = hit;
  const decider = /beslut av\s+(\p{L}+)/iu.exec(sentence.text)?.[1];
  const value = isDenied(sentence, start)
    ? 'no'
    : /i vissa fall|undantag/iu.test(sentence.text)
      ? 'in-some-cases'
      : 'yes';
  return found('duration.extension', { extension: value, ...(decider && { decider }) }, hit);
}
