import { professions } from '../../vocabulary/index.ts';
import type { CodeOf } from '../../vocabulary/vocabulary.ts';
import { lexicon } from './lexicon.ts';

export type Profession = CodeOf<typeof professions>;

/** Professions and functions in running text; a compound that the vocabulary lacks is told by its last part. */
export const professionWords = lexicon(professions, {
  also: {
    'outreach-worker': ['fältassistent', 'fältarbetare'],
    'career-counsellor': ['studievägledare', 'SYV'],
    'social-services-officer': ['socialhandläggare'],
    'attendance-coordinator': [
      'närvarosamordnare',
      'närvarolots',
      'närvaroansvarig',
      'skolnärvarokoordinator',
    ],
    'pupil-assistant': ['elevresurs', 'resursperson', 'lärarassistent'],
    'area-manager': ['enhetschef', 'sektionschef'],
    'family-therapist': ['familjeterapeut', 'familjepedagog'],
    other: ['samordnare', 'coach', 'logoped', 'terapeut', 'läkare', 'handledare'],
  },
  except: ['pedagogisk personal', 'pedagog', 'annan'],
  heads: {
    teacher: ['lärare'],
    psychologist: ['psykolog'],
    nurse: ['sköterska'],
    other: [
      'pedagog',
      'coach',
      'konsulent',
      'terapeut',
      'läkare',
      'vetare',
      'stödjare',
      'vägledare',
      'behandlare',
      'samordnare',
      'koordinator',
      'utvecklare',
      'handläggare',
      'sekreterare',
      'assistent',
    ],
  },
});
