import { z } from 'zod';

const both = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });

/** The situations of use that Digg's template lists problems by. */
export const situations = [
  'without-vision',
  'limited-vision',
  'without-colour',
  'without-hearing',
  'limited-hearing',
  'without-voice',
  'limited-fine-motor',
  'limited-mobility',
  'flicker-sensitivity',
  'cognitive',
] as const;
export type Situation = (typeof situations)[number];

const content = z.strictObject({ what: both, why: both });

/** What the accessibility statement is generated from: `content/accessibility/statement.yaml`, one per operator. */
export const statementSchema = z.strictObject({
  /** The public body that answers for the service (DOS-lagen). */
  body: z.string().min(1),
  service: z.string().min(1),
  /** The function mailbox that messages about accessibility go to. */
  reportsTo: z.email(),
  assessedOn: z.iso.date(),
  updatedOn: z.iso.date(),
  method: both,
  knownIssues: z.array(
    content.extend({
      id: z.string(),
      /** The WCAG criterion, "1.3.1". */
      criterion: z.string(),
      situations: z.array(z.enum(situations)).min(1),
      plan: both,
    }),
  ),
  /** Excluded as a disproportionate burden (12 §). */
  disproportionate: z.array(content),
  /** Content that the law does not cover (9 §). */
  outsideTheLaw: z.array(content),
});

export type Statement = z.infer<typeof statementSchema>;
export type KnownIssue = Statement['knownIssues'][number];
