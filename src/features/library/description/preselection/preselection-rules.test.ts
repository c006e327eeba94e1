import { describe, expect, it } from 'vitest';
import {
  type Answers,
  suggestKind,
  suggestSchoolYears,
  suggestTiers,
  suggestUse,
} from './preselection-rules.ts';

const answers = (given: Partial<Answers>): Answers => ({
  title: '',
  summary: '',
  target: '',
  wayIn: '',
  ...given,
});

describe('The kind of a description', () => {
  it.each([
    ['Skolnärvaroteamet i Lillfors', 'team-or-service'],
    ['Frånvarotrappa med blanketter', 'stepped-model'],
    ['Mall för samtal med vårdnadshavare', 'template'],
    ['Checklista inför skolstart', 'checklist'],
    ['Handbok om närvaro', 'guide'],
    ['Kunskapsöversikt om skolnärvaro', 'research-overview'],
    ['Närvarokoordinatorn på högstadiet', 'role'],
    ['Filmen om den första skoldagen', 'film'],
    ['Mentorn ringer hem', 'way-of-working'],
  ])('is told by its name: %s', (title, kind) => {
    expect(suggestKind(answers({ title }))).toBe(kind);
  });

  it('is told by the first sentence when the name says nothing', () => {
    expect(
      suggestKind(answers({ title: 'Hand i hand', summary: 'Ett team på två skolor. Vi har en mall.' })),
    ).toBe('team-or-service');
  });

  it('is not found inside other words', () => {
    expect(suggestKind(answers({ title: 'Steamy dagar', summary: 'Vi firar optimalla dagar.' }))).not.toBe(
      'film',
    );
    expect(suggestKind(answers({ title: 'Teamwork är målet' }))).toBe('way-of-working');
  });

  it('is a team when several people work in it and somebody makes contact', () => {
    expect(suggestKind(answers({ title: 'Hand i hand', teamRows: 2, hasContacts: true }))).toBe(
      'team-or-service',
    );
  });
});

describe('The direction of the work', () => {
  it('is told by the words that people use', () => {
    expect(suggestTiers(answers({ summary: 'Vi upptäcker tidiga tecken och förebygger.' }))).toEqual([
      'preventing',
    ]);
    expect(suggestTiers(answers({ summary: 'Vi stöttar elever på väg tillbaka till skolan.' }))).toEqual([
      'remedial',
      'return',
    ]);
  });

  it('is not known when nothing says it', () => {
    expect(suggestTiers(answers({ title: 'Hand i hand' }))).toEqual(['unknown']);
  });
});

describe('Use or do', () => {
  it('papers and ways of working are done, people are used', () => {
    expect(suggestUse('template', answers({}))).toBe('do-it-yourself');
    expect(suggestUse('team-or-service', answers({}))).toBe('service');
    expect(suggestUse('role', answers({ wayIn: 'Rektor kontaktar samordnaren.' }))).toBe('service');
    expect(suggestUse('role', answers({}))).toBe('unknown');
  });
});

describe('School years', () => {
  it.each([
    ['Elever i åk 4–6', ['year-4', 'year-5', 'year-6']],
    ['årskurs 7 till 9', ['year-7', 'year-8', 'year-9']],
    ['F-3', ['f', 'year-1', 'year-2', 'year-3']],
    ['högstadiet', ['year-7', 'year-8', 'year-9']],
    ['gymnasiet', ['upper-secondary-1', 'upper-secondary-2', 'upper-secondary-3']],
    ['årskurs 9', ['year-9']],
    ['elever med frånvaro över 15 procent', []],
  ])('are read from %s', (target, years) => {
    expect(suggestSchoolYears(answers({ target }))).toEqual(years);
  });
});
