/** A file of `content/files` as its owners upload it; a later version comes as an upload of its own. */
type MaterialSeed = {
  file: string;
  title: string;
  kind: 'template' | 'form' | 'guide' | 'checklist';
  edition: string;
  date: string;
  description: string;
  altText?: string;
  accessibleAlternative?: string;
};

/** What an organisation publishes on one day: files, with what it says is new in the history. */
export type UploadSeed = {
  entry: string;
  /** Who does it: a contact person of the organisation. */
  by: string;
  daysAgo: number;
  changeNote: string;
  materials: readonly MaterialSeed[];
};

const inquiry = {
  title: 'Frånvaroutredning som går att fylla i',
  kind: 'template',
  description: 'Exempeldata. Word-mall på två sidor med rutor att skriva i.',
  accessibleAlternative: 'Hela mallen står som text i beskrivningen.',
} as const;

export const uploads: readonly UploadSeed[] = [
  {
    entry: 'franvaroutredning-med-elevens-egna-ord',
    by: 'demo.kontaktperson@bergvalla.example',
    daysAgo: 26,
    changeNote: 'Mallen går att ladda ner.',
    materials: [{ ...inquiry, file: 'franvaroutredning-version-1.docx', edition: '1', date: '2026-08' }],
  },
  {
    entry: 'franvaroutredning-med-elevens-egna-ord',
    by: 'demo.kontaktperson@bergvalla.example',
    daysAgo: 12,
    changeNote: 'Ny version av mallen: eleven får säga vem hen vill ha kontakt med.',
    materials: [{ ...inquiry, file: 'franvaroutredning-version-2.docx', edition: '2', date: '2026-11' }],
  },
  {
    entry: 'franvarotrappa-med-blankett-for-varje-steg',
    by: 'demo.kontaktperson@karrevik.example',
    daysAgo: 24,
    changeNote: 'Blanketten för steg 2 och trappan på en sida ligger här.',
    materials: [
      {
        file: 'blankett-steg-2-mote-med-hemmet.docx',
        title: 'Mötesblankett steg 2',
        kind: 'form',
        edition: '3',
        date: '2025-08',
        description: 'Exempeldata. Fylls i under mötet med hemmet.',
      },
      {
        file: 'trappan-pa-en-sida.pdf',
        title: 'Trappan på en sida',
        kind: 'guide',
        edition: '2',
        date: '2025-08',
        description: 'Exempeldata. De fem stegen att skriva ut.',
        accessibleAlternative: 'Stegen står som text på sidan.',
      },
      {
        file: 'trappan-som-bild.png',
        title: 'Trappan som bild',
        kind: 'guide',
        edition: '1',
        date: '2025-08',
        description: 'Exempeldata. Till presentationer och anslagstavlor.',
        altText:
          'En trappa med fem steg som blir högre: mentorn frågar, möte med hemmet, elevhälsan, utredning och anmälan, samverkan.',
      },
    ],
  },
  {
    entry: 'de-tva-forsta-veckorna-efter-lang-franvaro',
    by: 'demo.kontaktperson@lillfors.example',
    daysAgo: 19,
    changeNote: 'Checklistan finns på ett blad.',
    materials: [
      {
        file: 'checklista-de-tva-forsta-veckorna.odt',
        title: 'Checklista de två första veckorna',
        kind: 'checklist',
        edition: '1',
        date: '2025-01',
        description: 'Exempeldata. Samma punkter som på sidan, med plats för vem och när.',
        accessibleAlternative: 'Hela listan står på sidan.',
      },
    ],
  },
  {
    entry: 'sa-laser-rektorer-statistik-tillsammans',
    by: 'demo.kontaktperson@alvstad.example',
    daysAgo: 17,
    changeNote: 'Bladet vi läser finns att ladda ner.',
    materials: [
      {
        file: 'uppfoljning-per-termin.xlsx',
        title: 'Uppföljning per termin',
        kind: 'template',
        edition: '4',
        date: '2026-08',
        description: 'Exempeldata. Tom mall. Stadier med färre än 30 elever slås ihop.',
      },
    ],
  },
];
