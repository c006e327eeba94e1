import type { LimitedAct } from './rate-limits.ts';

/** At most `times` within `seconds`. */
export type Limit = { times: number; seconds: number };

const minute = 60;
const hour = 3600;

/**
 * security-accessibility.md 2.4. A municipality's staff share one address behind their router, so limits per network
 * address are wide and are cleared by a successful sign-in; limits per account or mail address are strict.
 */
export const limits: Record<LimitedAct, { perAccount: readonly Limit[]; perNetwork: readonly Limit[] }> = {
  'sign-in': {
    perAccount: [{ times: 5, seconds: 15 * minute }],
    perNetwork: [{ times: 10, seconds: 5 * minute }],
  },
  'sign-in-code': {
    perAccount: [{ times: 3, seconds: 30 * minute }],
    // a whole town hall may sign in on the same morning
    perNetwork: [{ times: 60, seconds: hour }],
  },
  // Every code mailed to an address, whoever asked for it.
  'sign-in-mail': {
    perAccount: [{ times: 12, seconds: hour }],
    perNetwork: [{ times: 12, seconds: hour }],
  },
  // what is mailed to somebody without an account who registers for a meeting; a whole class may do so in a lesson
  'guest-mail': {
    perAccount: [
      { times: 3, seconds: 30 * minute },
      { times: 10, seconds: 24 * hour },
    ],
    perNetwork: [{ times: 60, seconds: hour }],
  },
  invite: { perAccount: [{ times: 30, seconds: hour }], perNetwork: [{ times: 300, seconds: hour }] },
  // whatever is sent: no act is free of a limit, also where it has none of its own
  post: {
    perAccount: [{ times: 600, seconds: 5 * minute }],
    perNetwork: [{ times: 15_000, seconds: 5 * minute }],
  },
  write: {
    perAccount: [{ times: 60, seconds: 5 * minute }],
    perNetwork: [{ times: 3000, seconds: 5 * minute }],
  },
  // one each fifteen seconds, three at once; a whole town hall may talk on the same morning
  'forum-post': {
    perAccount: [
      { times: 3, seconds: 45 },
      { times: 30, seconds: hour },
    ],
    perNetwork: [{ times: 1200, seconds: hour }],
  },
  // what waits for a moderator to read it: one a minute, two at once since a form may be sent twice
  'first-post': {
    perAccount: [
      { times: 2, seconds: 2 * minute },
      { times: 5, seconds: hour },
    ],
    perNetwork: [{ times: 600, seconds: hour }],
  },
  // the editor saves while one writes, also when a hundred people at a meeting do
  autosave: {
    perAccount: [{ times: 300, seconds: 5 * minute }],
    perNetwork: [{ times: 10_000, seconds: 5 * minute }],
  },
  upload: { perAccount: [{ times: 20, seconds: hour }], perNetwork: [{ times: 400, seconds: hour }] },
  export: { perAccount: [{ times: 3, seconds: hour }], perNetwork: [{ times: 15, seconds: hour }] },
  api: {
    perAccount: [{ times: 1500, seconds: 5 * minute }],
    perNetwork: [{ times: 300, seconds: 5 * minute }],
  },
  // each program asks every hour or so: a whole municipality behind one address, a person with a few programs
  calendar: {
    perAccount: [{ times: 60, seconds: hour }],
    perNetwork: [{ times: 3000, seconds: 5 * minute }],
  },
  search: { perAccount: [{ times: 30, seconds: minute }], perNetwork: [{ times: 300, seconds: minute }] },
  // a suggestion for each pause while one types
  suggest: { perAccount: [{ times: 300, seconds: minute }], perNetwork: [{ times: 1500, seconds: minute }] },
  report: { perAccount: [{ times: 10, seconds: hour }], perNetwork: [{ times: 20, seconds: hour }] },
};

/** What is written counts for the account and, together with what all others there write, for the address that it comes from. */
export const countedTogether: ReadonlySet<LimitedAct> = new Set([
  'post',
  'write',
  'forum-post',
  'first-post',
  'autosave',
  'upload',
  'export',
  'invite',
]);
