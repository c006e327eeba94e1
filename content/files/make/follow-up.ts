import type { Cell, Sheet } from './xlsx.ts';

export const followUpTitle = 'Uppföljning per termin';

const heads = [
  ['Stadium', 'Förskoleklass–3, 4–6 eller 7–9. Slå ihop stadier som har färre än 30 elever.'],
  ['Elever', 'Antal elever vid mätningen. Inga namn, inga klasser.'],
  ['Planerade lektioner', 'Antal lektioner gånger antal elever under terminen.'],
  ['Registrerade', 'Så många av dem där läraren har registrerat närvaro.'],
  ['Frånvarande', 'Registrerad frånvaro, giltig och ogiltig tillsammans.'],
  ['Andel registrerade', 'Räknas ut. Är den under 95 procent går frånvaron inte att tolka.'],
  ['Andel frånvaro', 'Räknas ut: frånvarande delat med registrerade.'],
  ['Påbörjade utredningar', 'Antal under terminen. Skriv ”färre än 5” när det är så få.'],
  ['Vad vi ändrade', 'En mening om skolan, aldrig om en elev.'],
] as const;

const heading = (text: string): Cell => ({ text, style: 1 });
const words = (text: string): Cell => ({ text });

function stage(name: string, row: number): Cell[] {
  const share = (part: string, whole: string): Cell => ({
    formula: `IF(N(${whole}${row})=0,"",${part}${row}/${whole}${row})`,
    style: 3,
  });
  const empty = () => words('');
  return [words(name), empty(), empty(), empty(), empty(), share('D', 'C'), share('E', 'D'), empty(), empty()];
}

/** A sheet that says what each heading means, and one to fill in for each term. */
export const followUp: readonly Sheet[] = [
  {
    name: 'Läs först',
    widths: [26, 80],
    frozen: 1,
    rows: [
      [heading('Rubrik'), heading('Vad den betyder')],
      ...heads.map(([name, meaning]) => [words(name), words(meaning)]),
      [
        words('Om bladet'),
        words('Exempeldata från Bergslagsbygden. Får användas fritt (CC0). Skriv aldrig uppgifter om en elev här.'),
      ],
    ],
  },
  ...['Hösttermin', 'Vårtermin'].map((name) => ({
    name,
    widths: [18, 10, 14, 14, 14, 14, 12, 16, 44],
    frozen: 1,
    rows: [
      heads.map(([head]) => heading(head)),
      ...['Förskoleklass–3', '4–6', '7–9'].map((one, at) => stage(one, at + 2)),
    ],
  })),
];
