import type { news as svNews, talk as svTalk } from '#src/i18n/sv/meetings/news.ts';

export const news: typeof svNews = {
  followed: (network) => `Meetings in ${network}`,
  opened: (title, when) => `New meeting: ${title}, ${when}`,
  moved: (title, when) => `New time or place: ${title}, ${when}`,
  cancelled: (title, when) => `Cancelled: ${title}, ${when}`,
  movedSeries: (title, when) => `New time or place: ${title}, ${when} and those after it`,
  cancelledSeries: (title, when) => `Cancelled: ${title}, ${when} and those after it`,
};

export const talk: typeof svTalk = {
  title: 'Talk about the meeting',
  begin: 'Write about the meeting in the forum',
};
