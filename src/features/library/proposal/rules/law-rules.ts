import type { statutes } from '../../vocabulary/index.ts';
import type { CodeOf } from '../../vocabulary/vocabulary.ts';
import type { FieldValues, Finding } from '../proposal.ts';
import { bodyOf, type Document, flat, found, type Hit, hits } from '../reading/document.ts';

type Statute = CodeOf<typeof statutes>;
type Role = FieldValues['legalReferences']['role'];

const names: readonly [Statute | 'social-services-act', RegExp][] = [
  ['education-act', /skollag(?:en|ens)?(?!\p{L})/iu],
  ['social-services-act', /socialtjänstlag(?:en|ens)?(?!\p{L})|(?<!\p{L})SoL(?!\p{L})/u],
  ['disability-act', /lag(?:en)? (?:om|och) stöd och service|1993:387/iu],
  ['secrecy-act', /offentlighets- och sekretesslag(?:en|ens)?|(?<!\p{L})OSL(?!\p{L})|2009:400/iu],
  ['health-care-act', /hälso- och sjukvårdslag(?:en|ens)?|(?<!\p{L})HSL(?!\p{L})|2017:30(?!\d)/iu],
  ['education-ordinance', /skolförordning(?:en|ens)?|2011:185/iu],
];

const section = String.raw`\d{1,3}(?:\s?[a-h](?!\p{L}))?`;
const paragraphs = String.raw`(${section}(?:\s*(?:,|och|samt|[-–])\s*${section})*)\s?§{1,2}`;
const withChapter = new RegExp(String.raw`(\d{1,2})(?::e)?\s*kap(?:\.|itlet)?\s*${paragraphs}`, 'giu');
const besides = new RegExp(String.raw`(?<=§{1,2}\s*(?:,|och|samt)\s*)${paragraphs}(?!\s*kap)`, 'giu');

/** Paragraphs of law, and acts that are named without one. */
export function findLaw(document: Document): readonly Finding[] {
  const { sentences, text } = document;
  const cited = hits(sentences, withChapter).flatMap((hit) => sectionsOf(hit, text));
  const isCited = (hit: Hit) =>
    cited.some(({ start, end }) => start < hit.sentence.end && end > hit.sentence.start);
  const whole = names.flatMap(([statute, pattern]) =>
    hits(bodyOf(document), new RegExp(pattern.source, `g${pattern.flags}`))
      .filter((hit) => statute !== 'education-act' && (!isCited(hit) || !citesAct(hit, statute)))
      .map((hit) => found('legalReferences', { statute: actOf(statute, text), role: roleOf(hit) }, hit)),
  );
  return [...cited, ...whole];
}

/** Whether the act's own paragraphs stand beside its name. */
function citesAct({ sentence, end, start }: Hit, statute: string): boolean {
  const near = sentence.text.slice(Math.max(0, start - sentence.start - 25), end - sentence.start + 25);
  return statute !== 'secrecy-act' ? near.includes('§') : /§\s*(?:i\s)?(?:offentlighets|OSL)/iu.test(near);
}

function sectionsOf(hit: Hit, text: string): Finding[] {
  const [, chapter = '', list = ''] = hit.match;
  const rest = hit.sentence.text.slice(hit.end - hit.sentence.start);
  const more = new RegExp(besides.source, 'giu').exec(hit.match[0] + rest.slice(0, 25))?.[1];
  const statute = actOf(nearestAct(hit, text), text);
  return [...list.split(/\s*(?:,|och|samt)\s*/u), ...(more ? [more] : [])].map((one) =>
    found(
      'legalReferences',
      { statute, chapter, section: flat(one).replace(/(\d)([a-h])$/u, '$1 $2'), role: roleOf(hit) },
      hit,
    ),
  );
}

/** The act named nearest to the paragraph in its sentence, else the one that the text names, else the Education Act. */
function nearestAct({ sentence, start, end }: Hit, text: string): Statute | 'social-services-act' {
  const at = start - sentence.start;
  const after = sentence.text.slice(end - sentence.start, end - sentence.start + 60);
  const own = names.find(([, pattern]) =>
    new RegExp(`^\\s*(?:i\\s+)?(?:den\\s+\\p{L}+\\s+)?(?:${pattern.source})`, pattern.flags).test(after),
  );
  if (own) return own[0];
  const near = names
    .flatMap(([statute, pattern]) => {
      const places = [...sentence.text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))];
      return places.map(({ index }) => ({ statute, distance: Math.abs(index - at) }));
    })
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.statute ?? names.find(([, pattern]) => pattern.test(text))?.[0] ?? 'education-act';
}

