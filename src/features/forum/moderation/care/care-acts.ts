/** What can be done to a thread: the last part of each address. */
export const careActs = ['las', 'fast', 'flytta', 'dela', 'sla-ihop', 'exportera'] as const;
