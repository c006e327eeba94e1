import { fromSwedishTime, plusDays, swedishDay, weekday } from '#src/lib/dates.ts';

/** The days of a month in weeks from Monday; nothing where another month has the day. */
export function weeksOf(month: string): readonly (readonly (string | undefined)[])[] {
  const first = `${month}-01`;
  const weeks: (string | undefined)[][] = [];
  for (
    let monday = plusDays(first, 1 - weekday(first));
    monday.slice(0, 7) <= month;
    monday = plusDays(monday, 7)
  ) {
    const days = Array.from({ length: 7 }, (_, index) => plusDays(monday, index));
    weeks.push(days.map((day) => (day.startsWith(month) ? day : undefined)));
  }
  return weeks;
}

/** The month so many months later, or earlier. */
export function plusMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 15)).toISOString().slice(0, 7);
}

/** From the first midnight of the month in Sweden to that of the next. */
export function monthLimits(month: string): { from: string; to: string } {
  const start = (of: string) => fromSwedishTime(`${of}-01`, '00:00').toISOString();
  return { from: start(month), to: start(plusMonths(month, 1)) };
}

/** The days in Sweden on which something happens, from its first to its last. */
export function daysOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): readonly string[] {
  const last = swedishDay(new Date(Date.parse(endsAt) - 1));
  const days: string[] = [];
  for (let day = swedishDay(new Date(startsAt)); day <= last && days.length < 31; day = plusDays(day, 1))
    days.push(day);
  return days;
}