/** Which Social Services Act: by its number, else by the last year that the text names; the new one is in force since July 2025. */
function actOf(statute: Statute | 'social-services-act', text: string): Statute {
  if (statute !== 'social-services-act') return statute;
  if (text.includes('2025:400')) return 'social-services-act-2025';
  const years = [...text.matchAll(/(?<!\d)(?:20(\d{2})(?!\d)|(\d{2})-\d{2}-\d{2}(?!\d))/gu)].map(
    ([, long, short]) => 2000 + Number(long ?? short),
  );
  return text.includes('2001:453') || (years.length > 0 && Math.max(...years) < 2025)
    ? 'social-services-act-2001'
    : 'social-services-act-2025';
}

function roleOf({ sentence, start }: Hit): Role {
  const before = sentence.text.slice(0, start - sentence.start);
  if (/ersätt/iu.test(sentence.text) && /(?:inte|ej)/iu.test(sentence.text)) return 'not-replaced';
  if (/(?:avses i|hänvis\p{L}* till)\s[^.]{0,30}$/iu.test(before)) return 'reference';
  return /(?:utgår (?:från|ifrån)|med stöd av|lagstöd|lagrum|enligt|regleras)/iu.test(before)
    ? 'basis'
    : 'mentioned';
}

const article = /artikel(?:n)?\s+(\d{1,2})(?!\d)/giu;

/** Articles of the Convention on the Rights of the Child. */
export function findRights({ sentences, text }: Document): readonly Finding[] {
  if (!/barn/iu.test(text)) return [];
  return hits(sentences, article).map((hit) =>
    found('rightsReferences', { instrument: 'child-convention', article: hit.match[1] ?? '' }, hit),
  );
}

const framework =
  /(?:i linje med|inom ramen för|överenskommelsen|enligt planen|i enlighet med)\s+["”“»]([^"”“»]{4,150})["”“»]/giu;

/** Agreements and programmes that the work keeps to. */
export function findFrameworks({ sentences }: Document): readonly Finding[] {
  return hits(sentences, framework).map((hit) => found('policyFrameworks', flat(hit.match[1] ?? ''), hit));
}

const notInstead =
  /(?:ersätter|ersätta)\s+(?:\p{L}+\s+)?inte|(?:inte|ej)\s[^.]{0,40}ersätt(?:a|er|ning för)(?!\p{L})|tar\s+(?:\p{L}+\s+)?inte\s+(?:\p{L}+\s+)?över|inte i stället för|inget alternativ till/giu;
const elsewhere =
  /(?:behandling|utredning|insats)\p{L}*\s+(?:ska\s+)?(?:ske|sker|görs|ges|utförs)\s+(?:i|inom|hos|av)\s+(?:den\s+)?(?:ordinarie|\p{L}*(?:vård|tjänst|psykiatri|BUP))/giu;

/** `frånvaroutredningen gör skolan`: told with the doer last. */
const doneBy =
  /(?:\p{L}+(?:en|et)|det|detta)\s+(?:gör|sköter|ansvarar|står|ger|tar)\s+(?:skolan|rektor|elevhälsan|första linjen|vården|BUP|regionen|socialtjänsten|\p{L}*(?:\s?och ungdoms)?psykiatrin|barn- och ungdomspsykiatrin)(?!\p{L})|(?:hänvisar vi|vi hänvisar|hänvisas)\s+(?:\p{L}+\s+)?till|(?:ansvaret|ansvar)\s+(?:\p{L}+\s+){0,3}?(?:ligger|finns|är)\s+(?:\p{L}+\s+)?(?:kvar\s+)?(?:hos|på)/giu;

/** What it does not replace, and what is done elsewhere. */
export function findLimits(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  const text = (hit: Hit) => flat(hit.sentence.text).slice(0, 400);
  return [
    ...hits(body, notInstead).map((hit) =>
      found('limits', { kind: 'does-not-replace', text: text(hit) }, hit),
    ),
    ...[...hits(body, elsewhere), ...hits(body, doneBy)].map((hit) =>
      found('limits', { kind: 'done-elsewhere', text: text(hit) }, hit),
    ),
  ];
}
