import type { activityTypes, aimDomains, arenas, CodeOf } from '../../vocabulary/index.ts';
import type { Finding } from '../proposal.ts';
import { bodyOf, type Document, flat, found, hits, isDenied } from '../reading/document.ts';
import type { Sentence } from '../reading/sentences.ts';

const activityWords: readonly [CodeOf<typeof activityTypes>, RegExp][] = [
  [
    'coordinating',
    /samordna(?:r|nde|s)?(?!\p{L})|koordinera(?:r|s)?(?!\p{L})|kallar till|sammankalla(?:r|nde)?|(?:leder|håller i|bjuder in till) \p{L}*möten|håller (?:ihop|samman)|nätverksmöten?|spindeln i nätet|(?<!\p{L})nav(?!\p{L})|(?:vara|är)\s+(?:en\s+)?(?:länk|brygga)\s+(?:till|mellan|över)|initiera(?:r)?\s+(?:nya\s+)?kontakter/giu,
  ],
  [
    'supporting',
    /(?:stödja|stödjer|stöttar?|motivera(?:r)?|uppmuntrar?|peppar?|coachar?|lotsar?|vägleder|vägleda)(?!\p{L})|(?:hjälper|hjälpa|stöd till|hjälp till|råd och stöd till)\s+(?:skolan|elev|barn|dig|er|familj|föräldr|vårdnadshavar|lärar|personal)\p{L}*|(?:enskilda|stödjande|regelbundna|motiverande)\s+samtal|samtal med (?:en |elev|familj|föräldr|vårdnadshavar)|samtalsstöd|ett stöd till|stödjande (?:och|insats|,)|stödjande(?=\s*$)|föräldrasamtal|samtalsledning|en länk mellan/giu,
  ],
  [
    'operative',
    /(?:vara|mer|arbetar|arbeta)\s+operativ(?:a|t)?(?!\p{L})|på plats i|hembesök|(?:åker|går|kommer)\s+(?:\p{L}+\s+){0,2}?hem till|möter upp|följer (?:med )?(?:dig|eleven|barnet|den unga)|(?:åker|går) med (?:dig|eleven|barnet)|sällskap (?:till|vid|på)|träffar (?:dig|elever|eleven|familjen) hemma|egen kontakt med elev|arbeta hemma hos/giu,
  ],
  [
    'assessing',
    /kartlägg(?:a|er|ning|ningar|s)(?!\p{L})|tar reda på|screenar?(?!\p{L})|analys(?:stöd|erar|era)?(?!\p{L})|bred bild|identifiera(?:r)?(?!\p{L})/giu,
  ],
  ['implementing', /synliggöra|implementera(?:r)?(?!\p{L})/giu],
  [
    'advising',
    /handled(?:a|er|ning)(?!\p{L})|handledande|konsultativt?|konsultation(?:er)?(?!\p{L})|rådgivning|ger råd|ge råd|råd till|bollplank/giu,
  ],
  [
    'planning',
    /planera(?:r)?\s+(?:vi|tillsammans|insats|studier|skoldag|vägen|återgång)\p{L}*|(?:upprättas?|görs?|göra|skriver|läggs? upp|tar fram|tas fram)\s+(?:\p{L}+\s+){0,3}?\p{L}*plan(?:en|er)?(?!\p{L})|,\s*planering(?=\s|,)|förbereda\s+inför/giu,
  ],
  [
    'evaluating',
    /(?:planering|analys\p{L}*)[^.]{0,25}(?:och|,)\s+(?:utvärdering|uppföljning)|(?:följer?|följa)\s+(?:upp\s+)?(?:\p{L}+\s+)?(?:\p{L}*frånvaro|\p{L}*närvaro)(?:n|statistik|statistiken|siffror|siffrorna)?(?!\p{L})/giu,
  ],
  [
    'informing',
    /informera(?:r)?\s+(?:om|skol|personal)|(?:ut|fort)bilda(?:r)?\s+(?:all(?:a)?\s+)?(?:personal|lärar|skol|pedagog|mentor)|föreläs(?:er|a|ningar)(?!\p{L})|(?:sprider|sprida) kunskap|kompetensutveckl(?:ing|ar)(?!\p{L})/giu,
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
    /(?<!\p{L})(?:i hemmet|hemma hos|(?:dig|eleven|elever) hemma|hembesök\p{L}*|hem till (?:elev|dig|er|familj|barn|de)\p{L}*|i hemmiljö\p{L}*|familjen i köket)(?!\p{L})/giu,
  ],
  [
    'school',
    /på plats i [^.;]{0,20}(?:i )?skolan|ute på skolor(?:na)?|i klassrummet|(?:träffa|ses|ses vi|möt)[^.;]{0,40}(?:på|i) skolan|(?:hemma|hemmet)[^.;]{0,25}(?:på|i) skolan/giu,
  ],
  ['leisure', /(?<!\p{L})(?:på )?fritid(?:en)?(?!\p{L})/giu],
  [
    'digital',
    /fjärrundervisning(?:en)?|(?<!\p{L})digital(?:t|a)?(?!\p{L})|på distans|videosamtal\p{L}*|(?<!\p{L})online(?!\p{L})|videomöte\p{L}*|distansundervisning/giu,
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
  [
    'attendance',
    /(?:öka|främja|främjar|höja|stärka)\s+(?:\p{L}+\s)?(?:skol)?närvaron?(?!\p{L})|(?:minska|bryta|motverka|sänka|förebygga)\s+(?:\p{L}+\s)?(?:skol)?frånvaron?(?!\p{L})/giu,
  ],
  ['results', /(?:goda|bättre|höjda) resultat/giu],
  ['mental-health', /psykisk(?:a)? hälsa/giu],
  ['wellbeing', /må(?:r)? (?:bra|bättre)|trivas|trivsel|trygghet/giu],
  ['teaching', /fungerande (?:undervisning|skolgång)|tillbaka till undervisning(?:en)?/giu],
  ['early-help', /tidigt fånga upp|(?:hjälp|stöd) (?:tidigare|i (?:rätt )?tid)|snabbt (?:kan )?få hjälp/giu],
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
