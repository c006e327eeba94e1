/** The draft of a newsletter, made from what is new in a network. */
export const newsletter = {
  title: 'Utkast till nyhetsbrev',
  lead: 'Texten är gjord av det som är nytt i nätverket. Kopiera den, ändra den som du vill och skicka den i ditt vanliga mejlprogram.',
  since: 'Nytt sedan',
  to: 'Vem ska få brevet?',
  toHint: 'Bara det som mottagarna får se kommer med.',
  receivers: { everybody: 'Vem som helst', network: 'Medlemmar i nätverket' },
  show: 'Visa texten',
  text: 'Text',
  textHint: 'Det du ändrar här sparas inte.',
  opening: (network: string, date: string) => `Hej!\n\nHär är det som är nytt i ${network} sedan ${date}.`,
  parts: {
    coming: 'På gång',
    published: 'Nytt i biblioteket',
    evaluated: 'Nya utvärderingar',
    solved: 'Frågor som fick svar som hjälpte',
  },
  meeting: (title: string, time: string) => `${title}, ${time}`,
  entry: (title: string, organisation: string) => `${title} (${organisation})`,
  nothing: 'Inget nytt har kommit sedan dess.',
  closing: (network: string) => `Vänliga hälsningar\n${network}`,
};
