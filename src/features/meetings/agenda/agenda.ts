/** A point of the agenda, or a numbered session of a conference. */
export type AgendaItem = {
  id: string;
  position: number;
  /** Of a session; null = a point of the agenda. */
  sessionNumber: number | null;
  title: string;
  about: string;
  minutes: number;
  /** Begins when the one before it begins. */
  isParallel: boolean;
  responsible: string;
  place: string;
};
