/** Three questions to those who came, and what they answered. */
export const followUp = {
  title: (title: string) => `Vad tyckte du om ${title}?`,
  lead: 'Tre korta frågor. Ingen ser vem som har svarat vad.',
  anonymous: (least: number) =>
    `De som håller i mötet läser svaren ${least} åt gången, så att ingen känns igen. De sista svaren läses bara om de blir ${least}, annars raderar vi dem. Svaren sparas utan namn och går inte att ändra.`,
  usefulness: 'Hade du nytta av mötet?',
  choices: { very: 'Mycket', fairly: 'Ganska', little: 'Lite', not: 'Inte alls' },
  takesHome: 'Vad tar du med dig?',
  nextAbout: 'Vad ska nästa möte handla om?',
  care: 'Skriv inget om enskilda elever eller kollegor.',
  send: 'Skicka svaret',
  thanks: 'Tack för ditt svar!',
  over: 'Frågorna är stängda.',
  toMeeting: 'Till mötet',
  result: {
    title: (title: string) => `Så tyckte deltagarna om ${title}`,
    count: (answers: number, shown: number) =>
      shown === answers
        ? `${answers} svar.`
        : `${answers} svar har kommit in. Här visas ${shown}. De andra visas när de har blivit fem.`,
    all: (shown: number, least: number) =>
      `${shown} svar. Svar läses ${least} åt gången. Kom det några till är de raderade, så att ingen känns igen.`,
    few: (least: number) => `Svaren visas när minst ${least} har svarat.`,
    tooFew: (least: number) =>
      `Färre än ${least} svarade. Då visas inga svar, så att ingen känns igen. Fråga gärna runt bordet nästa gång.`,
    choice: 'Svar',
    number: 'Antal',
    caption: 'Så stor nytta hade deltagarna',
    takesHome: 'Det här tar de med sig',
    nextAbout: 'Det här vill de prata om nästa gång',
    none: 'Ingen har skrivit något.',
  },
  task: {
    title: (title: string) => `Vad tyckte du om ${title}?`,
    action: 'Svara',
  },
  mail: {
    subject: (title: string) => `Vad tyckte du om ${title}?`,
    text: (title: string) =>
      `Tack för att du var med på ${title}. Svara gärna på tre korta frågor. Ingen ser vem som har svarat vad.`,
  },
};
