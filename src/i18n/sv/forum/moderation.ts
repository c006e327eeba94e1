import type { DecisionAct } from '#src/features/forum/moderation/decisions/decision.ts';
import type { WaitingFor } from '#src/features/forum/moderation/queue/queue-rules.ts';
import type { ReportReason } from '#src/features/forum/moderation/reports/report.ts';
import type { PostState } from '#src/features/forum/posts/post.ts';
import { care, exported } from './thread-care.ts';

const reasons: Record<ReportReason, string> = {
  privacy: 'Innehåller uppgifter om en elev eller enskild',
  insult: 'Hot, hets eller förolämpning',
  unlawful: 'Bryter mot lagen eller någons upphovsrätt',
  wrong: 'Sakfel som kan leda fel',
  'off-topic': 'Reklam eller annat som inte hör hit',
  other: 'Något annat',
};

const causes: Record<ReportReason, string> = {
  privacy: 'Kan innehålla uppgifter om en enskild.',
  insult: 'Hot, hets eller förolämpning.',
  unlawful: 'Kan bryta mot lagen eller någons upphovsrätt.',
  wrong: 'Sakfel som kan leda fel.',
  'off-topic': 'Hör inte hit.',
  other: 'Bryter mot forumets regler.',
};

const templates: Record<ReportReason, string> = {
  privacy:
    'Inlägget innehåller uppgifter som kan peka ut en elev eller någon enskild. Sådant får inte stå här, inte heller utan namn. Skriv gärna om det: beskriv situationen, inte eleven.',
  insult:
    'Inlägget angriper någon. Här skriver vi så att kollegor kan fortsätta prata. Skriv gärna om det utan att gå till angrepp.',
  unlawful:
    'Inlägget innehåller något som kan bryta mot lagen eller mot någon annans upphovsrätt. Skriv gärna om det med egna ord och länka till källan.',
  wrong:
    'Inlägget innehåller ett sakfel som kan leda andra fel. Rätta det gärna och ange källa, så visas det igen.',
  'off-topic': 'Inlägget hör inte hemma här. Forumet är till för frågor om skolnärvaro.',
  other: 'Inlägget bryter mot forumets regler.',
};

const acts: Record<DecisionAct, string> = {
  keep: 'Behåll',
  hide: 'Dölj',
  remove: 'Ta bort',
  restore: 'Visa igen',
  approve: 'Godkänn',
  refuse: 'Neka',
};

const actHints: Record<DecisionAct, string> = {
  keep: 'Inlägget står kvar. Anmälningarna avslutas.',
  hide: 'Bara den som skrev och moderatorerna ser texten. Den som skrev kan ändra den.',
  remove: 'Bara moderatorerna ser texten. I tråden står att inlägget är borttaget och varför.',
  restore: 'Alla som får läsa tråden ser inlägget. Anmälningarna avslutas.',
  approve: 'Alla som får läsa tråden ser inlägget.',
  refuse: 'Inlägget visas inte. Den som skrev får veta varför.',
};

const decided: Record<DecisionAct, string> = {
  keep: 'Inlägget står kvar',
  hide: 'Inlägget är dolt',
  remove: 'Inlägget är borttaget',
  restore: 'Inlägget visas igen',
  approve: 'Inlägget är godkänt',
  refuse: 'Inlägget visas inte',
};

const waiting: Record<WaitingFor, string> = {
  privacy: 'Uppgifter om en enskild',
  report: 'Anmält',
  'first-post': 'Första inlägg',
  answer: 'Svar på beslut',
  changed: 'Dolt och sedan ändrat',
};

const waitingIn: Record<WaitingFor, (title: string) => string> = {
  privacy: (title) => `Anmält inlägg kan innehålla uppgifter om en enskild: ”${title}”`,
  report: (title) => `Anmält inlägg: ”${title}”`,
  'first-post': (title) => `Inlägg av en ny person väntar: ”${title}”`,
  answer: (title) => `Svar på ett beslut: ”${title}”`,
  changed: (title) => `Ett dolt inlägg har ändrats: ”${title}”`,
};

const states: Record<PostState, string> = {
  visible: 'Visas',
  awaiting: 'Väntar på godkännande',
  hidden: 'Dolt',
  removed: 'Borttaget',
};

