import { agencies, type CodeOf, parties } from '../../vocabulary/index.ts';
import type { Finding } from '../proposal.ts';
import { bodyOf, type Document, found, type Hit, hits, isDenied } from '../reading/document.ts';
import { lexicon } from '../words/lexicon.ts';

const agencyWords = lexicon(agencies, {
  also: {
    'child-psychiatry': ['barnpsykiatri', 'barn- och ungdomspsykiatri'],
    'leisure-services': [
      'fritidsverksamhet',
      'fritidssektor',
      'kulturskola',
      'fritidsgård',
      'fritidsförvaltning',
      'ungdomsgård',
    ],
    'primary-care': ['vårdcentral', 'första linjen'],
    'social-services': ['socialtjänst', 'soc'],
    police: ['polismyndighet'],
    'child-health': ['ungdomsmottagning', 'barnhälsovård', 'ungdomshälsa', 'barnmottagning'],
    'state-agency': ['arbetsförmedling', 'försäkringskassa', 'specialpedagogiska skolmyndigheten', 'SPSM'],
    association: [
      'idrottsförening',
      'föreningsliv',
      'föreningar',
      'ideella föreningar',
      'frivilligorganisation',
    ],
    university: ['högskola', 'universitet'],
  },
  except: [
    'socialförvaltning',
    'barn- och utbildningsförvaltning',
    'utbildningsförvaltning',
    'UF',
    'UBF',
    'individ- och familjeomsorg',
    'IFO',
    'skola',
    'förening',
    'statlig myndighet',
    'lärosäte',
    'annan',
    'barn- och elevhälsa',
    'region',
    'funktionsstöd',
  ],
  heads: { association: ['förening'] },
  without: ['school', 'education-department', 'other'],
});
/** Bodies that are named for many reasons: partners only beside a word of working together. */
const needsCue: ReadonlySet<string> = new Set([
  'pupil-health',
  'compulsory-attendance-unit',
  'region',
  'association',
  'university',
]);
const together =
  /samverk|samarbet|tillsammans|resurser från|stödinsatser|samordna|kontakt med|träffar|nätverksmöte|möten med|(?:är|finns) med|deltar|medverkar|parter/iu;
const regionName = /(?<!\p{L})Region\s+\p{Lu}\p{L}+|landstinget|(?<!\p{L})regionen(?!\p{L})/gu;
const openList =
  /(?:med flera|och andra|m\.\s?fl\.?|exempelvis|till exempel|t\.\s?ex\.?|bland annat|bl\.\s?a\.?|såsom)/iu;

/** Agencies that the work is done with; law of the same name is not an agency. */
export function findPartners(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  const regions = hits(body, regionName).map((hit) => ({ hit, code: 'region' as const }));
  const named = hits(body, agencyWords.pattern).flatMap((hit) => {
    const code = agencyWords.codeOf(hit.match[0]);
    return code === undefined ? [] : [{ hit, code }];
  });
  const partners = [...named, ...regions].filter(({ hit, code }) => isPartner(hit, code));
  return [
    ...partners.map(({ hit, code }) => found('partners', partnerOf(hit, code), hit)),
    ...partners
      .filter(({ hit }) => openList.test(nearby(hit)))
      .slice(0, 1)
      .map(({ hit }) => found('partnersOpen', true, hit)),
  ];
}

function isPartner(hit: Hit, code: CodeOf<typeof agencies>): boolean {
  const { sentence, start } = hit;
  const isLaw =
    /(?:lag(?:en|stöd)?|rätt till|enl\.?|enligt)\s[^.]{0,80}$|(?:oros)?anmäl(?:an|er|a)\s+(?:\p{L}+\s+)?till\s+$/iu.test(
      sentence.text.slice(0, start - sentence.start),
    );
  const isPayer = /kronor|mkr|tkr/iu.test(sentence.text);
  if (isLaw || isPayer || isDenied(sentence, start)) return false;
  if (code === 'pupil-health' && /planera/iu.test(sentence.text)) return false;
  return !needsCue.has(code) || together.test(sentence.text);
}

function partnerOf({ match }: Hit, agency: CodeOf<typeof agencies>) {
  const [word] = match;
  if (/^Region\s/u.test(word)) return { agency, name: word.replace(/\s+/gu, ' ') };
  return /^\p{Lu}{2,}$/u.test(word) || /^landsting/iu.test(word) ? { agency, asNamed: word } : { agency };
}

const nearby = ({ sentence, start, end }: Hit) =>
  sentence.text.slice(Math.max(0, start - sentence.start - 60), end - sentence.start + 60);

const partyWords = lexicon(parties, {
  also: { guardian: ['vårdnadshavare', 'föräldrar', 'förälder'], 'pupil-health': ['elevhälsoteam', 'EHT'] },
  except: [
    'lärare',
    'vem som helst',
    'vet inte',
    'den egna organisationen',
    'skolans personal',
    'socialtjänst',
    'hälso- och sjukvård',
  ],
  without: ['school-staff'],
});
const between = /(?:samverkan|samarbete|dialog)\s+(?:\p{L}+\s+)?mellan\s+([^.;:]+)/giu;
const planned =
  /(?:planera\p{L}*|utforma\p{L}*|läggs upp)\s[^.;]{0,25}(?:tillsammans med|i samråd med|med)\s+([^.;,]+)/giu;

/** Who takes part, and with whom the work is planned. */
export function findParticipants(document: Document): readonly Finding[] {
  const sentences = bodyOf(document);
  const codesIn = (hit: Hit) =>
    [...(hit.match[1] ?? '').matchAll(partyWords.pattern)].flatMap(([word]) => partyWords.codeOf(word) ?? []);
  return [
    ...hits(sentences, between).flatMap((hit) =>
      codesIn(hit).map((code) => found('participants', code, hit)),
    ),
    ...hits(sentences, planned).flatMap((hit) =>
      codesIn(hit)
        .filter((code) => code === 'pupil-health' || code === 'guardian')
        .map((code) => found('plannedWith', code, hit)),
    ),
  ];
}
