import { type Block, check, emptyTable, field, heading, text, title } from './blocks.ts';

const free = 'Exempeldata från Bergslagsbygden. Får användas fritt (CC0).';

export const meetingTitle = 'Blankett steg 2 – möte med hemmet';

export const meeting: readonly Block[] = [
  title(meetingTitle),
  text(`${free} Fyll i under mötet, i skolans eget system. Alla ska ha sett vad som står innan mötet är slut.`),
  heading('Före mötet'),
  field('Datum och plats'),
  field('Vilka är med?'),
  field('Vad har mentorn sett i steg 1?'),
  heading('Under mötet'),
  field('Elevens egna ord: vad är lätt och vad är svårt just nu?'),
  field('Hemmets bild: vad har ni märkt?'),
  field('Skolans bild: vad kan bero på oss?'),
  heading('Det här gör vi nu'),
  emptyTable('Överenskommet på mötet', ['Vad', 'Vem', 'Från när'], 3),
  heading('Nästa gång'),
  field('När ses vi igen, och vad ska vara annorlunda då?'),
  field('Vem hör av sig om något händer innan dess?'),
];

export const weeksTitle = 'Checklista de två första veckorna';

export const weeks: readonly Block[] = [
  title(weeksTitle),
  text(`${free} För dig som tar emot en elev som har varit borta länge. Börja veckan innan.`),
  heading('Före'),
  check('Eleven har sagt ja till planen och fått ändra i den.'),
  check('En vuxen är utsedd att möta. Det finns en ersättare.'),
  check('Lärarna vet vad de ska säga, och vad de inte ska fråga inför andra.'),
  check('Platsen att gå undan till är bestämd, och eleven vet hur man går dit.'),
  check('Det finns ett sätt att vara med på avstånd om det inte går att komma.'),
  heading('Vecka ett'),
  check('Kort tid, samma tid, samma dörr.'),
  check('En lektion som eleven själv har valt.'),
  check('En rad hem efter varje dag. Skriv vad som hände, sätt inget betyg på dagen.'),
  check('Prov och inlämningar väntar.'),
  heading('Vecka två'),
  check('Lägg till en sak i taget. Fråga eleven vilken.'),
  check('Prata om rasterna. De är ofta svårare än lektionerna.'),
  check('Boka uppföljningen innan veckan är slut.'),
  heading('Det här kom vi överens om'),
  emptyTable('Överenskommet före första dagen', ['Vad', 'Vem', 'När'], 4),
];
