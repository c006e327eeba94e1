/** What those who follow a network's meetings are told. */
export const news = {
  followed: (network: string) => `Möten i ${network}`,
  opened: (title: string, when: string) => `Nytt möte: ${title}, ${when}`,
  moved: (title: string, when: string) => `Ny tid eller plats: ${title}, ${when}`,
  cancelled: (title: string, when: string) => `Inställt: ${title}, ${when}`,
  movedSeries: (title: string, when: string) =>
    `Ny tid eller plats: ${title}, ${when} och tillfällena därefter`,
  cancelledSeries: (title: string, when: string) => `Inställt: ${title}, ${when} och tillfällena därefter`,
};

/** What is said about a meeting in the forum. */
export const talk = {
  title: 'Samtal om mötet',
  begin: 'Skriv om mötet i forumet',
};
