import { absencePatterns, type CodeOf, hindrances } from '../../vocabulary/index.ts';
import type { Finding } from '../proposal.ts';
import { bodyOf, type Document, found, type Hit, hits, isDenied } from '../reading/document.ts';
import { lexicon } from '../words/lexicon.ts';

type Pattern = CodeOf<typeof absencePatterns>;

const absence = '(?:skol)?frånvaro(?:n|ns)?(?!\\p{L})';
const kinds: readonly [string, Pattern][] = [
  ['ogiltig', 'invalid'],
  ['olovlig', 'invalid'],
  ['giltig', 'valid'],
  ['anmäld', 'reported'],
  ['upprepad', 'repeated'],
  ['återkommande', 'repeated'],
  ['längre', 'longer'],
  ['sammanhängande', 'longer'],
  ['långvarig', 'long-term'],
  ['total', 'long-term'],
  ['begynnande', 'early-signs'],
];
const kindWord = kinds.map(([word]) => word).join('|');
/** `upprepad eller längre frånvaro`: each adjective says its own. */
const described = new RegExp(
  `(?<!\\p{L})(?:${kindWord})(?=(?:\\s*(?:,|och/eller|och|eller)\\s*\\p{L}+){0,2}\\s+${absence})`,
  'giu',
);
const patternWords = lexicon(absencePatterns, {
  also: {
    'long-term': ['hemmasittande', 'hemmasittarelev'],
    scattered: ['ströfrånvaro', 'strötimmar'],
    late: ['sena ankomster', 'sen till lektion', 'kommer sent'],
  },
  except: [
    'risk',
    'återkommande',
    'sammanhängande',
    'hemma på deltid',
    'hemma på heltid',
    ...kinds.map(([word]) => `${word} frånvaro`),
  ],
});
const away =
  /(?:hemma|borta)[^.]{0,40}på (?:del|heltid|deltid)(?: eller (?:heltid|deltid))?|(?:borta|frånvarande|frånvaro)\s+(?:\p{L}+\s+){0,2}?(?:i |på |under )?(?:mer än|längre (?:tid )?än|flera|minst)\s+(?:\p{L}+\s+)?(?:veck|månad)\p{L}*|inte (?:varit|gått|kommit) (?:i|till) skolan (?:på|under|i) (?:flera )?(?:veck|månad|år|termin)\p{L}*/giu;
const early = /tidig(?:t|a)? (?:tecken|signal(?:er)?|fånga upp|upptäck\p{L}*)/giu;

/** How the absence looks that the work is meant for. */
export function findAbsencePatterns(document: Document): readonly Finding[] {
  const body = bodyOf(document).filter((sentence) => !sentence.isSpeech);
  const adjectives = hits(body, described).map((hit) => ({ hit, code: kindOf(hit.match[0]) }));
  const words = hits(body, patternWords.pattern).map((hit) => ({
    hit,
    code: patternWords.codeOf(hit.match[0]),
  }));
  const phrases = [
    ...hits(body, away).map((hit) => ({ hit, code: 'longer' as const })),
    ...hits(body, early).map((hit) => ({ hit, code: 'early-signs' as const })),
  ];
  return [...adjectives, ...words, ...phrases].flatMap(({ hit, code }) =>
    code === undefined || isAboutReport(hit) || isDenied(hit.sentence, hit.start)
      ? []
      : [found('absencePatterns', code, hit)],
  );
}

const kindOf = (word: string) => kinds.find(([name]) => name === word.toLowerCase())?.[1];

/** The words of the law's report are a step, not a target: `anmälan om upprepad eller längre frånvaro`. */
function isAboutReport({ sentence, start }: Hit): boolean {
  return /anmälan om [^.]{0,40}$/iu.test(sentence.text.slice(0, start - sentence.start));
}

const hindranceWords = lexicon(hindrances, {
  compounds: true,
  also: {
    insecurity: ['otrygg', 'mobbad', 'mobbning', 'kränkande', 'utanförskap', 'utfryst'],
    'family-situation': [
      'familjesituation',
      'hemsituation',
      'hemförhållanden',
      'skilsmässa',
      'konflikter hemma',
      'konflikter i hemmet',
      'konflikter i familjen',
      'hur det är hemma',
      'syskonansvar',
    ],
    'illness-or-disability': ['ont i magen', 'magont', 'funktionsnedsättning', 'kronisk sjukdom', 'smärta'],
    anxiety: ['ängslan', 'orolig', 'ångest', 'panikattack', 'nervös'],
    sleep: ['sömn', 'dygnsrytm', 'sover', 'vända på dygnet', 'vänder på dygnet', 'sovit'],
    depression: ['nedstämd', 'deprimerad', 'psykisk ohälsa', 'mår dåligt', 'må dåligt'],
    'peers-and-risks': ['dataspel', 'datorspel', 'skärmtid', 'ensam', 'missbruk'],
    violence: ['hedersförtryck', 'våld i hemmet'],
    'learning-environment': ['lärmiljö', 'ljudnivå', 'stökig'],
    'support-insufficient': ['läs- och skrivsvårigheter', 'inlärningssvårighet', 'matematiksvårigheter'],
    'teaching-not-meaningful': ['omotiverad', 'meningslös'],
    'timetable-and-travel': ['schema', 'håltimmar', 'skolväg'],
    neuropsychiatric: ['neuropsykiatrisk', 'neuropsykiatri'],
  },
  except: [
    'stöd och anpassningar räcker inte',
    'ekonomi',
    'flytt',
    'IF',
    'tillit',
    'motivation',
    'byten',
    'övergångar och byten',
    'vikarier',
    'särskilt stöd',
    'orosanmälan',
    'far illa',
    'inte känt ännu',
    'relationer till vuxna i skolan',
    'riskmiljöer',
    'spel',
    'kamrater',
    'stress',
    'mage',
    'rädsla',
  ],
});

/** What the work tries to change around the pupil. */
export function findHindrances(document: Document): readonly Finding[] {
  const body = bodyOf(document).filter((sentence) => !sentence.isSpeech);
  return hits(body, hindranceWords.pattern).flatMap((hit) => {
    const code = hindranceWords.codeOf(hit.match[0]);
    const isOther = isDenied(hit.sentence, hit.start) || /psykisk(?:a)? hälsa/iu.test(hit.match[0]);
    return code === undefined || isOther ? [] : [found('hindrances', code, hit)];
  });
}
