import type { FieldErrorCode } from '#src/platform/outcome.ts';
import { figureErrors } from './figure-errors.ts';
import { fileErrors } from './file-errors.ts';

type Values = Readonly<Record<string, string | number>>;

/** One sentence per code: what is wrong, then what to do. */
const fieldErrors: Record<FieldErrorCode, (values: Values) => string> = {
  ...fileErrors,
  ...figureErrors,
  required: () => 'Svaret saknas. Fyll i eller välj ett svar.',
  'too-short': ({ min }) =>
    min === undefined
      ? 'Svaret är för kort. Skriv lite mer.'
      : `Svaret är för kort. Skriv minst ${min} tecken.`,
  'too-long': ({ max }) =>
    max === undefined
      ? 'Svaret är för långt. Korta texten.'
      : `Svaret är för långt. Korta texten till högst ${max} tecken.`,
  invalid: () => 'Svaret går inte att läsa. Kontrollera hur det är skrivet.',
  'invalid-email': () => 'Adressen ser inte ut som en e-postadress. Skriv den som namn@kommun.se.',
  'invalid-date': () => 'Datumet går inte att läsa. Skriv det som 2026-11-21.',
  'invalid-number': () => 'Talet går inte att läsa. Skriv med siffror, till exempel 12 eller 1,5.',
  'whole-number': () => 'Skriv ett helt tal med siffror, till exempel 2.',
  'invalid-link': () => 'Länken går inte att läsa. Den ska börja med https://.',
  'out-of-range': () => 'Tiden har redan varit eller ligger för långt fram. Välj en tid inom ett år.',
  'not-a-choice': () => 'Valet finns inte i listan. Välj ett av alternativen.',
  'not-a-member': () => 'Ingen medlem som får läsa där har den adressen. Kontrollera adressen.',
  'no-such-thread': () => 'På den adressen finns ingen tråd som du modererar. Kopiera adressen en gång till.',
  taken: () => 'Det här används redan. Välj något annat.',
  'identity-number': ({ line }) =>
    `Här står ett personnummer${line ? `, på rad ${line}` : ''}. Vi tar inte emot uppgifter om enskilda. Ta bort det och skriv till exempel ”eleven”. Texten finns kvar här men är inte sparad.`,
  'look-again': () => 'Läs de markerade ställena en gång till innan du sparar.',
  'wrong-code': () => 'Koden stämmer inte. Kontrollera siffrorna i mejlet.',
  'wrong-password': () => 'Adressen eller lösenordet stämmer inte. Försök igen, eller logga in med kod.',
  expired: () => 'Tiden har gått ut. Begär en ny kod eller länk.',
  'too-many-tries': () => 'Det blev för många försök. Vänta en stund och försök igen.',
  'domain-not-registered': () =>
    'Adressens organisation är inte med i nätverket. Använd din adress på jobbet, eller fråga samordnaren.',
  'shared-mailbox': () => 'Det här är en gemensam brevlåda. Använd din egen adress på jobbet.',
  'weak-password': () => 'Lösenordet är lätt att gissa. Välj minst 12 tecken, gärna flera ord.',
  'not-the-same': () => 'Svaren är inte lika. Skriv samma sak i båda fälten.',
  'own-address': () => 'Det här är din egen adress. Fråga någon annan.',
  'other-domain': () =>
    'Adressen hör inte till organisationen. Skriv en adress som slutar som organisationens egna.',
  'future-date': () => 'Dagen har inte varit än. Skriv dagen då det hände.',
  'nothing-written': () => 'Du har inte skrivit något. Fyll i minst en ruta.',
  'approval-needed': () => 'Organisationen ska säga ja innan du publicerar åt den. Be om ett ja först.',
  'too-many': ({ max }) => `Du har redan ${max}. Ta bort något först.`,
  'word-in-use': ({ word, shown }) => `${word} hör redan ihop med ${shown}. Ta bort ordet här.`,
  'word-twice': ({ word }) => `${word} står två gånger. Ta bort det ena.`,
  'word-too-common': ({ word }) => `${word} är så vanligt att sökningen hoppar över det. Välj ett annat ord.`,
  'thread-locked': () =>
    'Tråden är låst och tar inte emot fler inlägg. Texten är kvar: kopiera den om du vill spara den.',
  'heading-answered': () => 'Andra har svarat i tråden. Be en moderator att ändra rubriken.',
  'wider-circle': () =>
    'Det som redan är skrivet var menat för färre läsare. Behåll läsekretsen, eller gör en ny kategori.',
  'category-closed': () => 'Kategorin är stängd. Välj en annan kategori.',
  'invalid-time': () => 'Klockslaget går inte att läsa. Skriv det som 13.00.',
  'one-line': () => 'Skriv på en rad, utan radbrytningar.',
  'past-date': () => 'Tiden har redan varit. Välj en senare tid.',
  'lasts-too-long': ({ days }) => `Mötet är längre än ${days} dagar. Dela upp det i flera möten.`,
  'ends-first': () => 'Slutet ligger före början. Kontrollera dag och klockslag.',
  'after-meeting': () => 'Dagen ligger efter mötet. Välj en tidigare dag.',
  'place-or-link': () => 'Var är mötet? Skriv en plats eller en möteslänk.',
  'more-than-all': () => 'Talet är större än antalet platser. Skriv ett mindre tal.',
  'fewer-than-registered': ({ count }) => `${count} platser är redan tagna. Skriv minst så många.`,
  'malformed-rule': () =>
    'Mönstret går inte att läsa, eller börjar på en annan dag än mötet. Skriv det som FREQ=WEEKLY;COUNT=6.',
  'series-of-one': () => 'En serie har minst 2 tillfällen. Skriv hur många, eller välj ”Nej, ett tillfälle”.',
  'rule-not-used': () =>
    'Mönstret gäller bara om du väljer ”Eget mönster” vid Upprepas. Välj det, eller töm fältet.',
  'nobody-known': () => 'Vi hittar ingen med det namnet. Välj i listan, eller skriv en medlems e-postadress.',
  'not-for-them': () =>
    'Du har inte rätt att skriva åt den organisationen. Välj en annan, eller låt punkten bli en uppgift.',
};

