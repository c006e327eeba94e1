import { describe, expect, it } from 'vitest';
import { fitted, minutesOf, moved, newDays, timed } from './agenda-rules.ts';

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
    const hours = { startsAt: '2027-03-09T08:00:00.000Z', endsAt: '2027-03-09T11:00:00.000Z' };
    const clocks = timed(items, hours).map(
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

  it('goes on the next day at the same clock when a day is full, also when clocks change', () => {
    const hours = { startsAt: '2027-03-27T08:00:00.000Z', endsAt: '2027-03-28T14:00:00.000Z' };
    const agenda = timed(
      [item('a', 300), item('b', 150), item('c', 60), item('d', 60, true), item('e', 600)],
      hours,
    );
    expect(agenda.map(({ title, startsAt }) => `${title} ${startsAt.slice(5, 16)}`)).toEqual([
      'a 03-27T08:00',
      'b 03-27T13:00',
      'c 03-28T07:00',
      'd 03-28T07:00',
      'e 03-28T08:00',
    ]);
    expect(newDays(agenda)).toEqual(['2027-03-27', undefined, '2027-03-28', undefined, undefined]);
    expect(minutesOf(hours)).toBe(2 * 7 * 60);
  });

  it('runs through a night that a meeting goes on over', () => {
    const hours = { startsAt: '2027-03-09T17:00:00.000Z', endsAt: '2027-03-10T07:00:00.000Z' };
    const agenda = timed([item('evening', 300), item('morning', 60)], hours);
    expect(agenda[1]?.startsAt).toBe('2027-03-09T22:00:00.000Z');
    expect(newDays(agenda)).toEqual([undefined, undefined]);
    expect(minutesOf(hours)).toBe(14 * 60);
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
