import type { privacy as sv } from '../sv/privacy.ts';

const number = {
  title: 'Personal identity number',
  why: 'The digits are valid as the number of a real person.',
  rewrite: 'Take them away. Write “the pupil” or “a pupil aged 10–12”.',
};

/** What the privacy guard says in forms. */
export const privacy: typeof sv = {
  rules: {
    personnummer: number,
    samordningsnummer: { ...number, title: 'Co-ordination number' },
    interimsnummer: { ...number, title: 'Temporary identity number' },
    'likely-number': {
      title: 'Looks like an identity number',
      why: 'The digits look like a personal identity number, perhaps mistyped.',
      rewrite: 'Take them away if they are about a person. Say in words which case a case number is of.',
    },
    phone: {
      title: 'A private phone number?',
      why: 'The number seems to reach one person.',
      rewrite: 'Give the number of the switchboard or of the function.',
    },
    email: {
      title: 'A private e-mail address?',
      why: 'The address seems to reach one person.',
      rewrite: 'Give the address of a function, for example narvaro@kommunen.se.',
    },
    'named-pupil': {
      title: 'A pupil by name?',
      why: 'A name stands near a school, an age, absence or something else about a pupil.',
      rewrite:
        'Take the name away. Write “a pupil aged 10–12”, or invent a case and say so: “Påhittat fall: Kim is in years 4–6 and …”.',
    },
    'unique-case': {
      title: 'Can somebody be recognised?',
      why: 'Several facts about one pupil stand near a school or a small municipality. That can be enough without a name.',
      rewrite: 'Take away what is not needed. Write “a school” or “one of years 4–6”.',
    },
    'small-count': {
      title: 'A small number of pupils',
      why: 'So few pupils at a school or in a small municipality can be pointed out.',
      rewrite: 'Write roughly, for example “about twenty”, or count for the whole municipality.',
    },
    'own-name': {
      title: 'Does it show where the question comes from?',
      why: 'The name of your municipality, of one of your schools or of somebody who works with you stands here.',
      rewrite: 'Take the name away. Write “our municipality”, “one of our schools” or “a colleague”.',
    },
  },
  title: 'Read these places once more',
  lead: 'What you wrote is still there. Rewrite what may point somebody out, or tick the box if it is as it should be.',
  more: (count) => `… and ${count} more of the same kind`,
  change: 'To the text',
  confirm: 'I have read the marked places. No pupil or private person can be recognised.',
};
