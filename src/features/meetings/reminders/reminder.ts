/** When those who come are reminded, and what of. */
export type Reminder = {
  /** Counted back from the beginning. */
  hours: number;
  text: string;
};

/** How many reminders of a meeting the form has room for. */
export const mostReminders = 3;
