import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';

/** What people write about schools, and what texts write; each line means one thing. */
const equal = `
vårdnadshavare, förälder
tonåring, ungdom
kamrat, kompis, klasskamrat
rektor, skolledare
nämnd, politiker, förtroendevald
elevassistent, resursperson
socialtjänst, socialen, soc, socialkontor
psykiatri, psyk
kapitel, kap
anpassad grundskola, särskola, grundsärskola
anpassad gymnasieskola, gymnasiesärskola
årskurs, åk
idrott, gympa
hemkunskap, hem- och konsumentkunskap
matematik, matte
mobil, mobiltelefon
e-post, mejl, mail
webbplats, hemsida, webbsida
skolskjuts, skoltaxi, skolbuss
mall, blankett, formulär
möte, träff
arbeta, jobba
kostnad, finansiering, pengar
utvärdering, uppföljning
övergång, överlämning, stadiebyte, skolbyte, byta skola
morgonrutin, rutiner på morgonen
hembesök, besök i hemmet, besöka hemma, åka hem till
distansundervisning, undervisning på distans, undervisning på avstånd
hemundervisning, undervisning i hemmet
läkarintyg, sjukintyg, intyg från läkare
sjukanmälan, sjukskriven, anmäld sjuk
sjukfrånvaro, frånvaro på grund av sjukdom
dataskydd, GDPR, dataskyddsförordningen, personuppgifter
sekretess, tystnadsplikt
samtycke, medgivande
mobbning, kränkande behandling, kränkningar, trakasserier, utfryst
trygghet, otrygghet
studiero, stökigt, stök, buller
ångest, panikångest, ångestattack
sömn, sömnsvårigheter, vända dygnet, vänt på dygnet, dygnsrytm
dataspel, gaming, gamer, spela spel, datorspel
adhd, add
autism, asperger
ont i magen, magont
nyanländ, nyanlända elever, flykting
modersmål, hemspråk
`;

/** Those before the arrow also find what stands after it, which does not find them. */
const oneWay = `
kommer inte, inte kommer, slutat komma, slutar komma, vill inte gå, inte vill gå, vägrar gå, går inte till skolan, inte går till skolan, inte gå till skolan, vill inte till skolan, vägrar skolan, inte i skolan, stannar hemma, sitter hemma, är hemma > frånvaro, borta, skolvägran
skolvägran, skolvägrare, skolundvikande, skolfobi > frånvaro
borta > frånvaro
långvarig frånvaro, lång frånvaro, omfattande frånvaro, stor frånvaro, hög frånvaro, borta länge, borta mycket, mycket borta, hemma länge, borta en längre tid, inte varit i skolan > frånvaro, borta
ströfrånvaro, enstaka lektioner > frånvaro
`;

/** Everyday words for school and absence that neither the glossary nor a vocabulary names. */
export const ownSynonyms: readonly SynonymGroup[] = [...linesOf(equal), ...linesOf(oneWay)].map((line) => {
  const [phrases = [], broader = []] = line.split(' > ').map((side) => side.split(', '));
  const [shown = '', ...others] = phrases;
  return { shown, equal: others, silent: [], broader };
});

function linesOf(text: string): string[] {
  return text.trim().split('\n');
}
