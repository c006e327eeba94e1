import { createHash } from 'node:crypto';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Analyser } from '../analysis/analyse.ts';
import { fixedStems, irregularForms } from '../analysis/irregular-forms.ts';
import { documentTerms } from './document-terms.ts';

/** Words of every gender and declension, some that end as if they were inflected, and some that begin and end compounds. */
const bases =
  'skol frånvar närvar elev rektor lärar föräld vårdnadshavar utredning samverk anmäl mobbning trygghet hälso gymnasi ' +
  'psykiatr barn möt projekt nätverk stadi parti program cykel bok plan organ talesm radio statistik muse gran väg ' +
  'digital social individuell lämplig öppen enkel svår skild mild arbet flytt släpp kör läs mål resultat insats budget';
/** Everything that a word may end in, and some of what no rule knows. */
const endings =
  ' a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ' +
  'ades andes ens arens hetens erns at et andet het ast s n ns na nas ar t ts de des d ds te tes um ums iet ier in ' +
  'ligt lig igt els öst fullt ning ningar het skap dom itet ism ist ör örer i ier ans an era erar erats rar rars rarna rarnas ra';
const heads = 'skol frånvaro elevhälso närvaro barn utrednings familje gymnasie kommun stöd';
const tails = 'teamet samverkan utredningen plikten psykiatrin stadiet planer rutinerna samtal mötet';
const signs =
  'Skol- och hemsamverkan, å k 7–9: e-post (19 a §) Na\u0308rvaro\u00adteam skol\u2011IT elev’s ÅK 7a F-3 100\u00a0000 ' +
  'a\u200db 学校 школа 🙂 x2y Västra Götalands Laxås';

const words = (text: string) => text.split(' ');
const joined = (some: readonly string[], others: readonly string[]) =>
  some.flatMap((one) => others.map((other) => one + other));

/** A text that takes every way through the analyser that we know of. */
export const probeText = [
  ...joined(words(bases), words(endings)),
  ...joined(words(heads), words(tails)),
  ...irregularForms.keys(),
  ...fixedStems.keys(),
  signs,
].join(' ');

const probe: SearchDocument = {
  id: 'probe:1',
  subject: 'probe:1',
  visibility: 'public',
  version: '1',
  title: 'Närvaroteamets frånvarorutiner',
  names: ['BUP', 'Barn- och ungdomspsykiatrin'],
  body: probeText,
  facets: {},
  standing: 'practice',
  law: [
    { chapter: '7', section: '19 a' },
    { chapter: '14', section: '1', statute: 'SoL' },
  ],
  reviewedOn: undefined,
  isReviewed: false,
  sureUntil: undefined,
};

/**
 * Another one as soon as documents are found by other terms, or the terms count otherwise: worked out of what analyser
 * and ranking do, so that nobody has to think of it.
 */
export function termsVersion(analyser: Analyser): string {
  const { weights, heading, written, title, names, body } = documentTerms(probe, analyser);
  const done = JSON.stringify([[...weights], [...heading], [...written], title, names, body]);
  return createHash('sha256').update(analyser.lexicon).update(done).digest('hex').slice(0, 12);
}
