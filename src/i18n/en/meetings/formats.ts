import type { formats as sv } from '#src/i18n/sv/meetings/formats.ts';

export const formats: typeof sv = {
  'network-meeting': {
    name: 'Network meeting',
    about: 'Half a day, twice a term. A topic and a round.',
    invitation:
      'Welcome to the network meeting. We begin with a topic and then go round: what is going on with you, and what do you want help with?',
    agenda: [
      'Welcome and topic of the day',
      'The topic: a municipality tells',
      'Break',
      'Round',
      'What do we do until next time?',
    ],
  },
  'online-topic': {
    name: 'Online topic session',
    about: '60 minutes. A municipality shows how they do it. Recorded.',
    invitation:
      'A municipality shows how they work, and then you are free to ask. The showing is recorded, the talk afterwards is not.',
    agenda: ['Welcome', 'A municipality shows', 'Questions and talk', 'What do we take with us?'],
  },
  'seminar-series': {
    name: 'Seminar series',
    about: 'Several sessions online. People register for those they like.',
    invitation: 'A series of short seminars. Register for the sessions that suit you.',
    agenda: ['Welcome', 'Seminar', 'Talk in groups', 'Summary'],
  },
  'presentation-dialogue': {
    name: 'Presentation and dialogue',
    about: 'A survey is presented. At most three from each municipality.',
    invitation:
      'We present the survey and talk about what it means to you. At most three people from each municipality, so that all have room in the talk.',
    agenda: ['Welcome', 'The survey is presented', 'Dialogue in groups', 'Common conclusions'],
  },
  'school-workshop': {
    name: 'Workshop at a school',
    about: 'Work on site, together with the school’s reference group.',
    invitation:
      'We work together at the school, with its reference group. Bring what you have tried yourselves.',
    agenda: ['The school tells', 'What does the reference group see?', 'Work in groups', 'Next steps'],
  },
  'process-support': {
    name: 'Process support',
    about: 'Four meetings at a municipality that wants to develop something.',
    invitation: 'Four meetings with you. Between them you try what we have agreed on.',
    agenda: [
      'What has happened since last time?',
      'Situation and aims',
      'Plan the next step',
      'Who does what?',
    ],
  },
  'study-visit': {
    name: 'Study visit',
    about: 'A municipality receives and shows.',
    invitation: 'Welcome to a study visit. You see how the work is done and meet those who do it.',
    agenda: [
      'Welcome and tour',
      'How we work',
      'Questions to those who do the work',
      'What do you take with you?',
    ],
  },
  'peer-review': {
    name: 'Peer review',
    about: 'Two days with each other, and a visit back next term.',
    invitation:
      'Welcome to a peer review. For two days those who visit us read, ask and listen. On the second day they tell what they have seen. Next term we visit them.',
    agenda: [
      'Welcome: task and questions',
      'Talks with leaders and staff',
      'Visits to the work itself',
      'What we saw on the first day',
      'More talks about what is left',
      'The group puts it together',
      'Feedback to those who received us',
      'What do we do now, and when is the visit back?',
    ],
  },
  'peer-supervision': {
    name: 'Peer supervision',
    about: 'Talk about an invented case.',
    invitation: 'We practise together on an invented case. No real pupils are discussed.',
    agenda: ['How it works', 'The case', 'Supervision in groups', 'What did we learn?'],
  },
  conference: {
    name: 'Conference',
    about: 'A whole day with numbered sessions.',
    invitation: 'A day of short sessions where municipalities tell how they work.',
    agenda: ['Opening', 'Session one', 'Session two', 'Session three', 'Session four'],
  },
  'coordinator-meeting': {
    name: 'Coordinators’ meeting',
    about: 'Those who coordinate catch up.',
    invitation: 'Catching up: what is going on, and what do we need to help each other with?',
    agenda: ['Since last time', 'Going on', 'What do we need to decide?', 'Who does what?'],
  },
  'steering-group': {
    name: 'Steering group or heads of schools',
    about: 'Decisions about where the network is going.',
    invitation: 'A meeting of those who decide where the network is going.',
    agenda: ['Agenda and notes', 'How the network stands', 'Decisions', 'Who does what until next time?'],
  },
};
