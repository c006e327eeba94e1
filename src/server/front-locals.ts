/** What the front hands to a page; `middleware.ts` adds who is asking. */
export type FrontLocals = Omit<App.Locals, 'actor' | 'sessionId' | 'modules'>;
