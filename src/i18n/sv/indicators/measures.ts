/** "3 kommuner fler", "1 kommun färre". */
export function takingPart(more: number): string {
  const count = Math.abs(more);
  return `${count} ${count === 1 ? 'kommun' : 'kommuner'} ${more > 0 ? 'fler' : 'färre'}`;
}

/** Fler mått, för den som vill räkna vidare. */
export const measures = {
  standardTitle: 'Om årskurserna vore som i länet',
  standardLead:
    'Äldre elever har ofta mer frånvaro. Här är det inräknat, så att många elever i en årskurs inte avgör.',
  expected: 'Mot vad länets andelar i samma årskurser ger',
  expectedValue: (ratio: string, share: string, stadiums: string) =>
    `${ratio} gånger så många, vilket motsvarar ungefär ${share}. 1 är precis lika många. Räknat på: ${stadiums}.`,
  direct: 'Er andel med länets fördelning på årskurser',
  title: 'Fler mått på skillnaderna',
  lead: 'Räknade på de avrundade värdena ovanför. Varje kommun väger lika.',
  half: 'Den mittersta hälften av kommunerna',
  most: 'Åtta av tio kommuner',
  stages: 'Var skillnaderna finns',
  stagesValue: (stages: string, municipalities: string) =>
    `Ungefär ${stages} mellan årskurserna och ${municipalities} mellan kommunerna i samma årskurser.`,
  variation: 'Variationskoefficient',
  gini: 'Ginikoefficient',
  theil: 'Theils index',
  both: (counted: string, others: string) => `${counted} på det som räknas hit, ${others} på resten`,
  relativeHelp:
    'De tre sista är 0 när alla kommuner är lika. De beror på vad man räknar, så jämför dem inte mellan olika siffror.',
  rare: 'Relativa mått visas inte här: när få räknas hit överdriver de.',
};
