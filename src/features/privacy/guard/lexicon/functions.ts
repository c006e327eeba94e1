import { wordList } from './word-list.ts';

/** Words for a function at work, and what they begin with when more is joined on: `rektors-expeditionen`, `elevhälso-teamet`. */
const functionStems =
  'växel|receptione|expedition|kansli|jour|elevhäls|elevhals|närvaro|narvaro|mottagning|vårdcentral|socialtjänst|socialtjanst|socialkontor|förvaltning|forvaltning|kontakt|kontor|kommun|kundtjänst|kundtjanst|service|medborgar|skola|skole|gymnasi|forskola|förskola|fritids|bibliotek|habilitering|polis|region|support|helpdesk|rektor|kurator|skolsköter|skolskoter|koordinator|samordna|registrator|handlägg|handlagg|anmälan|anmalan|tjänste|chef|nämnd|namnd|förening|forening|enhet|myndighet|skolverk|utbildning|barnoch|arkiv|dataskydd|diarie|intendent|administrat|projekt|natverk|nätverk|konferens|redaktion|press|kultur|vuxenutbildning|larande|elevcoach|bibl|statistik|upphandling|ekonomi|faktura|personal|rekryter|jobb|kurs|utskott|styrelse|överförmyndar|familjecentral|familjestod|familjestöd|oppenvard|ungdomsmottag|stodlinje|stödlinje|centralen'.split(
    '|',
  );
const functionEnds =
  /(?:expeditionen?|växeln?|teamet|team|mottagningen?|linjen|skolan?|skolans|gymnasiet|nämnden|kontoret|enheten|centrum|center|centralen|byrån|förvaltningen|(?:frånvaro|jour|råd|stöd|tjänste|skol|jour|kris|hjälp)telefon(?:en)?|jouren|kansliet|avdelningen|huset|verket|samordnare|ansvarig)$/;
const functionWords = wordList(`
  exp soc bup buf bun buh ifo eht bris team teamet central centralen svarstjänst info information hej mail epost mejl post support it hr admin noreply
  no-reply webb web webmaster postmaster abuse security dso gdpr pub nyhetsbrev anmäl remiss
  telefontid telefontider öppettider linjen första stodteamet lotsen resursteam skolhälsan skolsocial bou sektor avdelning huset dpo official
  syv elevcoach fältare fältarna fältgruppen barnochutbildning ubf uf vo omsorg reception boka bokning biblioteket slussen
`);

const known = new Map<string, boolean>();

/** Whether a word, in small letters, names a function, a unit or an office and no single person. */
export function isFunction(word: string): boolean {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const answer =
    functionWords.has(word) || functionEnds.test(word) || functionStems.some((stem) => word.startsWith(stem));
  if (known.size < 20_000) known.set(word, answer);
  return answer;
}

/** Words that say whose number it is when it is a family's or the writer's own. */
export const privateWords = wordList(`
  mamma mamman mammas mammans pappa pappan pappas pappans mor modern modern far fadern mormor morfar farmor farfar förälder föräldern föräldrarna
  föräldrar vårdnadshavare vårdnadshavaren vårdnadshavarna vårdnadshavarens hem hemma hemnummer hemtelefon hemnumret privat privata privatnummer
  elev eleven elevens barnet barnets pojken flickan sonen dottern son dotter syster bror syskon storasyster storebror min mitt mina mig jag hans
  hennes hens honom henne henne familjen familj familjens familjehemmet familjehem familjehemsmamman granne grannen god man killen tjejen
  pojkens flickans sonens dotterns moderns faderns moster faster morbror farbror styvpappa styvmamma bonuspappa bonusmamma själv kompis
`);
