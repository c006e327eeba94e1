import { describe, expect, it } from 'vitest';
import { snowballStem } from './snowball.ts';

/** From the official vocabulary (snowball-data, swedish/voc.txt and output.txt, BSD-3-Clause). */
const official = `
  abborrarna→abborr abrahams→abraham adelig→ade adelskalendern→adelskalend
  adertonhundratalet→adertonhundratal adjunkten→adjunk adliga→adl adopterade→adopter adress→adress
  advokat→advok afdrag→afdrag affären→affär affärernas→affär affärsmannen→affärsman afgrunden→afgrund
  afhandla→afhandl aftonbladet→aftonblad afund→afund aggande→agg akademien→akademi akrobat→akrob
  aktiebolag→aktiebolag aktningsfullt→aktningsfull algeriet→algeriet alkoholister→alkoholist
  alldeles→alldel allmänheten→allmän allvarlig→allvar altarets→altar ambrosius→ambrosius
  amsiktet→amsiktet andedrag→andedrag angelägenheterna→angelägen anhållan→anhållan
  anledningarna→anledning anmälan→anmälan anmärkningsvärt→anmärkningsvärt annat→ann ansiktet→ansiktet
  ansiktets→ansiktet anspråket→anspråk anspråkslöst→anspråkslös ansträngning→ansträngning
  ansvaret→ansvar antalet→antal apoteket→apotek applåder→applåd arbetare→arbet arbetet→arbet
  arbetets→arbet arbetsamhet→arbetsam arken→ark arket→arket arkets→arket armodets→armod
  arrangeringen→arrangering arrendatorn→arrendatorn artigheten→art arvet→arvet aska→ask
  attesten→attest auktoritet→auktoritet avbrottet→avbrottet avgrunder→avgrund avlägset→avlägset
  avskedet→avsked avståndet→avståndet axelryckning→axelryckning bandet→bandet barnet→barnet
  barnhemmet→barnhemmet barnhuset→barnhus barnsängskvinnas→barnsängskvin begäret→begär begärets→begär
  behagsjukas→behagsjuk beloppet→beloppet bergets→berget
`;

describe('The Snowball stem', () => {
  for (const pair of official.trim().split(/\s+/)) {
    const [word = '', stem] = pair.split('→');
    it(`of ${word} is ${stem}`, () => {
      expect(snowballStem(word)).toBe(stem);
    });
  }
});
