/** What the agenda proposes by itself. */
export const proposedAgenda = {
  title: 'Förslag till dagordningen',
  lead: 'Det här har kommit upp i nätverket. Ta in det som passar, så kan du ändra ordning, tid och ansvarig sedan.',
  none: 'Det finns inget att föreslå just nu.',
  takeIn: 'Ta in',
  takeInOf: (title: string) => `Ta in: ${title}`,
  sources: {
    left: 'Kvar från förra mötet i serien',
    wished: 'Deltagarna vill prata om',
    questions: 'Frågor som ingen har hjälpt med än',
    missing: 'Efterfrågat men saknas',
    evaluations: 'Nya utvärderingar',
    experiences: 'Så har det gått för andra',
    due: 'Beskrivningar att gå igenom',
  },
  titles: {
    left: (text: string) => `Sedan sist: ${text}`,
    wished: (text: string) => `Önskat: ${text}`,
    question: (title: string) => `Fråga: ${title}`,
    missing: (group: string, tier: string) => `Det här saknas: ${group}, ${tier}`,
    evaluation: (title: string) => `Ny utvärdering: ${title}`,
    experience: (organisation: string, title: string) => `${organisation} berättar: ${title}`,
    due: (title: string) => `Stämmer det fortfarande? ${title}`,
  },
};
