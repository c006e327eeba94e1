import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { EntrySections } from '../schema/entry-content.ts';
import { type EntryFile, entryFile } from './entry-file.ts';
import type { FaultCode, FileFault } from './file-fault.ts';
import { sectionOf } from './section-headings.ts';

const frontMatterPattern = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/;

export type ReadResult = { ok: true; entry: EntryFile } | { ok: false; faults: FileFault[] };

/** Reads one library file; every fault is told with its line and field, never only the first. */
export function readEntryFile(file: string, content: string): ReadResult {
  const parts = frontMatterPattern.exec(content.replace(/^\uFEFF/, ''));
  if (parts === null) return { ok: false, faults: [fault(file, 1, '', 'no-front-matter')] };
  const [, yaml = '', body = ''] = parts;
  const bodyLine = yaml.split('\n').length + 3;
  const front = readFrontMatter(file, yaml);
  const text = readSections(file, body, bodyLine);
  if (!front.ok) return { ok: false, faults: [...front.faults, ...text.faults] };
  const parsed = entryFile.safeParse({ ...front.value, sections: text.sections });
  const faults = [
    ...text.faults,
    ...(parsed.error?.issues ?? []).flatMap((issue) => issueFaults(file, issue, front)),
  ];
  return parsed.success && faults.length === 0 ? { ok: true, entry: parsed.data } : { ok: false, faults };
}

/** The line of a field in a file that could be read; the first line for what the file does not hold. */
export function locateIn(content: string, field: string): number {
  const [, yaml = ''] = frontMatterPattern.exec(content) ?? [];
  const front = readFrontMatter('', yaml);
  return front.ok
    ? front.lineOf(field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)))
    : 1;
}

type FrontMatter = { ok: true; value: object; lineOf(path: readonly PropertyKey[]): number };

function readFrontMatter(file: string, yaml: string): FrontMatter | { ok: false; faults: FileFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, version: '1.2' });
  const faults = document.errors.map((error) =>
    fault(file, lines.linePos(error.pos[0]).line + 1, '', 'bad-yaml', {
      message: error.message.split('\n')[0] ?? '',
    }),
  );
  visit(document, {
    Alias(_, { range, source }) {
      const line = range ? lines.linePos(range[0]).line + 1 : 1;
      faults.push(fault(file, line, '', 'bad-yaml', { message: `Alias *${source}: write the value itself` }));
    },
  });
  if (faults.length > 0) return { ok: false, faults };
  if (!isMap(document.contents)) return { ok: false, faults: [fault(file, 1, '', 'no-front-matter')] };
  return {
    ok: true,
    value: document.toJS({ maxAliasCount: 0 }),
    lineOf: (path) => lineOf(document, lines, path),
  };
}

/** The line of the field, or of the nearest thing around it. The first line of the file is `---`. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + 1;
  }
  return 1;
}

/** Splits the body at its `## ` headings; code fences are left alone. */
function readSections(
  file: string,
  body: string,
  firstLine: number,
): { sections: EntrySections; faults: FileFault[] } {
  const texts = new Map<keyof EntrySections, string[]>();
  const faults: FileFault[] = [];
  let open: string[] | undefined;
  let isFenced = false;
  for (const [index, line] of body.split(/\r?\n/).entries()) {
    const at = firstLine + index;
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    const heading = isFenced ? undefined : headingOf(line);
    if (heading === undefined) {
      if (open) open.push(line);
      else if (line.trim() !== '') faults.push(fault(file, at, '', 'text-outside-sections'));
      continue;
    }
    const section = sectionOf(heading);
    if (section === undefined) faults.push(fault(file, at, '', 'unknown-section', { heading }));
    else if (texts.has(section)) faults.push(fault(file, at, section, 'repeated-section', { heading }));
    open = [];
    if (section !== undefined && !texts.has(section)) texts.set(section, open);
  }
  const filled = [...texts].map(([section, lines]) => [section, lines.join('\n').trim()] as const);
  return { sections: Object.fromEntries(filled.filter(([, text]) => text !== '')), faults };
}

/** The words of a heading of the first two levels, without the signs that may close it; one pass, however long the line. */
function headingOf(line: string): string | undefined {
  const words = /^##?[ \t](.*)$/.exec(line)?.[1];
  let end = words?.length ?? 0;
  while (end > 0 && ' \t#'.includes(words?.charAt(end - 1) ?? '')) end -= 1;
  return words?.slice(0, end).trim();
}

function issueFaults(file: string, issue: z.core.$ZodIssue, front: FrontMatter): FileFault[] {
  const at = (path: readonly PropertyKey[], code: FaultCode, values = {}) =>
    fault(file, front.lineOf(path), path.map(String).join('.'), code, values);
  if (issue.code !== 'unrecognized_keys' && valueAt(front.value, issue.path) === undefined)
    return [at(issue.path, 'required')];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => at([...issue.path, key], 'unknown-field'));
    case 'invalid_value':
      return [at(issue.path, 'not-a-choice', { choices: issue.values.map(String).join(', ') })];
    case 'too_big':
      return [at(issue.path, 'too-long', { maximum: Number(issue.maximum) })];
    case 'too_small':
      return [at(issue.path, 'required')];
    case 'invalid_key':
      return [at(issue.path, 'no-such-field')];
    case 'invalid_type':
      return [at(issue.path, 'wrong-type', { expected: issue.expected })];
    case 'custom':
      return [at(issue.path, customCode(issue.message))];
    default:
      return [at(issue.path, 'invalid')];
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function customCode(message: string): FaultCode {
  return message === 'no-such-date' || message === 'no-such-field' ? message : 'invalid';
}

function fault(
  file: string,
  line: number,
  field: string,
  code: FaultCode,
  values: FileFault['values'] = {},
): FileFault {
  return { file, line, field, code, values };
}
