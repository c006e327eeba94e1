import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { absenceKinds, bases } from '../comparability/counting-sheet.ts';
import { type IndicatorPackage, measures, packageIds } from './indicator.ts';

const folder = new URL('../../../../content/indicators/', import.meta.url);

const text = z.string().max(1000);
const words = z.strictObject({
  name: text.min(1).max(120),
  short: text.min(1).max(60),
  purpose: text.min(1),
  definition: text.min(1),
  source: text.min(1),
  risk: text.min(1),
  change: text,
});
const name = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/);
const indicator = z.strictObject({
  id: name,
  slug: name,
  version: z.int().min(1),
  from: z.iso.date(),
  measure: z.enum(measures),
  kind: z.enum(absenceKinds).optional(),
  basis: z.enum(bases).optional(),
  threshold: z.int().min(1).max(100).optional(),
  register: z.string().max(200),
  sv: words,
  en: words,
});
export type ShippedIndicator = z.infer<typeof indicator>;

const shippedPackage = z.strictObject({
  package: z.enum(packageIds),
  byGender: z.boolean().default(false),
  indicators: z.array(name).min(1),
});

/** The indicators that come with the portal, in the order in which they are shown; throws when a file is not as it should be. */
export async function readIndicatorSet(): Promise<readonly ShippedIndicator[]> {
  return z.array(indicator).parse(await read('indicators.yaml'));
}

/** What rounds can ask for at once; throws when it names an indicator that is not there. */
export async function readPackages(): Promise<readonly IndicatorPackage[]> {
  const known = new Set((await readIndicatorSet()).map(({ id }) => id));
  const packages = z.array(shippedPackage).parse(await read('packages.yaml'));
  return packages.map(({ package: id, byGender, indicators }) => {
    const stranger = indicators.find((one) => !known.has(one));
    if (stranger)
      throw new Error(`packages.yaml: ${id} names the indicator ${stranger}, which is not there.`);
    return { id, byGender, indicatorIds: indicators };
  });
}

async function read(file: string): Promise<unknown> {
  return parse(await readFile(new URL(file, folder), 'utf8'));
}
