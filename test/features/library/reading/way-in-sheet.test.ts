import { expect, it } from 'vitest';
import type { Line } from '#src/features/library/reading/facts/fact-text.ts';
import { lineText, plainText } from '#src/features/library/reading/facts/fact-text.ts';
import { wayInSheet } from '#src/features/library/sharing/sheets/way-in-sheet.ts';
import { viewOfFile } from './view-of-file.ts';

const text = (line: Line): string => [plainText(lineText(line)), ...(line.lines ?? []).map(text)].join('\n');

/** Every fact of table 1.2 of the domain document, as it stands on the sheet. */
const facts: readonly (readonly [fact: string, said: RegExp])[] = [
  ['document date', /1 november 2022/],
  ['handler by function', /handläggare/],
  ['unit and the administration above it', /Barn och elevhälsa.*Utbildningsförvaltningen/],
  ['both names of the unit', /Barn- och elevhälsan/],
  ['commissioned by the head teacher', /rektor/],
  ['one team leader', /teamledare \(1 st/],
  ['seven co-ordinators and what they are educated as', /7 st.*socionom, specialpedagog, speciallärare/],
  ['eight in all', /8 personer/],
  ['compulsory school, both operators', /grundskola \(huvudman: kommunal, fristående/],
  ['upper secondary school, both operators', /gymnasieskola \(huvudman: kommunal, fristående/],
  ['the school forms as they were called', /grundsärskola[\s\S]*gymnasiesärskola/],
  ['no operator stated for those', /huvudman framgår inte/],
  ['registered in the municipality', /folkbokförd i kommunen/],
  ['both criteria must be met', /Allt detta ska vara uppfyllt/],
  ['more than the remit of the school', /mer.*än skolans uppdrag rymmer/],
  ['co-ordination with others', /samordning med andra/],
  ['all prerequisites', /Allt detta ska vara gjort/],
  ['absence noticed', /uppmärksammat/],
  ['investigation made', /utrett/],
  ['report to one and/or the other', /huvudman och\/eller skolpliktsbevakning/],
  ['efforts that build on the investigations', /bygger på: Skolan har utrett/],
  ['not a strict sequence', /Måste det göras i ordning\?\nnej/],
  ['legal basis and whom it covers', /7 kap\. 21 §.*skolpliktiga elever/],
  ['the reference within the law', /7 kap\. 19 a §/],
  ['sometimes in a team', /flera koordinatorer tillsammans/],
  ['new contacts', /nya kontakter/],
  ['needs, strengths and challenges', /behöver, är bra på och har svårt med/],
  ['written consent', /Samtyckets form\nskriftligt/],
  ['from guardians and older pupils', /vårdnadshavare, äldre elev/],
  ['purpose of the consent', /Samtyckets syfte/],
  ['secrecy lifted for the purpose', /Sekretessen lyfts/],
  ['investigations from others', /Utredningar och annan information/],
  ['free of charge', /kostnadsfritt/],
  ['six months at most', /högst 6 månader/],
  ['extension in some cases after a new decision', /i vissa fall.*nytt beslut/],
  ['who decides is not known', /Vem beslutar om förlängning\?\nvet inte/],
  ['the three kinds of effort', /samordnande[\s\S]*stödjande[\s\S]*operativ/],
  ['base and sometimes', /grunduppdrag[\s\S]*ibland/],
  ['leads and prepares meetings', /samverkansmöten[\s\S]*Förbereder/],
  ['transparency, clearness, timing', /öppna och tydliga.*rätt tid/],
  ['consultative and guiding', /råd och handleder/],
  ['parts of the investigation', /delar av utredningen/],
  ['a bridge for a limited time', /bro.*begränsad tid/],
  ['does not replace support under the social services act', /Ersätter inte.*socialtjänstlagen/],
  ['does not replace support under LSS', /Ersätter inte.*LSS/],
  ['partly remedial', /åtgärdande \(delvis\)/],
  ['at the return to school', /återgång/],
  ['contact by function', /Teamledare/],
];

it('the information sheet of Uppsala comes out of the data with nothing lost', () => {
  const view = viewOfFile('uppsala-koordinatorer-for-okad-skolnarvaro.md');
  const sheet = wayInSheet(view);
  const said = [
    sheet.checklistLead ?? '',
    ...sheet.checklist.map(text),
    ...sheet.sections.flatMap(({ facts: shown }) =>
      shown.map((fact) => [fact.term, ...fact.lines.map(text)].join('\n')),
    ),
  ].join('\n');
  expect(facts.filter(([, pattern]) => !pattern.test(said)).map(([fact]) => fact)).toEqual([]);
});
