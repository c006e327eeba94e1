import { toCsv } from '#src/lib/csv.ts';
import { findPupilRows } from '../pupil-rows.ts';
import { tableOf } from '../table/table.ts';
import { countList, shown } from '../tally/count-list.ts';
import { type CountedIndicator, figuresOf } from '../tally/figures.ts';
import { planFault } from '../tally/guess-plan.ts';
import { handOverTable } from '../tally/hand-over.ts';
import { byId, tableElement } from './elements.ts';
import { offerHandOver } from './hand-over-buttons.ts';
import { countingWords } from './page-words-text.ts';
import { offerPlan, readPlan } from './plan-fields.ts';
import { readList } from './read-list.ts';
import { scrolling, showResult } from './show-result.ts';

const words = countingWords(document.documentElement.lang);
const indicators: readonly CountedIndicator[] = JSON.parse(byId('indicators', HTMLScriptElement).text);
const stretch = 1000;

/** The list that is open; nothing else holds it, and closing the page or emptying the form lets go of it. */
let list = '';

const file = byId('list-file', HTMLInputElement);
const pasted = byId('list-pasted', HTMLTextAreaElement);
const planPart = byId('plan-part', HTMLElement);
const resultPart = byId('result-part', HTMLElement);
const progress = byId('count-progress', HTMLProgressElement);

showParts('[data-with-script]', true);
showParts('[data-without-script]', false);
onClick('read-list', openList);
onClick('count-list', count);
onClick('empty-list', emptyAll);
offerHandOver(words, (text) => say('handed-status', text));

function showParts(selector: string, isShown: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>(selector)) part.hidden = !isShown;
}

function onClick(id: string, act: () => Promise<void> | void): void {
  byId(id, HTMLButtonElement).addEventListener('click', () => void act());
}

async function openList(): Promise<void> {
  planPart.hidden = resultPart.hidden = true;
  const read = await readList(file.files?.[0], pasted.value);
  if (typeof read !== 'string') return say('open-status', words.notRead[read.fault]);
  const table = tableOf(read, shown);
  if (table.rows.length === 0) return say('open-status', words.notRead.empty);
  list = read;
  const isCounted = findPupilRows(read).length === 0;
  say('open-status', isCounted ? words.looksCounted : '');
  showSample(table);
  offerPlan(table, words);
  planPart.hidden = false;
  byId('plan-title', HTMLElement).focus();
}

function showSample({ head, rows }: ReturnType<typeof tableOf>): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  const titles = Array.from({ length: width }, (_, at) => head[at] || words.column(at + 1));
  const table = tableElement(words.sample, titles, rows.slice(0, 3), 0);
  byId('list-sample', HTMLElement).replaceChildren(scrolling(table, words.sample));
}

async function count(): Promise<void> {
  resultPart.hidden = true;
  const plan = readPlan();
  const fault = planFault(plan);
  if (fault) return say('plan-status', words.plan[fault]);
  const asked = askedIndicators();
  const thresholds = asked.flatMap(({ threshold }) => threshold ?? []);
  const counted = await countList(list, plan, thresholds, { pause, stretch });
  progress.hidden = true;
  say('count-progress-text', '');
  if (counted.groups.length === 0) return say('plan-status', words.nobody);
  const table = handOverTable(counted.groups, figuresOf(counted.groups, asked, plan), asked);
  showResult(counted, table, words);
  byId('file-text', HTMLTextAreaElement).value = toCsv(table).slice(1);
  resultPart.hidden = false;
  const pupils = counted.groups.reduce((sum, one) => sum + (one.gender === 'all' ? one.pupils : 0), 0);
  say('plan-status', words.counted(pupils, counted.rows));
  byId('result-title', HTMLElement).focus();
}

function askedIndicators(): readonly CountedIndicator[] {
  return indicators.filter((indicator) => byId(`package-${indicator.package}`, HTMLInputElement).checked);
}

/** Shows how far it has come, and lets the browser do what waits. */
async function pause(rows: number, of: number): Promise<void> {
  progress.hidden = false;
  progress.max = of;
  progress.value = rows;
  say('count-progress-text', words.counting(rows, of));
  await new Promise((resolve) => setTimeout(resolve));
}

function emptyAll(): void {
  list = '';
  file.value = pasted.value = '';
  for (const id of ['list-sample', 'counted']) byId(id, HTMLElement).replaceChildren();
  byId('file-text', HTMLTextAreaElement).value = '';
  planPart.hidden = resultPart.hidden = true;
  say('open-status', words.emptied);
}

function say(id: string, text: string): void {
  byId(id, HTMLElement).textContent = text;
}
