import type { proposal as sv } from '../../sv/library/proposal.ts';

export const proposal: typeof sv = {
  leftOut: { name: 'namn utelämnat', phone: 'nummer utelämnat', email: 'adress utelämnad' },
  stale: 'the source itself says that it is old',
  paste: {
    title: 'Paste a text',
    way: 'Do you have a text about the work already? Paste it.',
    lead: 'Have you written about the work already? Paste the press release, the blog post or the report, and we look up facts for you.',
    promise:
      'We read the text here on the server and send it nowhere. It is not stored. You choose what goes into the draft, one fact at a time.',
    names: 'Names, telephone numbers and personal addresses are left out. Write nothing about single pupils.',
    labels: {
      text: 'Text',
      upload: 'Or a file',
      organisation: 'Which organisation is it about?',
      origin: 'Whose text is it?',
      sourceTitle: 'What is the text called?',
      sourceDate: 'When was it written?',
      sourceLink: 'Link to the text',
    },
    textHint: 'At most 60,000 characters.',
    uploadHint: 'Plain text, Word, OpenDocument or PDF. If you choose a file, we read it instead of the box.',
    own: 'Our own text',
    ownHint: 'The organisation wrote it and answers for it.',
    retold: "Somebody else's text",
    retoldHint: 'The description is marked as retold.',
    sourceTitleHint: "Leave it empty and we take the text's own heading.",
    sourceDateHint: 'Leave it empty if you do not know. Then it says that the date is missing.',
    submit: 'Read the text',
  },
  review: {
    title: 'This is what we found',
    lead: (count: number) =>
      count === 1
        ? 'One proposal. Read the sentence that it comes from and tick it if it is right. Nothing is chosen for you.'
        : `${count} proposals. Read the sentence that each comes from and tick what is right. Nothing is chosen for you.`,
    nothing: 'We found nothing to propose. You can change the text or write yourself.',
    accepted: 'Proposals to take',
    guess: 'Uncertain: check it with extra care.',
    heldBack: ({ names, numbers }: { names: number; numbers: number }) => {
      const parts = [
        names > 0 && (names === 1 ? 'one name' : `${names} names`),
        numbers > 0 && (numbers === 1 ? 'one number or address' : `${numbers} numbers and addresses`),
      ].filter((part) => part !== false);
      return parts.length > 0
        ? `We have left out ${parts.join(' and ')}. The function, such as team leader, is still there.`
        : '';
    },
    contradictions: (count: number) =>
      count === 1 ? 'One thing in the text does not add up' : `${count} things in the text do not add up`,
    notStored:
      'What you do not tick is skipped. The text itself is not stored, only what you take and where it comes from.',
    submit: 'Make a draft of what is ticked',
    change: 'Change the text',
  },
  fields: {
    title: 'Heading',
    organisation: 'Other organisation',
    author: 'Written by',
    source: 'The source',
    other: 'Fact',
  },
  contradictions: {
    abbreviation: ([short, ...names]: readonly string[]) =>
      `The abbreviation ${short} is spelled out in different ways: ${names.join(' and ')}. Which is right?`,
    'same-money': ([exact, rounded]: readonly string[]) =>
      `SEK ${exact} and SEK ${rounded} are probably the same money, exact and rounded. Take one of them.`,
    'funding-sum': ([total, sum]: readonly string[]) =>
      `The parts make SEK ${sum}, but the total says SEK ${total}. Is somebody who pays missing?`,
    'two-maxima': (months: readonly string[]) =>
      `The text has different longest times: ${months.join(' and ')} months. Which is right?`,
    'two-starts': (dates: readonly string[]) =>
      `The text has two starts: ${dates.join(' and ')}. Which is that of the work itself?`,
    'ages-and-years': ([ages, years]: readonly string[]) =>
      `The ages ${ages} do not go with the school years, where pupils are ${years}.`,
  },
};
