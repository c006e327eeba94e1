import { escapeHtml } from '#src/features/library/sharing/own-web/site-html.ts';
import { sv } from '#src/i18n/sv.ts';
import { formatDate, formatDateTime } from '#src/lib/dates.ts';
import { readTag, tagLabel } from '../../posts/tag-rules.ts';
import type { DecisionAct } from '../decisions/decision.ts';
import { decisionActs } from '../decisions/decision.ts';
import type { CareRecord, PostRecord, ThreadRecord } from './thread-record.ts';

const m = sv.forum.moderation;
const t = m.exported;

/** The record as one page that can be read and printed without the portal, piece by piece. The words stand as they were typed. */
export async function* recordPage(
  record: ThreadRecord,
  posts: AsyncIterable<PostRecord>,
): AsyncGenerator<string> {
  const facts: readonly (readonly [string, string])[] = [
    [t.category, record.category],
    [t.address, record.path],
    [t.begun, time(record.createdAt)],
    [t.madeAt, time(record.exportedAt)],
  ];
  yield [
    '<!doctype html><html lang="sv"><head><meta charset="utf-8">',
    `<title>${escapeHtml(record.title)}</title></head><body>`,
    `<h1>${escapeHtml(record.title)}</h1>`,
    `<p><strong>${escapeHtml(t.secrecy)}</strong></p><p>${escapeHtml(t.contents)}</p>`,
    definitions(facts),
    list(t.headings, record.headings.map(headingLine)),
    `${list(t.care, record.care.map(careLine))}\n`,
  ].join('\n');
  for await (const post of posts) yield `${postPart(post)}\n`;
  yield '</body></html>\n';
}

/** The same as JSON, with the posts under `posts`. */
export async function* recordJson(
  record: ThreadRecord,
  posts: AsyncIterable<PostRecord>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(record, null, 2).slice(0, -2)},\n  "posts": [`;
  let sign = '\n';
  for await (const post of posts) {
    yield `${sign}    ${JSON.stringify(post, null, 2).replaceAll('\n', '\n    ')}`;
    sign = ',\n';
  }
  yield '\n  ]\n}\n';
}

function postPart(post: PostRecord): string {
  const by = post.isForUnnamed ? t.unnamed : '';
  const author = [post.author ?? t.gone, post.organisation, by].filter(Boolean).join(', ');
  return [
    `<article><h2>${t.post(post.number)}</h2>`,
    definitions([
      [t.author, author],
      [t.written, time(post.createdAt)],
      ...(post.editedAt ? ([[t.edited, time(post.editedAt)]] as const) : []),
      ...(post.answers ? ([[t.answers, t.post(post.answers.number)]] as const) : []),
      ...(post.law ? ([[t.law, lawText(post.law)]] as const) : []),
      [t.state, m.states[post.state as keyof typeof m.states]],
    ]),
    text(post.text),
    ...post.versions.map(
      (one) => `<h3>${t.version(one.version)}, ${time(one.writtenAt)}</h3>${text(one.text)}`,
    ),
    list(
      t.reports,
      post.reports.map((one) => `${time(one.reportedAt)}: ${m.reasons[one.reason]}`),
    ),
    list(t.decisions, post.decisions.map(decisionLine)),
    list(
      t.files,
      post.files.map((one) => `${one.name} (${one.path}, SHA-256 ${one.sha256})`),
    ),
    '</article>',
  ].join('\n');
}

function headingLine({ title, kind, tags, changedBy, changedAt }: ThreadRecord['headings'][number]): string {
  const kinds: Readonly<Record<string, string>> = sv.forum.reading.kinds;
  const about = tags.flatMap((key) => readTag(key) ?? []).map((tag) => tagLabel(tag, 'sv'));
  const what = [title || t.headingGone, kinds[kind] ?? kind, ...about].join(' · ');
  return t.until(what, time(changedAt), changedBy ?? t.gone);
}

function careLine({ kind, by, at, data }: CareRecord): string {
  return `${time(at)}: ${t.cared[kind](data)} (${by ?? t.gone}).`;
}

function lawText({ asOf, checkedBy, checkedAt }: NonNullable<PostRecord['law']>): string {
  const checked = checkedAt === null ? t.unchecked : t.checked(checkedBy ?? t.gone, time(checkedAt));
  return `${formatDate(asOf, 'sv')}. ${checked}`;
}

function decisionLine(decision: PostRecord['decisions'][number]): string {
  const act = decisionActs.find((one): one is DecisionAct => one === decision.act);
  const by = decision.decidedBy ?? t.byReports;
  const line = `${time(decision.decidedAt)}: ${act ? m.decided[act] : ''} (${by}). ${decision.reason}`;
  return decision.answer === null ? line : `${line} ${t.answer(decision.answer)}`;
}

function text(words: string): string {
  return words === '' ? `<p>${t.textGone}</p>` : `<pre>${escapeHtml(words)}</pre>`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<h3>${title}</h3><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

function definitions(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>${cells.join('')}</dl>`;
}

function time(iso: string): string {
  return formatDateTime(iso, 'sv');
}
