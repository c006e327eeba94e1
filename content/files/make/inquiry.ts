import { type Block, emptyTable, field, heading, text, title } from './blocks.ts';

export const inquiryTitle = 'Frånvaroutredning med elevens egna ord';

const pupil = [
  heading('1. Elevens egna ord'),
  text('Eleven väljer hur: ett samtal, en promenad, ett meddelande eller bilder.'),
  field('Vad är bra i skolan? När på dagen är det lättast?'),
  field('När är det svårast? Var är du då, och vilka är där?'),
  field('Vad skulle du ändra på först om du fick bestämma?'),
];
const contactWish = field('Vem i skolan vill du ha kontakt med, och hur?');

/** The form for the school's inquiry. The second version asks whom the pupil wants to talk with, and has a row more to decide in. */
export function inquiry(version: 1 | 2): Block[] {
  return [
    title(inquiryTitle),
    text(
      `Exempeldata från Bergslagsbygden. Version ${version}. Får användas fritt (CC0). Fyll i mallen i skolans eget system, aldrig i Närvaronätet.`,
    ),
    ...pupil,
    ...(version === 2 ? [contactWish] : []),
    heading('2. Vårdnadshavarnas bild'),
    field('Hur är morgnarna? Hur är kvällarna?'),
    field('Vad har ni redan provat? Vad hjälpte lite?'),
    field('Vad oroar er mest?'),
    heading('3. Hur ser frånvaron ut?'),
    field('Mönster: dagar, ämnen och tider på dagen. Giltig och ogiltig frånvaro tillsammans.'),
    field('När började det? Vad hände då i skolan?'),
    heading('4. Skolans bild'),
    field('Undervisning, stöd och anpassningar'),
    field('Trygghet och relationer'),
    field('Lokaler, ljud, raster, matsal, schema och skolväg'),
    field('Hälsa, enligt vad eleven och vårdnadshavarna vill berätta'),
    heading('5. Vad ändrar skolan nu?'),
    text('Skriv minst två saker som skolan ändrar innan någon skriver vad eleven ska göra.'),
    emptyTable('Det här ändrar vi', ['Vad', 'Vem', 'Från när', 'Följs upp'], version === 2 ? 4 : 3),
    heading('6. Anmälan till huvudmannen'),
    field('Datum då utredningen inleddes', 'År, månad, dag'),
    field('Datum då frånvaron anmäldes till huvudmannen', 'År, månad, dag'),
  ];
}
