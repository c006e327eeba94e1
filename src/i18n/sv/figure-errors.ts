type Values = Readonly<Record<string, string | number>>;

/** What can be wrong with figures that are handed in. */
export const figureErrors = {
  'one-decimal': () => 'Skriv procenten med högst en decimal, till exempel 7,4.',
  'over-hundred': () => 'Procenten kan inte vara mer än 100. Kontrollera talet.',
  'number-too-large': () => 'Talet är för stort för att stämma. Kontrollera det.',
  'more-than-pupils': ({ pupils }: Values) =>
    `Talet är större än antalet elever, som är ${pupils}. Ändra det ena.`,
  'more-than-lower': ({ threshold, count }: Values) =>
    `Talet är större än det för minst ${threshold} procent, som är ${count}. Alla som är över den högre gränsen är över den lägre också.`,
  'more-than-total': ({ count }: Values) =>
    `Talet är större än för all frånvaro, som är ${count}. En del kan inte vara större än allt.`,
  'sum-over-hundred': () => 'Giltig och ogiltig frånvaro är tillsammans mer än 100 procent. Ändra det ena.',
  'genders-differ': ({ sum, all }: Values) =>
    `Flickor och pojkar är tillsammans ${sum}, men alla är ${all}. Ändra det som inte stämmer.`,
  'checklist-first': () => 'Bekräfta listan ovanför först.',
  'changes-unread': () => 'Läs siffrorna som har ändrats mer än vanligt, och säg att de stämmer.',
  'size-unread': () => 'Kontrollera antalet elever, och säg att det stämmer.',
  'pupil-rows': () =>
    'Filen ser ut att ha en rad för varje elev. Den är inte sparad. Räkna ihop den med Räknehjälp på din egen dator och skicka bara tabellen.',
  'table-faults': ({ count }: Values) =>
    count === 1
      ? 'Ett värde i filen behöver rättas. Inget är sparat.'
      : `${count} värden i filen behöver rättas. Inget är sparat.`,
  'not-a-table': () =>
    'Filen går inte att läsa som en tabell med våra rubriker. Ladda ner mallen, fyll i den och spara den som CSV.',
};
