import type { Messages } from '../sv.ts';
import { newsletter } from './desk/newsletter.ts';

export const desk: Messages['desk'] = {
  done: {
    rests: 'The task rests until the day you chose.',
    awake: 'The task is in the list again.',
    handed: 'Your colleague now sees what waits for you.',
    back: 'You have taken your tasks back.',
  },
  rest: {
    title: 'Resting',
    heading: 'Remind me later',
    about: 'The task leaves your list and comes back on the day you choose. Others see it as before.',
    link: 'Later',
    linkOf: (title) => `Later: ${title}`,
    tomorrow: 'Tomorrow',
    nextWeek: 'In a week',
    day: 'Show it again on',
    save: 'Save the day',
    until: (date) => `Comes back on ${date}`,
    wake: 'Take it up now',
    wakeOf: (title) => `Take it up now: ${title}`,
  },
  handOver: {
    title: 'Hand over while you are away',
    lead: 'A colleague with the same role as you sees what waits for you. Nobody gets any new rights.',
    link: 'Hand over while you are away',
    change: 'Change',
    now: (name, date) => `${name} sees your tasks until the end of ${date}.`,
    takeBack: 'Take my tasks back',
    nobody:
      'Nobody else has the same role as you in the same place. Invite a colleague or ask your coordinator.',
    fields: { substitute: 'Colleague', until: 'Until the end of' },
    substituteHint: 'Those who have at least one of your roles in the same place.',
    save: 'Hand over',
    forOf: (name) => `For ${name}`,
    forAbout: (name, date, count) =>
      count === 0
        ? `You see what waits for ${name} until the end of ${date}. All of it is in your own list already.`
        : `You see what waits for ${name} until the end of ${date}. Here is what is not in your own list already.`,
  },
  guide: {
    title: (network) => `Get started with ${network}`,
    steps: {
      contacts: 'Invite contact people',
      situation: 'Make Nulägesbilden',
      meeting: 'Invite to the first meeting',
    },
  },
  silence: {
    title: 'Municipalities to get in touch with',
    lead: 'Those that have been silent longest come first. A talk may be all that is needed.',
    caption: 'The organisations of the network by how long they have been silent',
    columns: { organisation: 'Organisation', sign: 'Last heard of', contact: 'You last spoke' },
    toContact: 'Get in touch',
    signs: {
      'sign-in': (date) => `Signed in on ${date}`,
      post: (date) => `Wrote in the forum on ${date}`,
      entry: (date) => `Worked on a description on ${date}`,
      meeting: (date) => `Registered for a meeting on ${date}`,
      answer: (date) => `Answered in Nulägesbilden on ${date}`,
    },
    noSign: (date) => `Nothing heard since ${date}, when the organisation joined`,
    noContact: 'Nothing is noted',
    ways: { mail: 'mail', phone: 'telephone', meeting: 'meeting', visit: 'visit' },
    open: 'Open',
    openOf: (name) => `Open ${name}`,
    about:
      'The mark is set after 90 days without sign-in, post, description, registration for a meeting or answer, if nobody has spoken with the organisation for 30 days. The portal remembers sign-ins for 30 days. It never says who did anything.',
    noted: 'The contact is noted.',
    contactTitle: (name) => `Get in touch with ${name}`,
    mailTitle: 'A ready mail',
    openMail: (address) => `Open in the mail program, to ${address}`,
    noMailbox: (number) => `The organisation has no function mailbox. Its switchboard is ${number}.`,
    noMailboxAtAll: 'The organisation has neither a function mailbox nor a switchboard in the portal.',
    subject: 'Subject',
    text: 'Text',
    textHint: 'Copy the text and change it as you like.',
    noteTitle: 'Note the contact',
    fields: { on: 'Day', way: 'How', note: 'Note' },
    wayLabels: { mail: 'Mail', phone: 'Telephone', meeting: 'Meeting', visit: 'Visit' },
    noteHint:
      'What you agreed on. Write nothing about single people. Only coordinators see it, for three years.',
    save: 'Save the note',
    earlier: 'Earlier contacts',
    task: {
      title: (count, network) =>
        count === 1
          ? `1 organisation to get in touch with in ${network}`
          : `${count} organisations to get in touch with in ${network}`,
      action: 'See which',
    },
    mail: {
      subject: (network) => `How are you doing? Greetings from ${network}`,
      text: (of) =>
        `Dear ${of.organisation},

We in ${of.network} have not heard from you for a while and wonder how your work for attendance is going.

Three things that may be good to know:
– How the municipalities work: ${of.situation}
– Coming meetings: ${of.meetings}
– Questions from colleagues: ${of.forum}

Is there anything that we can help with, or that others should know? Answer this mail or propose a time to talk.

Kind regards
${of.sender}`,
    },
  },
  demand: {
    title: 'Asked for and there',
    lead: (term) => `What members and visitors asked for in ${term}, against what is in the library.`,
    terms: {
      spring: (year) => `the spring term of ${year}`,
      autumn: (year) => `the autumn term of ${year}`,
    },
    during: (term) => `During ${term}.`,
    otherTerm: (term) => `Show ${term}`,
    group: 'Hindrance',
    tier: 'Aim of the work',
    unsaidGroup: 'Hindrance not said',
    unsaidTier: 'aim not said',
    about: (group, tier) => `${group}, ${tier}`,
    counts: {
      searches: (least) => `at least ${least} searches`,
      withoutHit: (least) => `at least ${least} searches without a hit`,
      questions: (least) => `at least ${least} open questions`,
      requests: (least) => `at least ${least} requests for exchange`,
    },
    few: (step) => `fewer than ${step} of each`,
    entries: (count) =>
      count === 0 ? 'no description' : count === 1 ? '1 description' : `${count} descriptions`,
    missing: 'Asked for but missing',
    missingNothing: (step) =>
      `Nothing that at least ${step} have asked for is missing in the library this term.`,
    missingNone: (about, asked) => `${about}: ${asked}, but no description.`,
    missingVain: (about, asked) => `${about}: ${asked}. There are descriptions, but many do not find them.`,
    unasked: 'There, but few ask for it',
    unaskedLine: (group, tier, entries) =>
      `${group}, ${tier}: ${entries === 1 ? '1 description' : `${entries} descriptions`}`,
    picture: 'As a picture',
    pictureText:
      'A box for each group of hindrances and aim. The larger the circle, the more is asked for. The number is how many descriptions there are. The table says the same.',
    pictureNote:
      'The larger the circle, the more have asked. The number is how many descriptions there are. A dashed frame means none.',
    table: 'As a table',
    caption: 'Asked for and there, by hindrance and aim of the work',
    openCell: (entries, about) => `${entries}: ${about}`,
    finer: (group) => `Closer: ${group}`,
    finerPart: (measure, tier) => `${measure}, ${tier}`,
    finerLine: (hindrance, least) => `${hindrance}: at least ${least}`,
    how: 'How we count',
    howText: (step) =>
      `Numbers under ${step} are not shown, and larger ones in whole steps of ${step}. The table has no sums, so that nothing can be worked out. A group is split into single hindrances only when every part reaches ${step}. Searches count when at least ${step} have searched for the same words in a month. What words are about is decided by the vocabulary, so not everything ends up right. Questions count in threads that you may read and where no answer has helped. Searches and descriptions are those of the whole portal, requests those of this network.`,
    offered: 'In the library',
    openLibrary: 'Show them in the library',
    askedTitle: 'Asked for',
    oftenInVain: 'many without a hit',
    questions: 'Open questions in the forum',
    who: 'Most likely know',
    whoNobody: 'Nobody has described this yet',
    askAll: 'Ask the network in the forum',
    invite: 'Ask them',
    inviteOf: (name) => `Ask them: ${name}`,
    csv: {
      link: 'Download as CSV',
      network: 'Network',
      term: 'Term',
      searches: 'Searches',
      withoutHit: 'Searches without a hit',
      questions: 'Open questions',
      requests: 'Requests for exchange',
      entries: 'Descriptions',
      few: (step) => `fewer than ${step}`,
      least: (count) => `at least ${count}`,
      note: 'Note',
      example: 'Example data',
    },
  },
  year: {
    link: 'The year',
    title: (year) => `The year ${year}`,
    lead: 'The year of the network: terms, Nulägesbild, meetings and descriptions due for review.',
    yearOf: (year) => `Show ${year}`,
    nothing: 'Nothing planned.',
    about: (date) => `About ${date}`,
    spring: 'The spring term begins',
    autumn: 'The autumn term begins',
    roundOpens: (year) => `Nulägesbilden ${year} opens`,
    roundEnds: (year) => `Last day to answer in Nulägesbilden ${year}`,
    review: (count) =>
      count === 1
        ? '1 description is due for review this month'
        : `${count} descriptions are due for review this month`,
    report: (year) => `The annual report of ${year} is ready`,
  },
  newsletter,
  report: {
    link: 'Annual report',
    title: (year) => `Annual report ${year}`,
    heading: (network, year) => `Annual report ${year} of ${network}`,
    unfinished: 'The year is not over. This is what has happened so far.',
    summary: (published, adopted, met) =>
      `${published === 1 ? '1 description was' : `${published} descriptions were`} published. ${
        adopted === 1 ? 'Once' : `${adopted} times`
      } somebody began to use another's way of working. The network met ${met === 1 ? 'once' : `${met} times`}.`,
    summaryNone: 'There is nothing about this year in the portal: no descriptions, no meetings.',
    published: 'Published',
    publishedNone: 'No description was published.',
    adopted: 'Now used by more',
    adoptedNone: "Nobody began to use another's way of working.",
    met: 'Meetings and exchanges',
    metNone: 'No meetings were held.',
    seats: (count) => (count === 1 ? '1 seat taken' : `${count} seats taken`),
    exchanges: (least) => `At least ${least} exchanges between organisations took place.`,
    learnt: 'What we learnt',
    learntNone: 'Nothing is written down for the year.',
    situation: (answered, members) => `${answered} of ${members} municipalities answered in Nulägesbilden.`,
    decided: 'What the network decided at its meetings',
    solved: 'Questions with an answer that helped',
    about: 'The page shows what you may read. Texts that only some may see are not there for everybody.',
    task: {
      title: (year, network) => `The annual report of ${year} is ready: ${network}`,
      action: 'Read and print',
    },
  },
};
