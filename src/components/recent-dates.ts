const dayMs = 24 * 60 * 60 * 1000;

/** Turns marked times of today and yesterday into "i dag kl. 14.05" and "i går"; older ones keep their date. */
export function sayRecentDates(root: Document): void {
  const words = new Intl.RelativeTimeFormat(root.documentElement.lang, { numeric: 'auto' });
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
    const days = daysAgo(new Date(time.dateTime), new Date());
    if (days === 0 || days === 1) {
      time.textContent = `${words.format(-days, 'day')} ${time.dataset.relative ?? ''}`.trim();
    }
  }
}

function daysAgo(then: Date, now: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(now) - midnight(then)) / dayMs);
}
