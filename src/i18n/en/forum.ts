import { answers } from './forum/answers.ts';
import { moderation } from './forum/moderation.ts';
import { reading } from './forum/reading.ts';
import { requests } from './forum/requests.ts';
import { search } from './forum/search.ts';
import { writing } from './forum/writing.ts';

export const forum = { reading, writing, answers, requests, moderation, search };
