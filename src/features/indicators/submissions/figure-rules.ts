import type { FormValues } from '#src/lib/form-values.ts';
import { textOf } from '#src/lib/form-values.ts';
import type { FieldErrorCode } from '#src/platform/outcome.ts';
import { type Gender, type Stadium, stadiumsOf } from '../definitions/group-rules.ts';
import type { Measure } from '../definitions/indicator.ts';
import type { AskedIndicator, FullRound } from '../rounds/round.ts';
import type { Cell } from './submission.ts';

/** A question of the form: how many pupils a group has, or a figure of it. */
export type FigureField = {
  name: string;
  stadium: Stadium;
  gender: Gender;
  /** None: the pupils of the group. */
  indicator: AskedIndicator | undefined;
};

/** The name of a question in the form. */
export const figureName = (stadium: Stadium, gender: Gender, indicatorId = 'pupils') =>
  `figures.y-${stadium}.${gender}.${indicatorId}`;

const needsPupils: ReadonlySet<Measure> = new Set(['pupils-over', 'share-of-time', 'hours']);

/** Every question of the round in the order in which it is asked: group by group, pupils first. */
export function figureFields(round: Pick<FullRound, 'schoolForm' | 'asked'>): readonly FigureField[] {
  const stadiums = [...new Set(round.asked.flatMap((one) => stadiumsFor(round, one)))];
  return stadiums.flatMap((stadium) =>
    (['all', 'girls', 'boys'] as const).flatMap((gender) => fieldsOfGroup(round, stadium, gender)),
  );
}

const stadiumsFor = ({ schoolForm }: Pick<FullRound, 'schoolForm'>, { version }: AskedIndicator) =>
  stadiumsOf(schoolForm, version.measure);

function fieldsOfGroup(
  round: Pick<FullRound, 'schoolForm' | 'asked'>,
  stadium: Stadium,
  gender: Gender,
): readonly FigureField[] {
  const asked = round.asked.filter(
    (one) => one.byGender === (gender !== 'all') && stadiumsFor(round, one).includes(stadium),
  );
  const group = { stadium, gender };
  const pupils = { ...group, name: figureName(stadium, gender), indicator: undefined };
  return [
    ...(asked.some(({ version }) => needsPupils.has(version.measure)) ? [pupils] : []),
    ...asked.map((indicator) => ({ ...group, name: figureName(stadium, gender, indicator.id), indicator })),
  ];
}

/** What was typed in a field: a number, nothing, a dash for what is not applicable, or something that cannot be read. */
export type TypedFigure =
  | { state: 'given'; value: number }
  | { state: 'missing' | 'not-applicable' }
  | { state: 'fault'; code: FieldErrorCode };

const most: Readonly<Record<Measure | 'pupils', number>> = {
  pupils: 1_000_000,
  'pupils-over': 1_000_000,
  'share-of-time': 100,
  hours: 1_000_000_000,
  cases: 1_000_000,
  days: 10_000,
};

/** Reads a figure as people type it: spaces between thousands, decimal comma or point, a per cent sign. */
export function readFigure(text: string, measure: Measure | 'pupils'): TypedFigure {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return { state: 'missing' };
  if (/^[-–—−]$/.test(typed)) return { state: 'not-applicable' };
  const isShare = measure === 'share-of-time';
  const plain = (isShare ? typed.replace(/\s*%$/, '') : typed).replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
  if (!/^\d{1,10}(?:[.,]\d{1,6})?$/.test(plain)) return { state: 'fault', code: 'invalid-number' };
  const value = Number(plain.replace(',', '.'));
  if (!isShare && !Number.isInteger(value)) return { state: 'fault', code: 'whole-number' };
  if (isShare && !/^\d+(?:[.,]\d0*)?$/.test(plain)) return { state: 'fault', code: 'one-decimal' };
  if (value > most[measure]) return { state: 'fault', code: isShare ? 'over-hundred' : 'number-too-large' };
  return { state: 'given', value };
}

/** What the field asks for, by what reading it depends on. */
export const measureOf = ({ indicator }: Pick<FigureField, 'indicator'>): Measure | 'pupils' =>
  indicator?.version.measure ?? 'pupils';

/** Makes cells of what was typed; what cannot be read counts as missing, whoever asks has read it before. */
export function toCells(fields: readonly FigureField[], values: FormValues): readonly Cell[] {
  const typed = new Map(
    fields.map((field) => [field.name, readFigure(textOf(values, field.name), measureOf(field))]),
  );
  return fields.flatMap(({ indicator, stadium, gender, name }): Cell[] => {
    if (!indicator) return [];
    const all = typed.get(figureName(stadium, gender));
    const figure = typed.get(name);
    const value = figure?.state === 'given' ? figure.value : null;
    const isShare = indicator.version.measure === 'share-of-time';
    return [
      {
        ...{ indicatorId: indicator.id, stadium, gender },
        state: stateOf(figure, all),
        pupils: all?.state === 'given' ? all.value : null,
        count: isShare ? null : value,
        percent: isShare ? value : null,
      },
    ];
  });
}

function stateOf(figure: TypedFigure | undefined, pupils: TypedFigure | undefined): Cell['state'] {
  if (figure?.state === 'given') return 'given';
  if (figure?.state === 'not-applicable' || pupils?.state === 'not-applicable') return 'not-applicable';
  return 'missing';
}

/** What the form shows of the cells. */
export function toFigureValues(fields: readonly FigureField[], cells: readonly Cell[]): FormValues {
  return Object.fromEntries(
    fields.map(({ name, stadium, gender, indicator }) => {
      const group = cells.filter((cell) => cell.stadium === stadium && cell.gender === gender);
      const cell = indicator && group.find(({ indicatorId }) => indicatorId === indicator.id);
      return [name, indicator ? figureText(cell) : pupilsText(group)];
    }),
  );
}

function pupilsText(group: readonly Cell[]): string {
  const pupils = group.find((cell) => cell.pupils !== null)?.pupils;
  if (pupils !== undefined && pupils !== null) return String(pupils);
  return group.length > 0 && group.every(({ state }) => state === 'not-applicable') ? '-' : '';
}

function figureText(cell: Cell | undefined): string {
  if (!cell || cell.state === 'missing') return '';
  if (cell.state === 'not-applicable') return '-';
  return String(cell.percent ?? cell.count ?? '').replace('.', ',');
}
