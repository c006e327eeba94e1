import { describe, expect, it } from 'vitest';
import { latePoints, pointLines } from './minutes-form-rules.ts';

const typed = (...texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, index) => [`points.${index}.text`, text]));
const closed = {
  text: 'Alla tar med sin rutin',
  owner: 'Ada Ek',
  dueOn: '2027-04-01',
  kind: 'task',
} as const;

describe('the form of the minutes', () => {
  it('tells its points in lines, without the empty rows', () => {
    expect(pointLines(typed('Ett', '', 'Två'), ({ text }) => text)).toBe('Ett\nTvå');
  });

  it('knows what was typed and is not among the points that somebody closed meanwhile', () => {
    const whole = {
      ...typed(closed.text),
      'points.0.owner': closed.owner,
      'points.0.due_on': closed.dueOn,
      'points.0.kind': closed.kind,
    };
    expect(latePoints(whole, [closed])).toEqual([]);
    expect(latePoints({ ...whole, 'points.0.owner': 'ada.ek@hallinge.example' }, [closed])).toEqual([]);
    expect(latePoints({ ...whole, 'points.0.owner': 'Bo Berg' }, [closed])).toHaveLength(1);
    expect(latePoints({ ...whole, 'points.0.due_on': '' }, [closed])).toHaveLength(1);
    expect(latePoints({ ...whole, ...typed('Något annat') }, [closed])).toMatchObject([
      { text: 'Något annat' },
    ]);
    expect(latePoints(typed('', 'Ett beslut', ''), [{ ...closed, text: 'Ett beslut' }])).toHaveLength(1);
  });
});
