/** Words that tell nothing of what is looked for. */
export const stopWords: ReadonlySet<string> = new Set(
  `alla allt att av bara bli blir de dem den denna deras dess det detta dig din dina du där då efter ej eller en er ett
  finns från för genom ha hade han har hon hur här i in inom inte jag kan man med mellan men mig min mina mot mycket
  ni nu när och om oss på sig sin sina sitt ska som så till under upp ut vad var vara vem vi vid vilka vilken vilket
  varför vår våra är över`.split(/\s+/),
);
