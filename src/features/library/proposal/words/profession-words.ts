import { professions } from '../../vocabulary/index.ts';
import type { CodeOf } from '../../vocabulary/vocabulary.ts';
import { lexicon } from './lexicon.ts';

export type Profession = CodeOf<typeof professions>;

/** Professions and functions in running text. */
export const professionWords = lexicon(professions, {
  also: {
    'outreach-worker': ['fältassistent'],
    'career-counsellor': ['studievägledare'],
    'social-services-officer': ['socialhandläggare'],
  },
  except: ['pedagogisk personal', 'pedagog', 'annan'],
});
