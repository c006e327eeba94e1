import { describe, expect, it } from 'vitest';
import { fitted, moved, timed } from './agenda-rules.ts';

const item = (id: string, minutes: number, isParallel = false) => ({
  id,
  position: 0,
  sessionNumber: null,
  title: id,
  about: '',
  minutes,
  isParallel,
  responsible: '',
  place: '',
});

describe('the agenda', () => {
  it('runs one item after the other, and sessions at the same time beside each other', () => {
    const items = [
      item('welcome', 15),
      item('one', 45),
      item('two', 60, true),
      item('three', 30, true),
      item('end', 15),
    ];
    const clocks = timed(items, '2027-03-09T08:00:00.000Z').map(
      ({ title, startsAt, endsAt }) => `${title} ${startsAt.slice(11, 16)}–${endsAt.slice(11, 16)}`,
    );
    expect(clocks).toEqual([
      'welcome 08:00–08:15',
      'one 08:15–09:00',
      'two 08:15–09:15',
      'three 08:15–08:45',
      'end 09:15–09:30',
    ]);
  });

  it('is ordered by steps, which end at its ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'x', 'down')).toEqual(['a', 'b', 'c']);
  });
  it('is ordered by where a point is dropped: right before another, or last', () => {
    expect(moved(['a', 'b', 'c'], 'c', { before: 'a' })).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', { before: 'c' })).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'a', { before: '' })).toEqual(['b', 'c', 'a']);
    // somebody has taken that point away meanwhile, or this one
    expect(moved(['a', 'b', 'c'], 'a', { before: 'x' })).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 'x', { before: 'a' })).toEqual(['a', 'b', 'c']);
  });

  it('is shortened by shares in a meeting that is shorter than its form', () => {
    expect(fitted([15, 60, 15, 60, 30], 180)).toEqual([15, 60, 15, 60, 30]);
    expect(fitted([15, 60, 15, 60, 30], 240)).toEqual([15, 60, 15, 60, 30]);
    expect(fitted([5, 40, 35, 10], 60)).toEqual([5, 25, 20, 5]);
    expect(fitted([5, 40, 35, 10], 10)).toEqual([5, 5, 5, 5]);
  });
});
