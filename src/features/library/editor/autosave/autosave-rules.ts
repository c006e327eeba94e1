/** What is not stored yet: a field, and what to do about it. */
export type NotSaved = {
  name: string;
  label: string;
  text: string;
  /** Refused by the guard of texts: kept nowhere but in the form. */
  isSecret: boolean;
};
export type AutosaveState =
  | 'saved'
  | 'typing'
  | 'saving'
  | 'offline'
  | 'waiting'
  | 'signed-out'
  | 'conflict'
  | 'refused';
export type Autosave = {
  state: AutosaveState;
  /** When it was last stored, in words. */
  saved: string;
  notSaved: readonly NotSaved[];
};

/** What the server says of a step that was stored. */
export type AutosaveAnswer = {
  saved: string;
  version: string;
  seen: string;
  formKey: string;
  notSaved: readonly NotSaved[];
};

export type Happening =
  | { kind: 'typed' }
  | { kind: 'sent' }
  | { kind: 'stored'; answer: AutosaveAnswer }
  | { kind: 'failed'; state: AutosaveState };

/** What is shown after something happened. A conflict stays until one has chosen. */
export function nextAutosave(now: Autosave, happening: Happening): Autosave {
  if (now.state === 'conflict') return now;
  if (happening.kind === 'stored') {
    const { saved, notSaved } = happening.answer;
    return { state: 'saved', saved, notSaved };
  }
  if (happening.kind === 'failed') return { ...now, state: happening.state };
  if (happening.kind === 'sent') return { ...now, state: isTrouble(now.state) ? now.state : 'saving' };
  return { ...now, state: isTrouble(now.state) ? now.state : 'typing' };
}

/** Whether something stands in the way of saving. */
export function isTrouble(state: AutosaveState): boolean {
  return state !== 'saved' && state !== 'typing' && state !== 'saving';
}

/** What a status means for what was typed. */
export function stateAfter(status: number): AutosaveState {
  // what the writer may not see is not found: forbidden is the answer to somebody who is nobody any more
  if (status === 401 || status === 403) return 'signed-out';
  if (status === 409) return 'conflict';
  if (status === 429 || status === 503) return 'waiting';
  return status >= 500 ? 'offline' : 'refused';
}

const second = 1000;
const afterTyping = 1.5 * second;

/** How long until the next try, in milliseconds; undefined when only the writer can go on. */
export function delayAfter(state: AutosaveState, tries: number, retryAfterSeconds = 0): number | undefined {
  if (state === 'conflict' || state === 'refused') return undefined;
  if (!isTrouble(state)) return afterTyping;
  return Math.max(retryAfterSeconds * second, Math.min(60, 5 * 2 ** Math.min(tries, 5)) * second);
}
