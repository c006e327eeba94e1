/** Forms that no ending explains, each family on a line: the first stands for all. */
const families = `
bok böcker böckerna
bot böter böterna
bonde bonden bönder bönderna
bokstav bokstäver bokstäverna
bror broder brodern bröder bröderna
dotter dottern döttrar döttrarna
mor moder modern mödrar mödrarna
far fader fadern fäder fäderna
fot foten fötter fötterna
gås gåsen gäss gässen
hand handen händer händerna
huvudman huvudmannen huvudmän huvudmännen
kraft kraften krafter krafterna
land landet länder länderna
ledamot ledamoten ledamöter ledamöterna
lus lusen löss lössen
man mannen män männen
mus musen möss mössen
natt natten nätter nätterna
rand randen ränder ränderna
rot roten rötter rötterna
son sonen söner sönerna
stad staden städer städerna
stång stången stänger stängerna
strand stranden stränder stränderna
tand tanden tänder tänderna
tång tången tänger tängerna
öga ögat ögon ögonen
öra örat öron öronen
vän vännen vänner vännerna
människa människan människor människorna mänska
centrum centret centrets centra center centern
år året årets åren årens
god gott goda
ny nytt nya nyare nyast
utreda utreder utreds utredde utrett utredd utredda
bra bättre bäst bästa
dålig dåligt dåliga sämre sämst
gammal gammalt gamla äldre äldst äldsta
liten litet lilla små mindre minst minsta
stor stort stora större störst största
ung ungt unga yngre yngst yngsta
lång långt långa längre längst längsta
hög högt höga högre högst högsta
låg lågt låga lägre lägst lägsta
mycket mer mest
många fler flera flest
gå går gick gått
få får fick fått
ge ger gav gett givit
se ser såg sett
stå står stod stått
ta tar tog tagit
göra gör gjorde gjort
vara är var varit
säga säger sade sagt
komma kommer kom kommit
hålla håller höll hållit
sova sover sov sovit
skriva skriver skrev skrivit
lägga lägger lade lagt
sätta sätter satte satt
veta vet visste vetat
vilja vill ville velat
kunna kan kunde kunnat
kartlägga kartlägger kartlade kartlagt kartlagd kartlagda
stödja stöder stödjer stödde stött
hjälpa hjälper hjälpte hjälpt
köpa köper köpte köpt
läsa läser läste läst
lösa löser löste löst
resa reser reste rest
möta möter mötte mött
bemöta bemöter bemötte bemött
byta byter bytte bytt
söka söker sökte sökt
besöka besöker besökte besökt
försöka försöker försökte försökt
undersöka undersöker undersökte undersökt
tänka tänker tänkte tänkt
märka märker märkte märkt
stärka stärker stärkte stärkt
åka åker åkte åkt
räcka räcker räckte räckt
väcka väcker väckte väckt
`;

/** Nouns and adjectives that lose an -e- in front of an ending: `hinder`, `hindret`; `säker`, `säkra`. */
const contracted = `
hinder nummer fönster lager mönster register filter kluster papper läger väder bekymmer galler plåster kloster
foder silver monster vatten tecken vapen botten socken öken fröken
vinter syster moster faster teater semester trimester minister kalender orkester finger åker ålder feber sommar afton
säker vacker nykter bitter mager öppen egen vuxen mogen ledsen trogen frusen
`;
const contractedEndings = 'a are ast aste et ets en ens er ar ars arna arnas an ans na'.split(' ');
const fullEndings = 's t n ns et ets en ens'.split(' ');

/** Years of school by their number, which Snowball takes for the number itself: `femman` is no `fem`. */
const numberNames = `
ettan ettans etta ettor ettorna
fyran fyrans fyror fyrorna
femman femmans femma femmor femmorna
sexan sexans sexa sexor sexorna
åttan åttans åttor åttorna
`;

/** Form → a stem that no rule may shorten. */
export const fixedStems: ReadonlyMap<string, string> = new Map(
  lines(numberNames).flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form) => [form, forms[0] ?? form] as const);
  }),
);

/** Irregular form → the one that stands for its family. */
export const irregularForms: ReadonlyMap<string, string> = new Map([
  ...lines(contracted).flatMap((line) => line.split(' ').flatMap(contractedForms)),
  ...lines(families).flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.map((form) => [form, base] as const);
  }),
]);

function contractedForms(base: string): (readonly [string, string])[] {
  const short = base.slice(0, -2).replace(/mm$/, 'm') + base.slice(-1);
  const forms = [
    ...contractedEndings.map((ending) => short + ending),
    ...fullEndings.map((ending) => base + ending),
  ];
  return forms.map((form) => [form, base] as const);
}

function lines(text: string): string[] {
  return text.trim().split('\n');
}