export const common = {
  site: {
    name: 'Närvaronätet',
    tagline: 'Kommuner delar hur de arbetar för närvaro i skolan',
    demo: 'Exempeldata: länet Bergslagsbygden är påhittat.',
    demoLabel: 'Exempeldata',
    errorPrefix: 'Fel: ',
    otherLanguage: 'In English',
  },
  nav: {
    skip: 'Hoppa till innehållet',
    main: 'Huvudmeny',
    breadcrumbs: 'Du är här',
    start: 'Start',
    finder: 'Beskriv läget',
    library: 'Bibliotek',
    forum: 'Forum',
    meetings: 'Möten',
    organisations: 'Organisationer',
    situation: 'Läget i länet',
    figures: 'Siffror',
    desk: 'Att göra',
    operations: 'Drift',
    about: 'Om',
    parents: 'För vårdnadshavare och elever',
    help: 'Hjälp och kontakt',
    aboutPortal: 'Om Närvaronätet',
    accessibility: 'Tillgänglighetsredogörelse',
    personalData: 'Personuppgifter',
    review: 'Så fungerar granskningen',
    media: 'För media',
    decisionBasis: 'Underlag för beslut',
    openData: 'Öppna data',
    glossary: 'Ordlista',
    footer: 'Om webbplatsen',
    signIn: 'Logga in',
    signOut: 'Logga ut',
    account: (name: string) => `Ditt konto, ${name}`,
  },
  search: {
    label: 'Sök i Närvaronätet',
    button: 'Sök',
    hint: 'Beskriv situationen, inte eleven.',
    suggest: {
      label: 'Förslag',
      words: 'Ord',
      terms: 'Ordlistan',
      pages: 'Beskrivningar och sidor',
      one: '1 förslag. Välj med piltangenterna.',
      many: (count: string) => `${count} förslag. Välj med piltangenterna.`,
    },
  },
  form: {
    optional: 'valfritt',
    choose: 'Välj',
    errorSummary: 'Något behöver rättas',
    errorWord: 'Fel:',
    addRow: 'Lägg till en rad',
    removeRow: (row: number) => `Ta bort rad ${row}`,
    moveRowUp: (row: number) => `Flytta upp rad ${row}`,
    moveRowDown: (row: number) => `Flytta ner rad ${row}`,
    row: (row: number) => `Rad ${row}`,
    maxLength: (max: number) => `Högst ${max} tecken.`,
  },
  fieldErrors,
  conflict: {
    title: 'Någon annan hann spara före dig',
    text: 'Det du skrev står kvar i formuläret. Jämför, ändra det du vill och spara igen.',
    same: 'Det du skrev är detsamma som står nu. Du behöver inte göra något.',
    caption: 'Det som skiljer sig',
    field: 'Fält',
    yours: 'Du skrev',
    theirs: 'Så står det nu',
    empty: 'Tomt',
  },
  notice: { info: 'Information', success: 'Klart', warning: 'Viktigt', danger: 'Fel' },
  pagination: { label: 'Sidor', previous: 'Föregående', next: 'Nästa', first: 'Till början' },
  table: { scroll: (caption: string) => `${caption}. Tabellen går att rulla i sidled.` },
  print: 'Skriv ut',
  updated: (date: string) => `Senast uppdaterad ${date}`,
  problems: {
    held: 'Det du skrev är kvar. Vänta en stund och skicka det igen.',
    forMembers: 'Mycket i forumet är bara för medlemmar. Är du medlem, logga in och försök igen.',
    sendAgain: 'Skicka igen',
    back: 'Gå till startsidan',
    help: 'Hjälp och kontakt',
    library: 'Öppna biblioteket',
    signIn: 'Logga in',
    reference: (id: string) => `Hör du av dig, ange referensen ${id}.`,
    page: {
      400: {
        title: 'Det du skickade går inte att läsa',
        text: 'Gå tillbaka, kontrollera vad du fyllde i och försök igen.',
      },
      403: {
        title: 'Du har inte tillgång till sidan',
        text: 'Sidan kräver en annan roll än du har nu. Logga in, eller fråga din kontaktperson.',
      },
      404: {
        title: 'Sidan finns inte',
        text: 'Adressen kan vara gammal eller felskriven. Sök efter det du behöver.',
      },
      405: {
        title: 'Det går inte att göra så här',
        text: 'Adressen tar inte emot det du försökte göra. Gå tillbaka och börja om.',
      },
      409: {
        title: 'Någon hann före',
        text: 'Uppgiften har ändrats sedan du öppnade sidan. Gå tillbaka, ladda om och försök igen.',
      },
      410: {
        title: 'Sidan är borttagen',
        text: 'Den som ansvarar för sidan har dragit tillbaka den.',
      },
      413: {
        title: 'Det du skickade är för stort',
        text: 'Gå tillbaka och välj en mindre fil, eller korta texten.',
      },
      421: {
        title: 'Fel adress',
        text: 'Portalen svarar inte på den här adressen. Kontrollera länken.',
      },
      429: {
        title: 'Vänta en stund',
        text: 'Det kom många försök på kort tid. Inget är förlorat.',
      },
      500: {
        title: 'Något gick fel hos oss',
        text: 'Felet är loggat. Försök igen om en stund. Det du skrev kan finnas kvar om du går bakåt.',
      },
      503: {
        title: 'Portalen vilar en kort stund',
        text: 'Vi uppdaterar eller startar om. Försök igen om en minut.',
      },
    },
    retryAfter: (seconds: number) =>
      seconds < 90
        ? `Försök igen om ${seconds} sekunder.`
        : `Försök igen om ${Math.ceil(seconds / 60)} minuter.`,
    reason: (reason: string) => `Skäl: ${reason}`,
  },
};
