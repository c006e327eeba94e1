/** What people in the demo network have searched for this month: how many, and whether they found anything. */
export const searches: readonly { text: string; people: number; isInVain?: true }[] = [
  { text: 'närvaroteam', people: 14 },
  { text: 'mobbning', people: 12 },
  { text: 'oro och ångest', people: 9 },
  { text: 'skärmtid och återgång', people: 8, isInVain: true },
  { text: 'främja familjens situation', people: 6, isInVain: true },
  { text: 'förebyggande sömn', people: 6 },
];
