type Values = Readonly<Record<string, string | number>>;

const places: Readonly<Record<string, string>> = {
  text: 'i texten',
  comments: 'i en kommentar',
  removed: 'i text som är struken men finns kvar som spårad ändring',
  headers: 'i sidhuvudet eller sidfoten',
  notes: 'i en fotnot eller i talarens anteckningar',
  hidden: 'i ett dolt blad',
  properties: 'i filens egenskaper',
  embedded: 'i en tabell som ligger bakom ett diagram',
};

/** Why a file is not taken, and what to do. */
export const fileErrors = {
  'file-unreadable': () =>
    'Filen har ingen text som går att läsa maskinellt, till exempel för att den är inskannad. Lägg den som material i biblioteket, där någon mer tittar på den först.',
  'file-empty': () => 'Filen är tom. Välj en annan.',
  'file-type': () =>
    'Den sortens fil tar vi inte emot. Spara som docx, xlsx, pptx, odt, pdf, png, jpg eller webp.',
  'file-extension': () =>
    'Filens namn stämmer inte med innehållet. Öppna filen, spara den på nytt och välj den igen.',
  'file-heic': () => 'Bilden är i telefonens eget format. Spara den som jpg och välj den igen.',
  'file-active': () => 'Filen är en webbsida eller en svg-bild. Spara den som pdf eller png.',
  'file-old-format': () =>
    'Filen har ett äldre format eller är låst med lösenord. Spara den som docx, xlsx eller pptx utan lösenord.',
  'file-locked': () => 'Filen är låst med lösenord. Ta bort lösenordet och välj den igen.',
  'file-archive': () => 'Filen är ett arkiv. Packa upp det och välj en fil i taget.',
  'file-macros': () => 'Filen innehåller makron. Spara den utan makron, till exempel som docx eller xlsx.',
  'file-embedded': () =>
    'Filen innehåller ett inbäddat objekt eller program. Ta bort det, eller spara filen som pdf.',
  'file-external': () =>
    'Filen hämtar något från en annan plats, till exempel en mall eller en bild. Bryt länken, eller spara som pdf.',
  'file-script': () =>
    'Pdf-filen innehåller skript eller bifogade filer. Skriv ut den till en ny pdf och välj den.',
  'file-unpacked': () => 'Filen innehåller mer än vi kan läsa. Dela upp den, eller spara den som pdf.',
  'file-damaged': () => 'Filen går inte att läsa. Öppna den, spara den på nytt och försök igen.',
  'image-too-large': () => 'Bilden har för många bildpunkter. Minska den till högst 40 miljoner.',
  'file-too-large': ({ megabytes }: Values) =>
    `Filen är för stor. Den får vara högst ${megabytes} MB. Minska bilderna i den, eller dela upp den.`,
  'file-infected': () =>
    'Virusskyddet stoppade filen. Vi har inte sparat den. Hör av dig till er it-avdelning.',
  'file-identity-number': ({ place = '' }: Values) =>
    `Filen innehåller ett personnummer ${places[place] ?? 'någonstans'}. Ta bort det och välj filen igen. Vi har inte sparat den.`,
} as const;
