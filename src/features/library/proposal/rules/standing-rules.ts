import type { CodeOf, phases, statuses, themes, tiers } from '../../vocabulary/index.ts';
import type { Finding, ProposalField } from '../proposal.ts';
import {
  bodyOf,
  type Document,
  found,
  type Hit,
  hits,
  isConditional,
  isDenied,
} from '../reading/document.ts';

type Status = CodeOf<typeof statuses>;

const conditional =
  /(?:ta ställning|om (?:den|det|teamet) ska|kan bli|förhoppning|hoppas|skulle kunna|liknande projekt|hade (?:ett|en)(?!\p{L}))/iu;
/** In this order: what has become of it says more than what it once was. */
const statusWords: readonly [Status, RegExp][] = [
  [
    'ordinary',
    /permanent(?:as|a|eras|ad)?(?!\p{L})|(?:blir|är|vara|som|bli)\s+(?:en\s+)?(?:ny\s+|viktig\s+)?ordinarie verksamhet|ordinarie drift|(?:en\s+)?(?:fast|permanent|självklar|naturlig|etablerad)\s+(?:del|verksamhet|funktion)|ordinarie budget|får inte längre projektpengar|(?:ryms|ingår) (?:nu )?i [^.]{0,25}(?:vanliga|ordinarie) budget/giu,
  ],
  [
    'ended',
    /lägg(?:er|s) ner|lades ner|avslutar|(?:är|har) (?:det )?(?:nu |sedan )?avslutat?(?:s)?|projektet (?:har )?avsluta(?:t|ts|des)|upphörde/giu,
  ],
  ['dormant', /vilande|pausa(?:t|d|s|r)|(?<!\p{L})vila(?= (?:under|till|i))|ligger nere/giu],
  [
    'trial',
    /(?<!\p{L})(?:testar|prövar|provar|i uppdrag att pröva|försöket|försöksverksamhet|på prov|testas|prövas|provas|test på|testperiod|försöksperiod|pilot(?:en|projekt\p{L}*)?)(?!\p{L})/giu,
  ],
  [
    'project',
    /(?:årigt projekt|projektet (?:är|pågår|kommer|ska|startar)|drivs som (?:ett )?projekt|ett projekt som|i vårt projekt|projekttid|projektperiod)/giu,
  ],
  ['idea', /(?:planerar att (?:starta|bygga|införa)|vill starta|på idéstadiet)/giu],
];

/** How far it has come; only what says most of all that the text says. */
export function findStatus(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  for (const [status, words] of statusWords) {
    const places = hits(body, words).filter(
      (hit) =>
        !conditional.test(hit.sentence.text) &&
        !isConditional(hit.sentence.text) &&
        (status === 'ordinary' || !isDenied(hit.sentence, hit.start)),
    );
    if (places.length > 0) return places.map((hit) => found('status', status, hit));
  }
  return [];
}

const returning =
  /återgång|åter(?:gå|komma|vända) till (?:skola|studi|undervisning)|tillbaka till (?:skola|klassrum|undervisning|studi)|komma tillbaka till/giu;
const tierWords: readonly [CodeOf<typeof tiers>, RegExp][] = [
  ['promoting', /(?:närvaro)?främjar?(?:nde)?(?!\p{L})/giu],
  ['preventing', /förebygg(?:a|er|ande)?(?!\p{L})|tidiga insatser|tidigt fånga upp/giu],
  ['remedial', /åtgärdande(?!\p{L})/giu],
  ['return', returning],
];
const phaseWords: readonly [CodeOf<typeof phases>, RegExp][] = [
  [
    'early-signs',
    /tidig(?:t|a)?\s+(?:(?:kunna|att)\s+)?(?:upptäck\p{L}*|fånga|insatser|tecken|signal\p{L}*|agera|se|märka|reagera)|fånga upp (?:tidiga|signaler|risk\p{L}*)/giu,
  ],
  ['return', returning],
];

/** Which way the work aims, and at which time of the absence. */
export function findTiers(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  return [...each(body, 'tiers', tierWords), ...each(body, 'phases', phaseWords)];
}

type Body = ReturnType<typeof bodyOf>;

function each<F extends 'tiers' | 'phases'>(
  body: Body,
  field: F,
  words: readonly (readonly [F extends 'tiers' ? CodeOf<typeof tiers> : CodeOf<typeof phases>, RegExp])[],
): Finding[] {
  return words.flatMap(([code, pattern]) =>
    hits(body, pattern)
      .filter((hit) => !isDenied(hit.sentence, hit.start))
      .map((hit) => found(field as ProposalField, code as never, hit)),
  );
}

const themeWords: readonly [CodeOf<typeof themes>, RegExp][] = [
  ['organisation', /(?<!\p{L})organisation(?:en)?(?!\p{L})/giu],
  ['systematics', /(?<!\p{L})systematik(?:en)?(?!\p{L})/giu],
  ['relations', /(?<!\p{L})relationer(?:na)?(?!\p{L})/giu],
  ['cooperation', /(?<!\p{L})samverkan(?!\p{L})/giu],
  ['assessment', /(?<!\p{L})kartläggning(?:en)?(?!\p{L})/giu],
  ['transitions', /(?<!\p{L})övergångar(?:na)?(?!\p{L})/giu],
  ['equity', /(?<!\p{L})likvärdighet(?:en)?(?!\p{L})/giu],
];

/** What it is about, where the text says what it is about: after `fokus på`, `handlar om`, `avsnitt om`. */
export function findThemes({ sentences }: Document): readonly Finding[] {
  const isTheme = ({ sentence, start }: Hit) =>
    /(?:fokus på|handlar om|tema[:t]?)\s[^.]{0,80}$/iu.test(sentence.text.slice(0, start - sentence.start));
  return themeWords.flatMap(([code, words]) =>
    hits(sentences, words)
      .filter(isTheme)
      .map((hit) => found('themes', code, hit)),
  );
}
