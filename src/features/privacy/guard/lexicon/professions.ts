import { wordList } from './word-list.ts';

const professions = wordList(`
  rektor rektorn rektorer kurator kuratorn lärare läraren mentor mentorn socionom socionomen psykolog psykologen skolsköterska skolsköterskan läkare
  läkaren forskare forskaren professor docent lektor författare författaren journalist journalisten kollega kollegan kollegor jurist juristen koordinator
  koordinatorn samordnare samordnaren chef chefen handläggare handläggaren teamledare föreläsare föreläsaren ordförande ordföranden politiker minister
  ministern syv studievägledare vägledare coach coachen konsult konsulten fritidsledare fältare fältassistent assistent assistenten resurs
  resursperson pedagog pedagogen logoped logopeden terapeut terapeuten registrator administratör utredare utredaren redaktör redaktören skribent
  dr fil prof intendent polis polisen politikern kommunalråd tränare tränaren präst prästen vaktmästare vaktmästaren barnskötare generaldirektör
  statsråd skolchef skolchefen behandlare behandlaren vikarie vikarien kontaktperson kontaktpersonen moderator moderatorn handledare handledaren
`);
const professionEnds =
  /(?:lärare|läraren|chef|chefen|pedagog|pedagogen|ledare|ledaren|terapeut|terapeuten|sköterska|sköterskan|psykolog|psykologen|kurator|kuratorn|sekreterare|sekreteraren|rådgivare|rådgivaren|coach|coachen|assistent|assistenten|samordnare|samordnaren|koordinator|koordinatorn|handläggare|handläggaren|strateg|strategen|direktör|direktören|behandlare|behandlaren|konsulent|konsulenten|utvecklare|utvecklaren|forskare|forskaren|vägledare|vägledaren|rektor|rektorn|specialist|specialisten|ombud|ombudet|ansvarig|ansvariga|socionom|socionomen|mentor|mentorn)$/;

/** Whether a word, in small letters, says what somebody is at work. */
export function isProfession(word: string): boolean {
  return professions.has(word) || (word.length > 8 && professionEnds.test(word));
}

/** Several at work; the names after them in the sentence are theirs: `Mentorer: Anna (7A), Per (7B)`. */
export function isProfessionOfMany(word: string): boolean {
  return /(?:lärarna|lärare|mentorer|mentorerna|kuratorer|kuratorerna|pedagoger|pedagogerna|rektorerna|rektorer|koordinatorer|koordinatorerna|kollegor|kollegorna|socionomer|socionomerna|föreläsare|författare|forskarna|handledarna|ledarna)$/.test(
    word,
  );
}

/** What grown-ups are heard at. */
export const occasions = wordList(
  'föreläsning föreläsningen föreläsningar intervju intervjun workshop workshoppen seminarium seminariet podd podden webbinarium utbildning utbildningen panel',
);

/** What a colleague does and a pupil in a matter does not. */
export const professionalVerbs = wordList(`
  arbetar jobbar jobbade arbetade undervisar undervisade ansvarar leder ledde håller höll föreläser föreläste berättade berättar tipsade tipsar
  skriver skrev svarar svarade presenterar presenterade samordnar samordnade handleder handledde utbildar utbildade delade delar visade
  visar tog föreslår föreslog menar beskriver beskrev konstaterar betonar lyfter lyfte hälsar frågar undrar driver drev kontaktar kontaktade
  bjöd bjuder koordinerar utvecklar utvecklade formulerade sammanställde forskar intervjuade inledde modererar deltog deltar representerar
  tillträder tillträdde anställdes slutar vikarierar utreder utredde granskade granskar kartlade kartlägger ringde ringer mejlade mejlar skickade skickar
  rekommenderar påpekar understryker skrivit arbetat jobbat undervisat föreläst utbildat lett drivit berättat hållit visat forskat startat byggt
  disputerat disputerade startade byggde intervjuar intervjuat utvecklat
`);

/** Words right before a name that greet, thank, sign or point out somebody to talk with. */
export const greetings = wordList(`
  hej hejsan hallå tack hälsningar hälsning hälsar mvh vh kontakta kontakt mejla maila ring fråga frågor kollega enligt av @ författare foto
  text illustration redaktör citat hos via läser läste läst boken filmen romanen sagan figuren huvudpersonen serien pjäsen låten
`);
