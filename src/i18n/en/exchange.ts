import type { exchange as sv } from '../sv/exchange.ts';

const formats = {
  talk: 'Conversation',
  visit: 'Study visit',
  'two-hours': 'Two-hour meeting',
  'peer-review': 'Peer review',
};

const terms = { spring: 'spring term', autumn: 'autumn term' };

export const exchange: typeof sv = {
  title: 'Exchange',
  formats,
  formatHints: {
    talk: 'Half an hour on the telephone or on screen.',
    visit: 'You go there and see how they work.',
    'two-hours': 'A few people from each side go through one question together.',
    'peer-review': 'They read how you work and tell you what they see.',
  },
  term: (year, half) => `${terms[half]} ${year}`,
  contact: {
    link: 'Get in touch about this',
    lead: 'Do you have questions about how they work? Ask them directly.',
    signIn: 'Sign in to get in touch about this',
  },
  ask: {
    title: 'Ask the municipality',
    aboutEntry: (title, organisation) => `It is about “${title}” at ${organisation}.`,
    aboutOrganisation: (organisation) => `The question goes to ${organisation}.`,
    whoSees:
      'The question is read by staff of the two organisations and by their network coordinators. Nobody else sees it.',
    from: 'You ask for',
    format: 'How do you want to meet?',
    topic: 'Topic',
    topicHint: 'Lets those who get several questions about the same thing invite to a joint meeting.',
    purpose: 'What do you want to achieve?',
    purposeHint: 'For example: We are starting an attendance team and want to avoid the commonest mistakes.',
    questions: 'Your questions',
    questionsHint:
      'Three common questions stand here already. Change them as you like. Describe the situation, not the pupil.',
    firstQuestions:
      'Vad behövdes för att komma igång?\nVad skulle ni göra annorlunda?\nHur vet ni att det fungerar?',
    wished: 'When does it suit you?',
    wishedHint: 'For example: An afternoon in March.',
    send: 'Send the question',
    ownOnly: 'This is your own organisation. Questions are sent to others.',
    noOrganisation: 'You do not belong to an organisation yet, so you cannot ask on behalf of one.',
    noReceiver: 'This organisation is not part of Närvaronätet and cannot receive questions here.',
  },
  capacity: {
    title: 'What you can receive',
    lead: 'Say how much you have time for in a term. Then others know what they can ask for.',
    perTerm: (format) => `${formats[format]}: number per term`,
    hint: 'Leave empty if you do not want to say. Write 0 if you cannot at present.',
    save: 'Save',
    saved: 'Saved.',
    edit: 'Say what you can receive',
    says: (parts) => `Receives: ${parts} per term.`,
    none: 'Does not receive anybody at present.',
    count: (format, count) => {
      const plural = {
        talk: count === 1 ? 'conversation' : 'conversations',
        visit: count === 1 ? 'visit' : 'visits',
        'two-hours': count === 1 ? 'meeting' : 'meetings',
        'peer-review': count === 1 ? 'peer review' : 'peer reviews',
      };
      return `${count} ${plural[format]}`;
    },
    taken: (count, term) => `${count} already booked in the ${term}.`,
    full: (format, term) =>
      `${formats[format]}: all places are taken in the ${term}. You may ask anyway, but expect to wait.`,
  },
  page: {
    lead: 'Here you ask other municipalities how they do it, and answer those who ask you.',
    find: 'Find somebody to ask',
    ownCards: 'Your cards',
    received: 'To us',
    sent: 'From us',
    followed: 'In the network',
    noneReceived: 'Nobody has asked you yet.',
    noneSent:
      'You have not asked anybody yet. The button “Get in touch about this” stands on every description and organisation.',
    noneFollowed: 'Nobody in the network has asked anybody yet.',
    ended: 'Ended',
    requests: 'Requests for exchange',
    whose: (from, to) => `${from} asks ${to}`,
    cards: 'We can show and we look for',
    noCards: 'There are no cards at present.',
    until: (date) => `Until ${date}`,
  },
  states: {
    asked: 'Waits for an answer',
    accepted: 'Want to meet, no day yet',
    booked: 'Booked',
    done: 'Done',
    declined: 'Not just now',
    withdrawn: 'Taken back',
    lapsed: 'Lapsed without an answer',
  },
  request: {
    title: (from, to) => `${from} asks ${to}`,
    sent: 'The question has been sent. You get a mail when they answer.',
    saved: 'Saved.',
    format: 'Form',
    about: 'About',
    topic: 'Topic',
    purpose: 'Wants to achieve',
    questions: 'Questions',
    wished: 'Suits when',
    booked: 'Day',
    place: 'Place',
    meeting: 'Meeting',
    lapses: (date) => `If nothing happens the question ends by itself on ${date}.`,
    accept: 'Yes, we want to meet',
    acceptLead: 'Say yes now. You can agree on the day afterwards.',
    words: 'Greeting',
    wordsHint: 'For example whom to call. Write a function, nothing private.',
    declineTitle: 'Not just now',
    declineLead: 'It is quite all right to say no. The text is a suggestion, change it as you like.',
    declineWords:
      'Tack för att ni frågar! Vi hinner tyvärr inte just nu. Fråga oss gärna igen nästa termin, eller titta på det vi har beskrivit i biblioteket.',
    decline: 'Answer not just now',
    bookTitle: 'Book a day',
    rebookTitle: 'Move the day',
    day: 'Day',
    bookPlace: 'Place, or how you meet',
    bookMeeting: 'Link to a meeting in Närvaronätet',
    bookMeetingHint: 'If there is a meeting: paste the address of its page.',
    book: 'Save the day',
    finish: 'We have met',
    withdrawTitle: 'Take the question back',
    withdraw: 'Take back',
    history: 'History',
    portal: 'Närvaronätet',
    byWhom: (who) => `By ${who}`,
    steps: {
      ask: 'The question was sent',
      accept: 'Answered yes',
      decline: 'Answered not just now',
      book: 'The day was booked',
      finish: 'The meeting has been held',
      withdraw: 'The question was taken back',
      lapse: 'The question lapsed without an answer',
      remind: 'A reminder was sent',
    },
    putUp: 'Put up a meeting',
    putUpText: 'The meeting gets a page with registration and calendar, and the day is booked.',
    newMeeting: {
      wholeMatter: 'how we work',
      joint: {
        title: (to, matter) => `Meeting together with ${to}: ${matter}`,
        invitation: (to, matter) =>
          `Several have asked ${to} about the same: ${matter}. We meet once, together. Do bring questions of your own.`,
      },
      single: {
        title: (to, matter) => `Exchange with ${to}: ${matter}`,
        invitation: (to, matter) => `${to} tells and shows: ${matter}.`,
      },
    },
    joint: {
      title: 'Several ask about the same thing',
      text: (count) =>
        `${count} organisations ask about the same thing this term. Invite them to a joint meeting instead of meeting one at a time.`,
      arrange: 'Put up a joint meeting',
      others: 'The other questions',
    },
    answers: {
      title: 'Two questions afterwards',
      lead: 'The answers are read by the two organisations and their coordinators.',
      organisation: 'You answer for',
      useful: 'Was the meeting useful to you?',
      usefulness: { yes: 'Yes', partly: 'Partly', no: 'No' },
      learnt: 'What do you take with you?',
      send: 'Save the answers',
      change: 'Change the answers',
      said: (organisation) => `${organisation} answers`,
      publish: 'Make a good example of what you learnt',
      publishLead: 'We begin a draft with your answers. Others see nothing until you publish.',
      draftTitle: (organisation) => `Det vi lärde oss av ${organisation}`,
      draftSituation: (purpose) => `Det här ville vi uppnå: ${purpose}`,
    },
  },
  cards: {
    title: 'Your cards: we can show and we look for',
    lead: 'A card says in one sentence what you can show others, or what you look for. Members see the cards under Exchange.',
    kinds: { show: 'We can show', seek: 'We look for' },
    organisation: 'Organisation',
    kind: 'Kind of card',
    topic: 'Topic',
    text: 'Text',
    textHint: 'At most 300 characters. For example: How we call home the same day.',
    until: 'Shown until',
    save: 'Put up the card',
    saved: 'The card is up.',
    removed: 'The card has been taken away.',
    remove: 'Take away',
    removeOf: (text) => `Take away the card “${text}”`,
    none: 'You have no cards.',
    own: 'Your cards at present',
  },
  matching: {
    title: 'Find somebody to ask',
    lead: 'Choose a topic, and we propose organisations that you may gain from meeting. Each proposal has its reasons.',
    organisation: 'We are',
    topic: 'Topic',
    weights: 'How much should each reason weigh?',
    weightNames: {
      entries: 'They have described the topic',
      situation: 'They answer yes to what you do not have in place',
      likeness: 'They are like you in size and kind',
      nearness: 'They are near',
      newness: 'You have not met here before',
    },
    weightLevels: { '0': 'Nothing', '1': 'A little', '2': 'More', '3': 'Most' },
    show: 'Show proposals',
    results: 'Proposals',
    none: 'We find nobody to propose. Try another topic or let something else weigh more.',
    reasons: {
      entries: (count) =>
        count === 1
          ? 'Has described the topic in 1 description'
          : `Has described the topic in ${count} descriptions`,
      situation: (questions, more) =>
        `Answers yes in Nulägesbilden to: ${questions}${more > 0 ? ` and ${more} more` : ''}`,
      'like-size': 'Is about as large as you',
      'like-kind': 'Is the same kind of organisation',
      'like-settlement': 'Is the same kind of municipality',
      'same-municipality': 'Works in the same municipality as you',
      'same-county': 'Is in the same county',
      'not-met': 'You have not met here before',
    },
    points: (count) => (count === 1 ? '1 point' : `${count} points`),
    how: 'How we count',
    howText:
      'The proposals rest on published descriptions, open answers in Nulägesbilden, the size and kind of the organisation, the municipalities and the county where it works, and whether you have met in Närvaronätet. We have no distances in kilometres. Results and attendance figures are never used.',
    ask: 'Get in touch',
    askWho: (organisation) => `Get in touch with ${organisation}`,
    noOrganisation: 'Choose an organisation to get proposals.',
  },
  desk: {
    answer: (from) => `${from} wants to know how you do it`,
    acceptPress: 'Yes, we would like to meet',
    answerAction: 'Answer',
    book: (other) => `Agree on a day with ${other}`,
    bookAction: 'Book a day',
    tell: (other) => `Tell what the meeting with ${other} gave`,
    tellAction: 'Answer two questions',
    follow: (from, to) => `${from} waits for an answer from ${to}`,
    followAction: 'See the question',
    joint: (to) => `Several want to meet ${to} about the same thing`,
    jointAction: 'See the questions',
  },
  mail: {
    form: (format) => `Form: ${formats[format].toLocaleLowerCase('en')}.`,
    here: (link) => `Read and answer here: ${link}`,
    asked: {
      subject: (from) => `${from} wants to know how you do it`,
      text: (from) =>
        `${from} has sent you a question about exchange. It is quite all right to answer not just now.`,
    },
    askedFor: {
      subject: (to) => `Your coordinator has asked ${to} for you`,
      text: (to) =>
        `The coordinator of your network has sent a question about exchange to ${to} in your name. You can read it here and take it back.`,
    },
    accepted: {
      subject: (to) => `${to} would like to meet`,
      text: (to) => `${to} has answered yes to your question. What remains is to agree on a day.`,
    },
    declined: {
      subject: (to) => `${to} cannot just now`,
      text: (to) => `${to} has answered that it is not possible just now. Do read their greeting.`,
    },
    booked: {
      subject: (other, day) => `The meeting with ${other} is booked for ${day}`,
      text: (other, day) => `You meet ${other} on ${day}.`,
    },
    done: {
      subject: (other) => `What did the meeting with ${other} give?`,
      text: (other) =>
        `You have met ${other}. Two short questions remain, and you can make a good example of what you learnt.`,
    },
    withdrawn: {
      subject: (from) => `${from} has taken its question back`,
      text: (from) => `${from} has taken back its question to you. You need do nothing.`,
    },
    lapsed: {
      subject: (other) => `The question between you and ${other} has lapsed`,
      text: (other) =>
        `The question between you and ${other} has ended by itself, since nothing happened. You can always ask again.`,
    },
    remind: {
      asked: {
        subject: (from) => `Reminder: ${from} waits for an answer`,
        text: (from) => `${from} still waits for your answer. It is quite all right to answer not just now.`,
      },
      accepted: {
        subject: (other) => `Reminder: book a day with ${other}`,
        text: (other) => `You and ${other} want to meet, but no day is booked.`,
      },
      done: {
        subject: (other) => `Reminder: what did the meeting with ${other} give?`,
        text: (other) => `You have not answered the two questions about the meeting with ${other}.`,
      },
    },
    joint: {
      subject: 'Several ask you about the same thing',
      text: (to, count) =>
        `${count} organisations want to meet ${to} about the same thing this term. We propose a joint meeting.`,
    },
  },
};
