import { plusDays, weekday } from '#src/lib/dates.ts';

/** Whether people meet on the day: no weekend, no public holiday, and none of the eves on which nobody works. */
export const isWorkingDay = (day: string) => weekday(day) <= 5 && !isHoliday(day);

/** The day itself, or the first working day after it; before it for what has been. */
export const workingDay = (day: string, way: 'after' | 'before'): string =>
  isWorkingDay(day) ? day : workingDay(plusDays(day, way === 'after' ? 1 : -1), way);

/** Of the same date each year: lag (1989:253) om allmänna helgdagar, with the eves of Christmas and the new year. */
const fixed = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);
/** Good Friday, Easter Monday and Ascension Day, counted from Easter Sunday. */
const afterEaster = [-2, 1, 39];

function isHoliday(day: string): boolean {
  const date = day.slice(5);
  const isMidsummerEve = weekday(day) === 5 && date >= '06-19' && date <= '06-25';
  const easter = easterOf(Number(day.slice(0, 4)));
  return fixed.has(date) || isMidsummerEve || afterEaster.some((days) => plusDays(easter, days) === day);
}

/** Easter Sunday, after the method of Meeus, Jones and Butcher (Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): string {
  const whole = Math.floor;
  const [golden, century, rest] = [year % 19, whole(year / 100), year % 100];
  const correction = whole((8 * century + 13) / 25);
  const epact = (19 * golden + century - whole(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * whole(rest / 4) - epact - (rest % 4)) % 7;
  const late = whole((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return `${year}-0${whole(count / 31)}-${String((count % 31) + 1).padStart(2, '0')}`;
}
