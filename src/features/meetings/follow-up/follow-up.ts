export const usefulnesses = ['very', 'fairly', 'little', 'not'] as const;
export type Usefulness = (typeof usefulnesses)[number];

/** What somebody who came thought of a meeting; nothing says who. */
export type FollowUpAnswer = { usefulness: Usefulness; takesHome: string; nextAbout: string };

/** Somebody who is asked. */
export type Asked = { registrationId: string; meetingId: string; hasAnswered: boolean };

/** The Swedish path of the three questions to a member. */
export const followUpPath = (meetingPath: string) => `${meetingPath}/uppfoljning`;
