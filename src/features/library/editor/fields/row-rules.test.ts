import { describe, expect, it } from 'vitest';
import { findStep } from '../steps/editor-steps.ts';
import { changeRows, rowsOf } from './row-rules.ts';

const fields = findStep('organisation-och-projekt')?.fields ?? [];
const named = (...names: string[]) => Object.fromEntries(names.map((name, i) => [`units.${i}.name`, name]));
const namesIn = (values: Parameters<typeof rowsOf>[0]) => rowsOf(values, 'units').map(({ name }) => name);

describe('Repeated rows', () => {
  it('are added with all their fields, at the end', () => {
    const { values } = changeRows(named('Ett'), 'units:add', fields);
    expect(namesIn(values)).toEqual(['Ett', '']);
    expect(values).toHaveProperty(['units.1.role'], '');
  });

  it('move up and down, and stay where there is nowhere to go', () => {
    expect(namesIn(changeRows(named('Ett', 'Två', 'Tre'), 'units:up:2', fields).values)).toEqual([
      'Ett',
      'Tre',
      'Två',
    ]);
    expect(namesIn(changeRows(named('Ett', 'Två'), 'units:down:0', fields).values)).toEqual(['Två', 'Ett']);
    expect(namesIn(changeRows(named('Ett', 'Två'), 'units:up:0', fields).values)).toEqual(['Ett', 'Två']);
    expect(namesIn(changeRows(named('Ett', 'Två'), 'units:down:1', fields).values)).toEqual(['Ett', 'Två']);
  });

  it('come back where they were when a removal is undone', () => {
    const { values, removed } = changeRows(named('Ett', 'Två', 'Tre'), 'units:remove:1', fields);
    expect(namesIn(values)).toEqual(['Ett', 'Tre']);
    expect(namesIn(changeRows(values, 'undo', fields, removed).values)).toEqual(['Ett', 'Två', 'Tre']);
  });

  it('within rows move with them', () => {
    const values = {
      'event.sessions.0.title': 'Ett',
      'event.sessions.0.speakers.0.role': 'Rektor',
      'event.sessions.1.title': 'Två',
    };
    const added = changeRows(values, 'event.sessions.0.speakers:add', fields).values;
    expect(rowsOf(added, 'event.sessions.0.speakers')).toHaveLength(2);
    const moved = changeRows(added, 'event.sessions:down:0', fields).values;
    expect(moved).toMatchObject({
      'event.sessions.1.title': 'Ett',
      'event.sessions.1.speakers.0.role': 'Rektor',
      'event.sessions.0.title': 'Två',
    });
  });

  it('of a group that the step does not have change nothing', () => {
    const values = named('Ett');
    for (const button of ['team:add', 'units', 'units:remove:9', '__proto__:add', 'undo'])
      expect(changeRows(values, button, fields).values).toEqual(values);
  });

  it('get keys of their own', () => {
    const sources = findStep('kallor-och-kontakt')?.fields ?? [];
    const values = { 'sources.0.key': 'k2', 'sources.0.title': 'Plan' };
    expect(changeRows(values, 'sources:add', sources).values['sources.1.key']).toBe('k3');
  });
});
