import type { Stadium } from '#src/features/indicators/definitions/group-rules.ts';
import { loadIndicators } from '#src/features/indicators/definitions/load-indicators.ts';
import type { RoundInput } from '#src/features/indicators/rounds/round-input.ts';
import { confirmChecklist, openRound } from '#src/features/indicators/rounds/round-service.ts';
import { approveFigures } from '#src/features/indicators/submissions/approval/approval-service.ts';
import { figureName } from '#src/features/indicators/submissions/figure-rules.ts';
import { saveFigures } from '#src/features/indicators/submissions/saving-service.ts';
import { type ApproveInput, submissionInput } from '#src/features/indicators/submissions/submission-input.ts';
import { openSubmission } from '#src/features/indicators/submissions/submission-service.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { accepted } from './situation-factory.ts';

const decided = 'Det har vi kommit överens om.';

/** Opens a round of the Grundpaket for the network, its checklist confirmed; returns its id. */
export async function makeRound(
  app: App,
  coordinator: Actor,
  network: { slug: string },
  changes: Partial<RoundInput> = {},
): Promise<string> {
  await loadIndicators(app);
  accepted(
    await confirmChecklist(app, coordinator, network.slug, {
      ...{
        controller: decided,
        'legal-basis': decided,
        secrecy: decided,
        disposal: decided,
        naming: decided,
      },
    }),
  );
  return accepted(
    await openRound(app, coordinator, network.slug, {
      ...{ term: '2026-autumn', schoolForm: 'compulsory-school', packages: [], dueOn: '2027-02-15' },
      ...{ lowestReportingRate: 85, host: 'Regionförbundet', ...changes },
    }),
  );
}

/** Figures of a group in the order of the Grundpaket: pupils, valid, invalid, at least 15 and at least 50 per cent. */
export type GroupFigures = readonly [string, string, string, string, string];
const ids = ['pupils', 'absence-time-valid', 'absence-time-invalid', 'absence-15', 'absence-50'] as const;

export const usualFigures: Readonly<Record<'F-3' | '4-6' | '7-9', GroupFigures>> = {
  'F-3': ['412', '5,1', '0,4', '48', '3'],
  '4-6': ['398', '5,6', '0,9', '55', '6'],
  '7-9': ['405', '7,2', '2,8', '83', '14'],
};

/** The form as it is sent: the Grundpaket's figures and *Så räknar vi*. */
export function figureForm(
  figures: Partial<Record<Stadium, GroupFigures>> = usualFigures,
  changes: FormValues = {},
): FormValues {
  const fields = Object.entries(figures).flatMap(([stadium, texts]) =>
    texts.map((text, index) => [figureName(stadium as Stadium, 'all', ids[index]), text]),
  );
  return {
    ...{ version: '0', next: 'save', basis: 'offered-time', lateRule: 'counted', validity: 'approved' },
    ...{ coverage: 'municipal', reportingRate: '96', note: '', ...Object.fromEntries(fields), ...changes },
  };
}

type Place = { roundId: string; slug: string };

/** Saves the form as it stands; the version is the page's unless the form says another. */
export async function saveForm(app: App, actor: Actor, { roundId, slug }: Place, values: FormValues) {
  const page = await openSubmission(app, actor, roundId, slug);
  const version = page.current?.version ?? 0;
  const sent = { ...values, version: values['version'] === '0' ? String(version) : values['version'] };
  const input = submissionInput(page.fields).parse(nested(sent));
  return saveFigures(app, actor, page, input, values);
}

function nested(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const root: Record<string, unknown> = { figures: {} };
  for (const [name, value] of Object.entries(values)) {
    const parts = name.split('.');
    let place = root;
    for (const part of parts.slice(0, -1)) {
      place[part] ??= {};
      place = place[part] as Record<string, unknown>;
    }
    place[parts.at(-1) ?? ''] = value;
  }
  return root;
}

/** Approves what the organisation's draft holds. */
export async function approveForm(
  app: App,
  contact: Actor,
  { roundId, slug }: Place,
  correction = '',
  checked: Pick<ApproveInput, 'changes' | 'size'> = { changes: 'ja', size: 'ja' },
) {
  const page = await openSubmission(app, contact, roundId, slug);
  const version = page.current?.version ?? 0;
  return approveFigures(app, contact, page, { version, correction, function: 'Skolchef', ...checked });
}
