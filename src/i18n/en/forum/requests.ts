import type { requests as sv } from '../../sv/forum/requests.ts';

export const requests: typeof sv = {
  title: 'Ask without the name of your municipality',
  toAsking: 'Would you rather not be seen? Ask without the name of your municipality',
  lead: 'The coordinator of the network posts your question as “A municipality in the network”, and may change the words first so that nobody recognises you.',
  whoKnows: 'Only the coordinator sees who asks.',
  body: 'Your question',
  bodyHint: 'Do not write where you are or what the school is called.',
  network: 'Network',
  noNetwork: 'You are not in a network yet, so nobody can ask for you.',
  send: 'Send to the coordinator',
  sent: 'The question is sent to the coordinator. You are told when it is posted.',
  own: 'Your questions without name',
  states: {
    waiting: 'Waits for the coordinator',
    posted: 'Posted',
    returned: 'Returned to you',
    withdrawn: 'Taken back',
  },
  reasonWas: (reason) => `The coordinator writes: ${reason}`,
  withdraw: 'Take the question back',
  withdrawOf: (title) => `Take the question back: ${title}`,
  handle: {
    title: 'A question without name',
    asker: (name, organisations) =>
      organisations === '' ? `${name} asks.` : `${name} asks, ${organisations}.`,
    onlyYou:
      'Only the coordinator sees who asks. Take away what gives the municipality away before you post it.',
    putAs: (category) => `The question is posted in ${category} as “A municipality in the network”.`,
    put: 'Post the question',
    returnTitle: 'Return the question',
    reason: 'Why?',
    reasonHint: 'Only whoever asked reads what you write.',
    giveBack: 'Return',
  },
  desk: {
    waiting: (title) => `Question without name: ${title}`,
    action: 'Read and post',
  },
};
