export const requests = {
  title: 'Ställ frågan utan kommunnamn',
  toAsking: 'Vill ni inte synas? Ställ frågan utan kommunnamn',
  lead: 'Nätverkssamordnaren lägger ut din fråga som ”En kommun i nätverket”. Hen kan ändra orden först, så att ingen känner igen er.',
  whoKnows: 'Bara nätverkssamordnaren ser vem som frågar.',
  body: 'Din fråga',
  bodyHint: 'Skriv inte var ni finns eller vad skolan heter.',
  network: 'Nätverk',
  noNetwork: 'Du är inte med i något nätverk än, så ingen kan ställa frågan åt dig.',
  send: 'Skicka till nätverkssamordnaren',
  sent: 'Frågan är skickad till nätverkssamordnaren. Du får en notis när den är utlagd.',
  own: 'Dina frågor utan kommunnamn',
  states: {
    waiting: 'Väntar på nätverkssamordnaren',
    posted: 'Utlagd',
    returned: 'Tillbaka till dig',
    withdrawn: 'Tillbakatagen',
  },
  reasonWas: (reason: string) => `Nätverkssamordnaren skriver: ${reason}`,
  withdraw: 'Ta tillbaka frågan',
  withdrawOf: (title: string) => `Ta tillbaka frågan: ${title}`,
  handle: {
    title: 'En fråga utan kommunnamn',
    asker: (name: string, organisations: string) =>
      organisations === '' ? `${name} frågar.` : `${name} frågar, ${organisations}.`,
    onlyYou:
      'Bara nätverkssamordnaren ser vem som frågar. Ta bort det som avslöjar kommunen innan du lägger ut frågan.',
    putAs: (category: string) => `Frågan läggs ut i ${category} som ”En kommun i nätverket”.`,
    put: 'Lägg ut frågan',
    returnTitle: 'Lämna tillbaka frågan',
    reason: 'Varför?',
    reasonHint: 'Bara den som frågade läser det du skriver.',
    giveBack: 'Lämna tillbaka',
  },
  desk: {
    waiting: (title: string) => `Fråga utan kommunnamn: ${title}`,
    action: 'Läs och lägg ut',
  },
};
