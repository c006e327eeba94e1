import type { Frame } from '../model/frame.ts';

/** Changes by shares that had room once: where they have room again, nothing needs to be asked. */
export type RoomMemory = {
  hasRoom(question: number, shares: Float64Array): boolean;
  keep(change: Float64Array): void;
};

type Change = { readonly at: readonly number[]; readonly room: readonly number[] };

const hair = 1e-6;

export function createRoomMemory(frame: Frame): RoomMemory {
  const changes: Change[][] = frame.questions.map(() => []);

  /** Remembered for every question that it answers, as what share of each column's room it takes. */
  function keep(change: Float64Array): void {
    const at = [...change.keys()].filter((column) => Math.abs(change[column] ?? 0) > 1e-9);
    const room = at.map((column) => {
      const { min, max } = frame.model.columns[column] ?? { min: 0, max: 0 };
      const by = change[column] ?? 0;
      return by / (by > 0 ? max : min);
    });
    const silent = frame.attackers.map(({ knows }) =>
      knows.every((column) => Math.abs(change[column] ?? 0) < 1e-9),
    );
    for (const [index, { attacker, column, from, to }] of frame.questions.entries()) {
      const by = change[column] ?? 0;
      const reaches = from > 0 ? by >= from - hair : by <= to + hair;
      if (reaches && silent[attacker]) changes[index]?.push({ at, room });
    }
  }

  return {
    keep,
    hasRoom: (question, shares) => changes[question]?.some((change) => fits(change, shares)) ?? false,
  };
}

function fits({ at, room }: Change, shares: Float64Array): boolean {
  for (let i = 0; i < at.length; i += 1) {
    if ((room[i] ?? 0) > (shares[at[i] ?? -1] ?? 0) + hair) return false;
  }
  return true;
}
