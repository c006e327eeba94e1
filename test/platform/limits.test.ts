import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createActivity } from '#src/platform/activity/activity.ts';
import { createRateLimits } from '#src/platform/limits/rate-limits.ts';
import { describeOnSqlite } from '#test/support/app.ts';

describeOnSqlite('rate limits and the activity database (S-6.3.1)', ({ app }) => {
  const open = () => createActivity({ ...app, path: join(app.config.dataDir, 'activity.sqlite') });
  const limitsOn = (activity: ReturnType<typeof open>) =>
    createRateLimits({ clock: app.clock, marks: activity.marks, secret: 'secret' });

  function takeUntilLimited(act: 'sign-in' | 'api', key: string): number {
    for (let times = 0; times < 5000; times += 1) {
      try {
        app.limits.take(act, key);
      } catch {
        return times;
      }
    }
    return Number.POSITIVE_INFINITY;
  }

  it('lets five sign-ins pass on an account and ten from an address, and then says how long to wait', () => {
    expect(takeUntilLimited('sign-in', 'exempel@bergslagen.example')).toBe(5);
    expect(takeUntilLimited('sign-in', '192.0.2.1')).toBe(10);
    expect(takeUntilLimited('sign-in', '2001:db8:1:2::/64')).toBe(10);
    expect(() => app.limits.take('sign-in', 'exempel@bergslagen.example')).toThrow(
      expect.objectContaining({ code: 'rate-limited', detail: { retryAfterSeconds: 180 } }),
    );
  });

  it('keeps keys and acts apart and gives the share back with time', () => {
    expect(takeUntilLimited('sign-in', 'a')).toBe(5);
    expect(takeUntilLimited('sign-in', 'b')).toBe(5);
    expect(takeUntilLimited('api', '192.0.2.1')).toBe(300);
    app.clock.advance({ minutes: 3 });
    expect(takeUntilLimited('sign-in', 'a')).toBe(1);
    app.clock.advance({ minutes: 15 });
    expect(takeUntilLimited('sign-in', 'a')).toBe(5);
  });

  it('never locks for longer than the limit says, however often one tries', () => {
    takeUntilLimited('sign-in', 'a');
    for (let tries = 0; tries < 1000; tries += 1) takeUntilLimited('sign-in', 'a');
    app.clock.advance({ minutes: 3 });
    expect(() => app.limits.take('sign-in', 'a')).not.toThrow();
  });

  it('counts what accounts write for the address that they share, and leaves no trace of what it refuses', () => {
    const behind = app.limits.behind('192.0.2.1');
    const write = (key: string) => () => behind.take('export', key);
    for (let n = 0; n < 15; n += 1) expect(write(`person-${n}`)).not.toThrow();
    expect(write('person-15')).toThrow(
      expect.objectContaining({ code: 'rate-limited', detail: { retryAfterSeconds: 240 } }),
    );
    for (let n = 0; n < 3; n += 1) app.limits.behind('192.0.2.2').take('export', 'person-15');
    expect(() => app.limits.behind('192.0.2.3').take('export', 'person-15')).toThrow('rate-limited');
    expect(() => behind.take('sign-in', 'person-1')).not.toThrow();
    expect(takeUntilLimited('sign-in', '192.0.2.1')).toBe(10);
  });

  it('forgets after a successful sign-in', () => {
    takeUntilLimited('sign-in', 'a');
    app.limits.clear('sign-in', 'a');
    expect(takeUntilLimited('sign-in', 'a')).toBe(5);
  });

  it('survives a restart, and holds no address in the clear', () => {
    const before = open();
    for (let times = 0; times < 5; times += 1) limitsOn(before).take('sign-in', 'exempel@bergslagen.example');
    before.touch('session', 's1');
    before.count('search', 'skolsocialt team');
    before.count('search', 'skolsocialt team');
    before.close();

    const after = open();
    expect(() => limitsOn(after).take('sign-in', 'exempel@bergslagen.example')).toThrow('rate-limited');
    expect(after.lastSeen('session', 's1')).toEqual(app.clock.now());
    expect(after.lastSeen('session', 's2')).toBeUndefined();
    expect(after.counts('search')).toEqual(new Map([['skolsocialt team', 2]]));
    after.close();
  });

  it('sweeps what no longer limits anything', () => {
    app.limits.take('sign-in', 'a');
    expect(app.limits.sweep()).toBe(0);
    app.clock.advance({ hours: 1 });
    expect(app.limits.sweep()).toBe(1);
  });
});
