/** Stand in front of verbs and adjectives and belong to them: `upp|följning` is one word. */
export const particles: ReadonlySet<string> = words(`
  an anti av be bio bort de demo dis efter elektro er ex fram från för före ge genom hop hydro in inter kom kon
  kring makro med mega mellan mikro miss mot ned ner o om per pro på pseudo psyko re sam samman super sär tele
  termo till trans ultra under upp ur ut van veder vid å åter över
`);

/** Make words of words: `trygg|het`, `mål|ning`. */
export const endings: ReadonlySet<string> = words(`
  aktig aktigt ande anden andet ar are aren ares arna arnas artad as ation ationer ator atorn bar bara
  barhet bart dom domar domarna domarnas domars domen domens doms ell else elsen elser en ens er era erade erande erar erhets
  eri ering eringen ers es et etisk formig full fulla fullt gjord haltig het heten hetens heter
  heterna heters hets iga ighet igheten igt ing ingar ingen inna inne ion isera isering isk iska iske
  iskt ism ismen ist ister istiske itet iver lig liga lighet ligheten ligt ling lingar log logen loger logerna läggnings lös
  lösa löshet löst mans mässig mässiga mässigt na nde ndes nen ning ningar ningarna ningarnas ningen ningens nings or
  rad rade sam samma samt sett ska skap skapa skapar skapen skaper skapet skaps ske son söner ten ter
  teri terna tion tioner tur vis visa vist
`);

/** Compounds that people read as one word. */
export const atoms: ReadonlySet<string> = words(`
  fredag fritid fullmäktige huvudmannaskap handledare handledning handläggare handläggning huvudman huvudmän kartläggning
  lördag modersmål måndag nätverk onsdag söndag tisdag torsdag vägledare vägledning
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
