/** The ways to meet: what each is called, and what its invitation and agenda begin with. */
export const formats = {
  'network-meeting': {
    name: 'Nätverksträff',
    about: 'Halvdag, två gånger per termin. Ett tema och laget runt.',
    invitation:
      'Välkommen till nätverksträffen. Vi börjar med ett tema och går sedan laget runt: vad är på gång hos er, och vad vill ni ha hjälp med?',
    agenda: [
      'Välkommen och dagens tema',
      'Temat: en kommun berättar',
      'Paus',
      'Laget runt',
      'Vad gör vi till nästa gång?',
    ],
  },
  'online-topic': {
    name: 'Temapass på nätet',
    about: '60 minuter. En kommun visar hur de gör. Spelas in.',
    invitation:
      'En kommun visar hur de arbetar, och sedan är det fritt fram att fråga. Visningen spelas in, samtalet efteråt gör det inte.',
    agenda: ['Välkommen', 'En kommun visar', 'Frågor och samtal', 'Vad tar vi med oss?'],
  },
  'seminar-series': {
    name: 'Seminarieserie',
    about: 'Flera tillfällen på nätet. Man anmäler sig till dem man vill.',
    invitation: 'En serie korta seminarier. Anmäl dig till de tillfällen som passar er.',
    agenda: ['Välkommen', 'Seminarium', 'Samtal i grupper', 'Sammanfattning'],
  },
  'presentation-dialogue': {
    name: 'Presentation och dialog',
    about: 'En kartläggning presenteras. Högst tre från varje kommun.',
    invitation:
      'Vi presenterar kartläggningen och samtalar om vad den betyder för er. Högst tre personer från varje kommun, så att alla får plats i samtalet.',
    agenda: ['Välkommen', 'Kartläggningen presenteras', 'Dialog i grupper', 'Gemensamma slutsatser'],
  },
  'school-workshop': {
    name: 'Workshop på en skola',
    about: 'Arbete på plats, tillsammans med skolans referensgrupp.',
    invitation: 'Vi arbetar tillsammans på skolan, med dess referensgrupp. Ta med det ni själva har prövat.',
    agenda: ['Skolan berättar', 'Vad ser referensgruppen?', 'Arbete i grupper', 'Nästa steg'],
  },
  'process-support': {
    name: 'Processtöd',
    about: 'Fyra träffar hos en kommun som vill utveckla något.',
    invitation: 'Fyra träffar hos er. Mellan träffarna prövar ni det vi har kommit överens om.',
    agenda: ['Vad har hänt sedan sist?', 'Nuläge och mål', 'Planera nästa steg', 'Vem gör vad?'],
  },
  'study-visit': {
    name: 'Studiebesök',
    about: 'En kommun tar emot och visar.',
    invitation: 'Välkommen på studiebesök. Ni får se hur arbetet går till och träffa dem som gör det.',
    agenda: [
      'Välkommen och rundtur',
      'Så arbetar vi',
      'Frågor till dem som gör jobbet',
      'Vad tar ni med er?',
    ],
  },
  'peer-review': {
    name: 'Kollegial granskning',
    about: 'Två dagar hos varandra, och ett besök tillbaka nästa termin.',
    invitation:
      'Välkommen till en kollegial granskning. I två dagar läser, frågar och lyssnar de som besöker oss. Den andra dagen berättar de vad de har sett. Nästa termin är det vi som besöker dem.',
    agenda: [
      'Välkommen: uppdrag och frågor',
      'Samtal med ledning och personal',
      'Besök i verksamheten',
      'Första dagens intryck',
      'Fler samtal om det som återstår',
      'Gruppen sammanställer',
      'Återkoppling till dem som tog emot',
      'Vad gör vi nu, och när är återbesöket?',
    ],
  },
  'peer-supervision': {
    name: 'Kollegial handledning',
    about: 'Samtal kring ett påhittat fall.',
    invitation: 'Vi tränar tillsammans på ett påhittat fall. Inga riktiga elever diskuteras.',
    agenda: ['Så går det till', 'Fallet', 'Handledning i grupper', 'Vad lärde vi oss?'],
  },
  conference: {
    name: 'Spridningsdag eller konferens',
    about: 'En heldag med numrerade pass.',
    invitation: 'En dag med korta pass där kommuner berättar hur de arbetar.',
    agenda: ['Inledning', 'Pass ett', 'Pass två', 'Pass tre', 'Pass fyra'],
  },
  'coordinator-meeting': {
    name: 'Samordnarmöte',
    about: 'Avstämning mellan dem som samordnar.',
    invitation: 'Avstämning: vad är på gång, och vad behöver vi hjälpas åt med?',
    agenda: ['Sedan sist', 'På gång', 'Vad behöver vi besluta?', 'Vem gör vad?'],
  },
  'steering-group': {
    name: 'Styrgrupp eller skolchefsnätverk',
    about: 'Beslut om nätverkets inriktning.',
    invitation: 'Möte för dem som beslutar om nätverkets inriktning.',
    agenda: [
      'Dagordning och minnesanteckningar',
      'Läget i nätverket',
      'Beslut',
      'Vem gör vad till nästa gång?',
    ],
  },
};
