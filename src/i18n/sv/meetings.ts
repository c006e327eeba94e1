import { afterwards } from './meetings/afterwards.ts';
import { calendar } from './meetings/calendar.ts';
import { followUp } from './meetings/follow-up.ts';
import { form } from './meetings/form.ts';
import { formats } from './meetings/formats.ts';
import { mail } from './meetings/mail.ts';
import { minutes } from './meetings/minutes.ts';
import { news, talk } from './meetings/news.ts';
import { proposedAgenda } from './meetings/proposed-agenda.ts';
import { reading } from './meetings/reading.ts';
import { registration } from './meetings/registration.ts';

export const meetings = {
  reading,
  form,
  formats,
  registration,
  calendar,
  mail,
  minutes,
  proposedAgenda,
  followUp,
  afterwards,
  news,
  talk,
};
