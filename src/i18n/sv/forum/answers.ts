export const answers = {
  helped: {
    mark: 'Det här hjälpte',
    markFor: (number: number) => `Det här hjälpte: inlägg ${number}`,
    unmark: 'Hjälpte inte längre',
    unmarkFor: (number: number) => `Ta bort märket Svar som hjälpte från inlägg ${number}`,
    solved: 'Här finns redan svar som hjälpte. Skriv gärna ändå om ni har gjort på ett annat sätt.',
  },
};
