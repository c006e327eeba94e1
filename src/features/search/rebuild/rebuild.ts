/** One making anew of the index that somebody asked for. */
export type Rebuild = {
  id: string;
  askedAt: string;
  done: number;
  /** Undefined until it has begun. */
  total: number | undefined;
  updatedAt: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'interrupted';
};