/** Reports, the queue, decisions and their answers, moderators, what is done to threads, and what is handed out. */
export const moderation = {
  reasons,
  causes,
  templates,
  acts,
  decided,
  states,
  desk: {
    waiting: waitingIn,
    waitingPrivate: 'Ett anmält inlägg och dess rubrik kan innehålla uppgifter om en enskild',
    action: 'Läs och besluta',
    failed: (title: string) => `Det som var planerat blev inte gjort: ”${title}”`,
    failedAction: 'Se varför',
  },
  report: {
    post: (number: number) => `Inlägg ${number}`,
    title: 'Anmäl inlägg',
    titleOf: (number: number) => `Anmäl inlägg ${number}`,
    lead: (title: string) => `Inlägget står i tråden ”${title}”. Det är moderatorerna som läser din anmälan.`,
    reason: 'Vad är fel?',
    note: 'Vad ska moderatorn titta på?',
    noteHint: 'Upprepa inga uppgifter om enskilda. Skriv till exempel ”andra stycket”.',
    next: 'Det här händer sedan',
    steps: [
      'Gäller det en elev eller någon enskild döljs inlägget genast, och en moderator läser det samma dag.',
      'Annars läser en moderator det inom två arbetsdagar. När tre medlemmar har anmält döljs det tills dess.',
      'Den som skrev får veta vad som beslutas och varför, men inte vem som har anmält.',
    ],
    send: 'Skicka anmälan',
    back: 'Tillbaka till tråden',
    before:
      'Du har redan anmält inlägget. En ny anmälan ändrar bara något om du har sett uppgifter om en enskild.',
    sentTitle: 'Tack för din anmälan',
    sent: {
      hidden: 'Inlägget är dolt. En moderator läser det och beslutar om det ska visas igen.',
      waiting: 'En moderator läser inlägget inom två arbetsdagar.',
    },
  },
  queue: {
    title: 'Moderering',
    lead: 'Inlägg som väntar på ett beslut av dig. Uppgifter om enskilda först, sedan det som har väntat längst.',
    empty: 'Inget väntar på dig',
    emptyText: 'Nya anmälningar, första inlägg, svar på beslut och dolda inlägg som har ändrats visas här.',
    count: (count: number) => (count === 1 ? '1 inlägg väntar' : `${count} inlägg väntar`),
    urgent: 'Ta i dag',
    waiting,
    came: 'Kom in',
    reports: (count: number) => (count === 1 ? '1 anmälan' : `${count} anmälningar`),
    openOf: (title: string) => `Läs och besluta om inlägg i ”${title}”`,
    decided: 'Beslutet är sparat. Den som skrev får veta det.',
    others: 'Mer om moderering',
    log: 'Det här har tagits bort',
    moderators: 'Moderatorer',
  },
  case: {
    open: 'Moderera',
    openOf: (number: number) => `Moderera inlägg ${number}`,
    title: (number: number) => `Besluta om inlägg ${number}`,
    inThread: 'Tråd',
    state: 'Läge',
    edited: 'Senast ändrat av den som skrev',
    history: 'Se vad som har ändrats',
    text: 'Inlägget',
    textGone: 'Texten är borttagen för gott.',
    around: 'Runt omkring i tråden',
    before: 'Före',
    after: 'Efter',
    reports: 'Anmälningar',
    noReports: 'Ingen har anmält inlägget.',
    reportLine: (reason: string, by: string) => `${reason} – ${by}`,
    visitor: 'läsare utan konto',
    reportStates: { open: 'Väntar', upheld: 'Fick rätt', dismissed: 'Avslutad' },
    earlier: 'Tidigare beslut',
    decisionBy: (name: string) => `av ${name}`,
    gone: 'tidigare moderator',
    byReports: 'efter anmälan',
    answer: 'Svar från den som skrev',
    forOthers: 'Du fattade beslutet. Svaret läses av en annan moderator.',
    nothing: 'Det finns inget att besluta om inlägget.',
    decide: 'Ditt beslut',
    act: 'Vad ska hända med inlägget?',
    actHints,
    historyAct: 'Om du visar inlägget igen: vad ska hända med de tidigare versionerna?',
    historyHint:
      'Inlägget doldes för att det kunde peka ut någon. De som är inloggade kan läsa tidigare versioner.',
    historyActs: { blank: 'Ta bort dem för gott', keep: 'Låt dem stå kvar' },
    cause: 'Vad är fel?',
    causeHint: 'Behövs när du döljer, tar bort eller nekar. Står i tråden i stället för inlägget.',
    reason: 'Skäl till den som skrev',
    reasonHint: 'Behövs när du döljer, tar bort eller nekar. Den som skrev läser det och kan svara en gång.',
    templates: 'Hämta en text att ändra i',
    save: 'Spara beslutet',
    conflict:
      'Någon annan har beslutat om inlägget, eller så har det ändrats, sedan du öppnade sidan. Läs igen innan du beslutar. Ditt skäl står kvar.',
    redact: 'Ta bort texten för gott',
  },
  own: {
    title: 'Beslut om ditt inlägg',
    inThread: (title: string) => `Inlägget står i tråden ”${title}”.`,
    undecidedHidden:
      'Inlägget är dolt för att någon har anmält det. En moderator läser det och beslutar om det ska visas igen.',
    awaiting:
      'Inlägget väntar på att en moderator läser det. Det gäller de första inläggen från nya personer.',
    none: 'Ingen har beslutat något om inlägget.',
    reason: 'Skäl',
    by: 'Beslutat av en moderator',
    byReports: 'Dolt efter anmälan',
    yourAnswer: 'Ditt svar',
    heard: 'En moderator har läst svaret.',
    waits: 'Svaret väntar på en moderator.',
    answer: 'Vad vill du säga om beslutet?',
    answerHint: 'Du kan svara en gång. Svaret läses om möjligt av någon annan än den som beslutade.',
    send: 'Skicka svaret',
    sent: 'Svaret är skickat.',
    text: 'Det här skrev du',
    edit: 'Ändra inlägget',
  },
  care,
  redact: {
    goneHeading: 'Rubriken är borttagen',
    title: (number: number) => `Ta bort texten i inlägg ${number} för gott`,
    lead: 'Texten försvinner ur portalen och går inte att få tillbaka. Använd det när uppgifter om en enskild har kommit in. Det sparas vem som tog bort texten och varför.',
    what: 'Vad ska tas bort?',
    whats: {
      post: 'Hela inlägget, med tidigare versioner, utkast och bilagor',
      history: 'Bara tidigare versioner',
    },
    hints: {
      post: 'Är det trådens första inlägg försvinner också rubriken.',
      history: 'Inlägget står kvar som det är nu.',
    },
    revisions: (count: number) => `Tidigare versioner som går att läsa: ${count}`,
    quoted: 'Samma ord står också i',
    quotedPost: (number: number) => `Inlägg ${number}`,
    examples: (owners: string) =>
      `Inlägget är också citerat i ett gott exempel från ${owners}. Be dem ta bort citatet.`,
    cause: 'Vad är fel?',
    reason: 'Skäl till den som skrev',
    reasonHint: 'Behövs när hela inlägget tas bort. Upprepa inte uppgifterna.',
    mails: 'Mejl som redan har skickats går inte att ta tillbaka.',
    save: 'Ta bort texten för gott',
    cancel: 'Avbryt',
  },
  appoint: {
    title: 'Moderatorer',
    lead: 'Moderatorer tar hand om anmälningar tillsammans med nätverkssamordnarna. De kan bara göra något där de själva får läsa.',
    scopes: { network: 'Nätverk', category: 'Kategorier', organisation: 'Organisationer' },
    organisationHint: 'En organisations moderator tar hand om det som organisationens medlemmar skriver.',
    nobody: 'Ingen moderator är utsedd än.',
    since: 'sedan',
    dismiss: 'Avsluta',
    dismissOf: (name: string, place: string) => `Avsluta ${name} som moderator för ${place}`,
    add: 'Utse en moderator',
    eMail: 'E-postadress',
    eMailHint: 'Till någon som redan är medlem och får läsa det hen ska moderera.',
    place: 'Ska moderera',
    save: 'Utse',
    saved: 'Det är sparat.',
  },
  log: {
    title: 'Det här har tagits bort',
    lead: 'Så många inlägg har moderatorer tagit bort eller nekat det senaste året. Det som den som skrev själv har tagit bort räknas inte.',
    none: 'Inget har tagits bort det senaste året.',
    month: 'Månad',
    cause: 'Skäl',
    count: 'Antal inlägg',
    details: 'Inlägg som du modererar',
    by: 'Beslutat av',
  },
  exported,
};
