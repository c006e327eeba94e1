import { describe, expect, it } from 'vitest';
import { wholeTable } from '#src/features/indicators/disclosure/protect/table/table-model.ts';
import { createProtector } from '#src/features/indicators/disclosure/protect/thread/protector.ts';
import { drawnTable } from '#test/load/disclosure-tables.ts';

describe('The protecting thread', () => {
  it('answers as the engine does, and leaves this thread free meanwhile', async () => {
    const protector = createProtector();
    const { model } = wholeTable(drawnTable(3, 0.1, 1));
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    const [one, other] = await Promise.all([
      protector.protect(model, { deadline: 60_000 }),
      protector.protect(model, { deadline: 60_000 }),
    ]);
    clearInterval(timer);
    await protector.close();
    expect(one).toEqual(other);
    expect(one.kind).toBe('certified');
    expect(ticks).toBeGreaterThan(5);
  });

  it('ends in the middle of its work, which is then unavailable', async () => {
    const protector = createProtector();
    const { model } = wholeTable(drawnTable(49, 0.03, 1));
    const asked = expect(protector.protect(model, { deadline: 600_000 })).rejects.toMatchObject({
      code: 'unavailable',
    });
    await protector.close();
    await asked;
  });
});
