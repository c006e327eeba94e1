import type { formats as sv } from '#src/i18n/sv/exchange/formats.ts';

export const formats: typeof sv = {
  talk: 'Conversation',
  visit: 'Study visit',
  'two-hours': 'Two-hour meeting',
  'peer-review': 'Peer review',
};
