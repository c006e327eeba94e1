import type { activityTypes, aimDomains, arenas, CodeOf } from '../../vocabulary/index.ts';
import type { Finding } from '../proposal.ts';
import { bodyOf, type Document, flat, found, hits, isDenied } from '../reading/document.ts';
import type { Sentence } from '../reading/sentences.ts';

const activityWords: readonly [CodeOf<typeof activityTypes>, RegExp][] = [
  [
    'coordinating',
    /samordna(?:r|nde)?(?!\p{L})|kallar till|leder \p{L}*möten|(?<!\p{L})nav(?!\p{L})|(?:vara|är)\s+(?:en\s+)?(?:länk|brygga)\s+(?:till|mellan|över)|initiera(?:r)?\s+(?:nya\s+)?kontakter/giu,
  ],
  [
    'supporting',
    /(?:stödja|stödjer|stöttar?|motivera(?:r)?)(?!\p{L})|ett stöd till|stödjande (?:och|insats|,)|stödjande(?=\s*$)|föräldrasamtal|samtalsledning|en länk mellan/giu,
  ],
  [
    'operative',
    /(?:vara|mer|arbetar|arbeta)\s+operativ(?:a|t)?(?!\p{L})|på plats i|hembesök|träffar (?:dig|elever|eleven|familjen) hemma|egen kontakt med elev|arbeta hemma hos/giu,
  ],
  [
    'assessing',
    /kartlägg(?:a|er|ning)(?!\p{L})|analys(?:stöd|erar|era)?(?!\p{L})|bred bild|identifiera(?:r)?(?!\p{L})/giu,
  ],
  ['implementing', /synliggöra|implementera(?:r)?(?!\p{L})/giu],
  ['advising', /handled(?:a|er|ning)(?!\p{L})|handledande|konsultativt?|rådgivning/giu],
  ['planning', /planera(?:r)?\s+(?:vi|tillsammans|insats)|,\s*planering(?=\s|,)|förbereda\s+inför/giu],
  ['evaluating', /(?:planering|analys\p{L}*)[^.]{0,25}(?:och|,)\s+(?:utvärdering|uppföljning)/giu],
  [
    'informing',
    /informera(?:r)?\s+(?:om|skol|personal)|utbilda(?:r)?\s+(?:personal|lärare|skol)|föreläs(?:er|a|ningar)/giu,
  ],
];
/** Duties of others and what once was: not what this work does. */
const notOurs =
  /^[”"“»]|(?:ska skolan|innan|ska först|(?:rektor|skolan|mentor)\p{L}* ansvarar|har tidigare|historiskt)/iu;

/** What is done, by kind, a clause for each; quotations, duties of others and denials are no activities. */
export function findActivities(document: Document): readonly Finding[] {
  const body = bodyOf(document).filter(({ text }) => !notOurs.test(text) && text.length > 25);
  return activityWords.flatMap(([type, words]) =>
    hits(body, words)
      .filter(({ sentence, start }) => !isDenied(sentence, start) && !isBackground(sentence))
      .map((hit) => found('activities', { type, text: clauseAt(hit.sentence, hit.start) }, hit)),
  );
}

const isBackground = ({ isSpeech, text }: Sentence) => isSpeech && !/(?:teamet|de)\s+ska/iu.test(text);

/** The part of the sentence between semicolons in which the words stand. */
function clauseAt({ text, start }: Sentence, at: number): string {
  const from = text.lastIndexOf(';', at - start) + 1;
  const to = text.indexOf(';', at - start);
  return flat(text.slice(from, to < 0 ? undefined : to)).slice(0, 600);
}

const arenaWords: readonly [CodeOf<typeof arenas>, RegExp][] = [
  [
    'home',
    /(?<!\p{L})(?:i hemmet|hemma hos|(?:dig|eleven|elever) hemma|hembesök\p{L}*|i hemmiljö\p{L}*|familjen i köket)(?!\p{L})/giu,
  ],
  ['school', /på plats i [^.;]{0,20}(?:i )?skolan|ute på skolor(?:na)?|i klassrummet/giu],
  ['leisure', /(?<!\p{L})(?:på )?fritid(?:en)?(?!\p{L})/giu],
  [
    'digital',
    /fjärrundervisning(?:en)?|(?<!\p{L})digital(?:t|a)?(?!\p{L})|på distans|distansundervisning/giu,
  ],
];

/** Where it is done. */
export function findArenas(document: Document): readonly Finding[] {
  const body = bodyOf(document);
  return arenaWords.flatMap(([code, words]) =>
    hits(body, words)
      .filter(
        ({ sentence, start }) =>
          !isDenied(sentence, start) &&
          !/kultur och\s*$/iu.test(sentence.text.slice(0, start - sentence.start)),
      )
      .map((hit) => found('arenas', code, hit)),
  );
}

const aimCue =
  /(?:syfte|mål(?:et|sättning|sättningen)?(?!\p{L})|för att|främja|ska (?:möjliggöra|bidra|leda)|leda till|som främjar|tanken är)/iu;
const aimWords: readonly [CodeOf<typeof aimDomains>, RegExp][] = [
  ['attendance', /(?:öka|främja|främjar|höja|stärka)\s+(?:skol)?närvaron?(?!\p{L})/giu],
  ['results', /(?:goda|bättre|höjda) resultat/giu],
  ['mental-health', /psykisk(?:a)? hälsa/giu],
  ['wellbeing', /må(?:r)? (?:bra|bättre)|trivas|trivsel|trygghet/giu],
  ['teaching', /fungerande (?:undervisning|skolgång)|tillbaka till undervisning(?:en)?/giu],
  ['early-help', /tidigt fånga upp|hjälp (?:tidigare|i tid)|snabbt (?:kan )?få hjälp/giu],
];

/** What is aimed at, where the text speaks of purpose. */
export function findAims(document: Document): readonly Finding[] {
  const body = bodyOf(document).filter(({ text, isSpeech }) => aimCue.test(text) && !isSpeech);
  return aimWords.flatMap(([domain, words]) =>
    hits(body, words).map((hit) =>
      found('aims', { domain, text: flat(hit.sentence.text).slice(0, 600) }, hit),
    ),
  );
}
