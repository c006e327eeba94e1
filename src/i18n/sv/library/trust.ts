/** What is known about a way of working: three separate things, each with its rule. */
export const trust = {
  title: 'Vad vet vi om det?',
  separate: 'Tre skilda saker. De läggs aldrig ihop till ett betyg.',
  evidence: 'Underlag',
  result: 'Vad det visade',
  status: 'Hur långt det har kommit',
  brief: (level: string) => `Underlag: ${level}`,
  levelMeans: {
    described: 'Arbetet är beskrivet. Ingen uppföljning med resultat är redovisad.',
    'followed-up': 'Minst en uppföljning är gjord, och resultatet är redovisat.',
    compared: 'Minst en uppföljning jämför: med en annan skola, en annan grupp eller tiden före.',
    'several-independent': 'Minst två uppföljningar jämför, och olika utomstående har gjort dem.',
  },
  missing: {
    evaluation: 'För ”uppföljd” saknas en uppföljning.',
    result: 'För ”uppföljd” saknas resultat: en uppföljning nämns, men inte vad den visade.',
    comparison: 'För ”jämförd” saknas jämförelse.',
    independence: 'För ”flera oberoende” saknas jämförelser av utomstående.',
    'second-independent': 'För ”flera oberoende” saknas en jämförelse till, av någon annan utomstående.',
  },
  claimed: (level: string) =>
    `Den som har skrivit kallar underlaget ”${level}”. Uppföljningarna räcker inte till det.`,
  resultMeans: {
    better: 'De uppföljningar som är redovisade visar att det blev bättre.',
    'no-difference': 'De uppföljningar som är redovisade visar ingen skillnad.',
    worse: 'De uppföljningar som är redovisade visar att det blev sämre.',
    mixed: 'Uppföljningarna visar både bättre och sämre, eller olika för olika elever.',
    'not-reported': 'Det saknas en uppföljning som säger vad den kom fram till.',
  },
  statusMeans: {
    idea: 'Ingen har börjat än.',
    trial: 'Det prövas nu och kan ändras.',
    project: 'Det görs under en bestämd tid.',
    ordinary: 'Det ingår i det vanliga arbetet.',
    dormant: 'Det är pausat.',
    ended: 'Det görs inte längre.',
    unknown: 'Det saknas en uppgift om det är i gång.',
  },
  claims: 'Sagt, men utan redovisat resultat',
  claim: (speaker: string) => `Påstående av ${speaker}`,
  claimUnknown: 'Påstående. Vem som säger det framgår inte.',
  how: 'Så bedömer vi underlaget',
};
