import type { Finding } from '../proposal.ts';
import { bodyOf, type Document, flat, found, type Hit, hits } from '../reading/document.ts';

const name = String.raw`\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?`;
const abbreviation = String.raw`(?:\s*\((\p{Lu}\p{L}{0,6}\p{Lu})\))?`;
const place = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;
const municipality = new RegExp(`(${place}(?:\\s${place})?)\\s+kommun(?:s|en)?(?!\\p{L})`, 'gu');
const municipalities = new RegExp(`kommunerna\\s+(${name})\\s+och\\s+(${name})`, 'giu');
const region = new RegExp(`Region(?:en)?\\s+(${name})(?:\\s+län)?(?!\\p{L})`, 'gu');
const body = new RegExp(
  `((?:${name}\\s+){0,2}\\p{L}*(?:kommunalförbund|utbildningsförbund|gymnasieförbund)(?:et)?|${name}s\\s(?:universitet|högskola)|(?:Högskolan|Universitetet|Stiftelsen|Föreningen)\\s(?:i\\s)?${name}|FoU\\s${name})${abbreviation}`,
  'gu',
);

/** Municipalities, regions and other bodies by name, as the text spells them. */
export function findOrganisations({ text, sentences }: Document): readonly Finding[] {
  const named = hits(sentences, municipality).map((hit) =>
    found('organisation', { name: `${flat(hit.match[1] ?? '')} kommun` }, hit),
  );
  const pairs = hits(sentences, municipalities).flatMap((hit) =>
    [hit.match[1] ?? '', hit.match[2] ?? ''].map((one) =>
      found('organisation', { name: fullName(one, text) }, hit),
    ),
  );
  const regions = hits(sentences, region)
    .filter(({ sentence }) => !/samverka|samarbet|stödinsats/iu.test(sentence.text))
    .map((hit) => found('organisation', { name: flat(hit.match[0]) }, hit));
  const bodies = hits(sentences, body).map((hit) =>
    found('organisation', { name: flat(hit.match[1] ?? ''), ...withAbbreviation(hit.match[2]) }, hit),
  );
  return [...named, ...pairs, ...regions, ...bodies];
}

const fullName = (short: string, text: string) =>
  text.includes(`${short}s kommun`) ? `${short}s kommun` : `${short} kommun`;

const words = String.raw`\p{Ll}+(?:-?\s(?:och|samt)\s\p{Ll}+)?`;
const capitalWords = String.raw`(?:\p{Ll}+t\s(?=\p{Ll}))?\p{L}+(?:,?\s(?:och|samt)\s\p{L}+)?`;
const unit = new RegExp(
  [
    `((?:Förvaltningen|förvaltningen|Avdelningen|avdelningen|Enheten|enheten)\\s+för\\s+${capitalWords})${abbreviation}`,
    `((?:\\p{L}+-\\s+och\\s+)?\\p{L}*(?:förvaltning|omsorg|kontor|enhet|avdelning)(?:en|et))(?!\\p{L})${abbreviation}`,
    `((?:[Cc]entrala|[Cc]entralt)\\s+${words})(?!\\p{L})${abbreviation}`,
  ].join('|'),
  'gu',
);

/** Departments and units, with their abbreviations. */
export function findUnits(document: Document): readonly Finding[] {
  return hits(bodyOf(document), unit).flatMap((hit) => {
    const [, first, firstShort, second, secondShort, third, thirdShort] = hit.match;
    const called = flat(first ?? second ?? third ?? '');
    if (/^(?:förvaltningen|kontoret|omsorgen|enheten|avdelningen)$/iu.test(called)) return [];
    return [
      found('units', { name: called, ...withAbbreviation(firstShort ?? secondShort ?? thirdShort) }, hit),
    ];
  });
}

const withAbbreviation = (short: string | undefined) => (short ? { abbreviation: short } : {});

const formerly = new RegExp(
  `(?:tidigare|f\\.\\s?d\\.|förut|hette)\\s+["”]?(${name})|permanentas\\s+(${name})|(${name})\\s+(?:byter|bytte) namn`,
  'gu',
);
const called = new RegExp(
  `(?:kallas|kallat|kallar (?:det|den|teamet|oss|sig)|(?:med|fått|fick|bär) namnet|går under namnet|döpts till|heter)\\s+["”]?(${name})(?=["”.,\\s])`,
  'gu',
);
const projectName = new RegExp(
  `[Pp]rojekt(?:et)?,?\\s+["”]?(${name}(?:\\s\\p{Ll}+){0,4}?)["”]?(?=,|\\.|\\s(?:är|ska|att|tidigt|pågår)(?!\\p{L}))`,
  'gu',
);
const headAbbreviation = /^((?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{Lu}\p{L}{2,9}):\s/gu;
const subGoal = /(första|andra|tredje|fjärde|femte|sjätte)\s+delmål(?:et)?/giu;
const places: readonly string[] = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte'];

/** What it is and was called, and which project it belongs to. */
export function findNames({ sentences }: Document): readonly Finding[] {
  const former = hits(sentences, formerly).map((hit) =>
    found('names', { name: firstGroup(hit), kind: 'former' }, hit),
  );
  const alias = hits(sentences, called).map((hit) =>
    found('names', { name: firstGroup(hit), kind: 'alias' }, hit),
  );
  const projects = hits(sentences, projectName).map((hit) => found('project.name', firstGroup(hit), hit));
  const short = hits(sentences.slice(0, 3), headAbbreviation).map((hit) =>
    found('project.abbreviation', firstGroup(hit), hit),
  );
  const goals = hits(sentences, subGoal).map((hit) =>
    found('project.subGoal', places.indexOf(firstGroup(hit).toLowerCase()) + 1, hit),
  );
  return [...former, ...alias, ...projects, ...short, ...goals];
}

const firstGroup = ({ match }: Hit) => flat(match.slice(1).find((group) => group !== undefined) ?? '');
