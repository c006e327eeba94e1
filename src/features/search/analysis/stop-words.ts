/** Words that tell nothing of what is looked for. */
export const stopWords: ReadonlySet<string> = new Set(
  `alla allt att av bara bli blir blev de dem den denna deras dess det detta dig din dina du där då efter ej eller en er
  ett finns från för genom ha hade han har hon hur här i in inom inte jag kan man med mellan men mig min mina mot mycket
  ni nu när och om oss på sig sin sina sitt ska som så till under upp ut vad var vara varit vem vi vid vilka vilken vilket
  varför vår våra är över`.split(/\s+/),
);

/** Words that make a search a question, and tell something only when nothing else does. */
export const questionWords: ReadonlySet<string> = new Set(
  `behöver behövs borde bra bör brukar börja börjar börjat fick finnas fungerar får få ge ger gjort gå går göra gör hjälp
  hjälpa hos hålla håller igen innebär komma kommer kunna lite låta måste många någon något några olika sedan skulle
  slutat slutar säga säger ta tar tas tillbaka tänka tänker utan vill vilja veta vet`.split(/\s+/),
);
