/**
 * Municipalities with fewer than 15 000 inhabitants, by their short names, and those of the invented county. After the
 * population statistics of Statistics Sweden (2024); one that lies close to the line is listed.
 */
export const smallMunicipalities: ReadonlySet<string> = new Set(
  `
  Aneby Arboga Arjeplog Arvidsjaur Askersund Bengtsfors Berg Bergvalla Bjurholm Bollebygd Borgholm
  Boxholm Bromölla Bräcke Dals-Ed Degerfors Dorotea Eda Emmaboda Essunga Fagersta Filipstad Forshaga
  Färgelanda Gagnef Gnesta Gnosjö Grums Gruvberga Grästorp Gullspång Götene Habo Hagfors Haparanda Heby
  Herrljunga Hjo Hofors Hultsfred Hylte Hällefors Härjedalen Högsby Jokkmokk Karlsborg Kil Kinda Kungsör
  Laxå Lekeberg Lessebo Lilla_Edet Lillfors Ljusnarsberg Lycksele Lysekil Malung-Sälen Malå Markaryd
  Mellerud Mullsjö Munkedal Munkfors Nora Norberg Nordanstig Nordmaling Norsjö Nykvarn Ockelbo Olofström
  Orsa Osby Ovanåker Oxelösund Pajala Perstorp Ragunda Robertsfors Rättvik Skinnskatteberg Skogsnäs
  Smedjebacken Sorsele Sotenäs Storfors Storuman Strömstad Strömsund Sunne Surahammar Svalöv Svenljunga
  Säffle Säter Sävsjö Söderköping Tanum Tibro Tidaholm Tingsryd Tomelilla Torsby Torsås Tranemo Trosa
  Tvärsjö Töreboda Uppvidinge Vadstena Vaggeryd Valdemarsvik Vansbro Vaxholm Vilhelmina Vindeln Vingåker
  Vretaholm Vännäs Vårgårda Ydre Älvdalen Älvkarleby Älvsbyn Åmål Ånge Åre Årjäng Åsele Åslunda
  Åtvidaberg Öckerö Ödeshög Örkelljunga Östra_Göinge Överkalix Övertorneå
  `
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' ')),
);

/** Those that are also given names, surnames or words: only "i Nora" and "Nora kommun" speak of the place. */
export const placesLikeWords: ReadonlySet<string> = new Set([
  'Berg',
  'Eda',
  'Kil',
  'Nora',
  'Kinda',
  'Säter',
  'Åmål',
]);
