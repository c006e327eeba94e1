import { operators, schoolForms, type situations } from '../../vocabulary/index.ts';
import type { CodeOf } from '../../vocabulary/vocabulary.ts';
import type { Finding } from '../proposal.ts';
import { bodyOf, type Document, flat, found, type Hit, hits, isDenied } from '../reading/document.ts';
import type { Sentence } from '../reading/sentences.ts';
import { lexicon } from '../words/lexicon.ts';
import { countWord, readCount } from '../words/numbers.ts';

const span = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:mellan|från)\\s+)?(${countWord})(?:\\s*år)?\\s*(?:[-–]|till|och|t\\.\\s?o\\.\\s?m\\.)\\s*(${countWord})\\s*(?:år(?!\\p{L})|-?åringar)`,
  'giu',
);
const single = new RegExp(
  `(?<!\\d)(?:från|över|fyllda|fyllt)\\s+(${countWord})\\s*års?(?:\\s+ålder)?(?!\\p{L})`,
  'giu',
);
const upTo = new RegExp(
  `(?:barn|elever|ungdomar|unga)\\s+(?:upp till|till och med)\\s+(${countWord})\\s*år(?!\\p{L})`,
  'giu',
);
const everyAge = /åldersövergripande|alla åldrar|oavsett ålder/giu;
const aboutPeople = /elev|barn|ung|ålder|målgrupp|mellan\s+\d|åring/iu;

/** Ages of pupils: a span, a least age, or all. */
export function findAges(document: Document): readonly Finding[] {
  const sentences = document.sentences;
  const spans = hits(sentences, span)
    .filter(({ sentence, match }) => aboutPeople.test(sentence.text) && isAgeSpan(match))
    .map((hit) => found('target.ages', agesIn(hit.match), hit));
  const least = hits(sentences, single)
    .filter(({ sentence }) => /elev|barn|ungdom/iu.test(sentence.text))
    .map((hit) => found('target.ages', { from: readCount(hit.match[1] ?? '') }, hit, 'low'));
  const most = hits(sentences, upTo).map((hit) =>
    found('target.ages', { to: readCount(hit.match[1] ?? '') }, hit),
  );
  const all = hits(sentences, everyAge).map((hit) => found('target.ages', { all: true }, hit));
  return [...spans, ...(spans.length > 0 ? [] : [...least, ...most]), ...all];
}

const agesIn = ([, from = '', to = '']: RegExpExecArray) => ({ from: readCount(from), to: readCount(to) });

function isAgeSpan(match: RegExpExecArray): boolean {
  const { from = 99, to = 0 } = agesIn(match);
  return from < to && to <= 25;
}

const formWords = lexicon(schoolForms, {
  also: {
    'compulsory-school': ['grundskoleelev'],
    'adapted-compulsory-school': ['grundsärskola', 'anpassade grundskola'],
    'adapted-upper-secondary-school': ['gymnasiesärskola', 'anpassade gymnasieskola'],
    'upper-secondary-school': ['gymnasieelev', 'gymnasie'],
  },
  except: ['särskola'],
});
const operatorWords = lexicon(operators, {
  also: { municipal: ['kommunala'], independent: ['fristående', 'friskolor', 'enskilda'] },
  without: ['region', 'state'],
});
const oldForms = /grundsär|gymnasiesär|särskol/iu;
/** `grund- och gymnasieskolor`: the first half is the head of a compound whose end stands later. */
const halfWord =
  /(?<!\p{L})(grund|gymnasie|grundsär|gymnasiesär|special|same)-(?=\s*(?:,|och|samt|eller|respektive))/giu;

/** School forms with whose schools they are, where the same sentence says so. */
export function findSchoolForms(document: Document): readonly Finding[] {
  const body = bodyOf(document).filter(({ isSpeech }) => !isSpeech);
  const halves = hits(body, halfWord).map((hit) => ({ ...hit, word: `${hit.match[1]}skola` }));
  const wholes = hits(body, formWords.pattern).map((hit) => ({ ...hit, word: hit.match[0] }));
  return [...halves, ...wholes].flatMap(({ word, ...hit }) => {
    const form = formWords.codeOf(word);
    if (form === undefined || isYearSpan(hit) || isElsewhere(hit) || isSentAway(hit.sentence)) return [];
    const asNamed = oldForms.test(word) ? flat(word).toLowerCase() : undefined;
    return [
      found('target.schoolForms', { form, operators: operatorsOf(hit), ...(asNamed && { asNamed }) }, hit),
    ];
  });
}

/** `förskoleklass till årskurs 7` is about years. */
function isYearSpan({ sentence, end }: Hit): boolean {
  return /^\s*(?:[-–]|till|t\.\s?o\.\s?m\.)\s*(?:och med\s+)?(?:(?:åk|årskurs|klass)?\s*\d|gymnasiet)/iu.test(
    sentence.text.slice(end - sentence.start),
  );
}

/** Pupils that the work is not for: `hänvisas till`. */
const isSentAway = ({ text }: Sentence) => /hänvisas|omfattas inte|gäller inte/iu.test(text);

/** A form within somebody's title or in the name of a unit. */
function isElsewhere({ sentence, start }: Hit): boolean {
  return /(?:chef|lärare|rektor|ansvarig|pedagog)\p{L}*\s+(?:i|för|på)\s+$/iu.test(
    sentence.text.slice(0, start - sentence.start),
  );
}

function operatorsOf({ sentence }: Hit): CodeOf<typeof operators>[] {
  const codes = [...sentence.text.matchAll(operatorWords.pattern)].flatMap(
    ([word]) => operatorWords.codeOf(word) ?? [],
  );
  return [...new Set(codes)];
}

const residence =
  /(?:skrivna?|folkbokförda?|bosatta?|bor|mantalsskrivna?)\s+i\s+(?:\p{Lu}[\p{L}-]+(?:\s+\p{Lu}?[\p{L}-]+)?\s+)?kommun(?:en)?/giu;
const livesIn = /(?:elever|barn|ungdomar|unga)[^.]{0,60}\sbor\s+i\s+\p{Lu}\p{Ll}+(?=\s+och|\s+som|[,.])/gu;
const attends =
  /går\s+i\s+(?!årskurs|åk)(?:\p{Ll}+(?:,|\s)\s*){1,7}?(?:i|inom)\s+(?:\p{Lu}[\p{L}-]+\s+)?(?:någon av\s+)?kommun(?:en|ens)?(?!\p{L})/giu;

/** Whether pupils must live in the municipality or go to school there. */
export function findResidence({ sentences }: Document): readonly Finding[] {
  return [
    ...[...hits(sentences, residence), ...hits(sentences, livesIn)].map((hit) =>
      found(
        'target.residence',
        { rule: 'registered-in-municipality', text: flat(hit.sentence.text).slice(0, 400) },
        hit,
      ),
    ),
    ...hits(sentences, attends).map((hit) =>
      found(
        'target.residence',
        { rule: 'school-in-municipality', text: flat(hit.sentence.text).slice(0, 400) },
        hit,
      ),
    ),
  ];
}

const situationWords: readonly [CodeOf<typeof situations>, RegExp][] = [
  [
    'at-risk',
    /risker(?:ar|a|ande)(?!\p{L})|(?:börjar|börjat) (?:få frånvaro|utebli|vara borta|dra sig undan|stanna hemma|missa)|på väg att (?:stanna|bli|fastna)\s+(?:hemma|borta)|i riskzonen|risk för (?:att )?(?:hög |längre |problematisk )?(?:skol)?frånvaro/giu,
  ],
  [
    'has-absence',
    /problematisk(?:t)? (?:skol)?frånvaro(?!\p{L})|(?:hög|stor|omfattande) (?:skol)?frånvaro|frånvaroproblematik|varit borta|(?:är|blir|varit) borta länge|(?:inte|sällan|aldrig) (?:längre )?(?:har |vill |orkar |klarar att |kan )?(?:gå|går|gått|kommer|kommit|varit|vara|komma|tar sig|ta sig) (?:till|i) skolan|(?:borta|frånvarande)\s+(?:\p{L}+\s+)?(?:från skolan|i flera|längre|mycket)|fastnat hemma|allvarlig (?:skol)?frånvaro|stannar hemma från skolan|svårt att (?:komma|ta sig) till skolan|hemmasittande|hemmasittare/giu,
  ],
  ['complex', /komplex(?:a|t)?(?!\p{L})|sammansatt problematik|flera svårigheter/giu],
  [
    'beyond-school-remit',
    /skolans\s+(?:\p{L}+\s+){0,2}(?:insatser|stöd|anpassningar|åtgärder)\s+(?:\p{L}+\s+){0,3}(?:otillräcklig|uttömd|inte hjälp|inte räck)|mer (?:stöd|hjälp|insatser) än (?:vad )?(?:som )?(?:ryms|skolan)|skolans (?:insatser|stöd) (?:har )?inte räck/giu,
  ],
  [
    'needs-coordination',
    /(?:kräver|behöver|behov av) (?:en )?samordning|behöver samordnas|samordning med andra/giu,
  ],
  ['support-everywhere', /stöd i (?:alla|flera) miljöer/giu],
  ['all-pupils', /(?:gäller|omfattar|för|riktar sig till|når) alla (?:skolans )?elever/giu],
];

/** Which pupils it is for, as far as absence goes. */
export function findSituations(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  return situationWords.flatMap(([code, words]) =>
    hits(body, words)
      .filter(({ sentence, start }) => !isDenied(sentence, start))
      .map((hit) => found('target.situations', code, hit)),
  );
}
