import { z } from 'zod';

/** A moment, RFC 3339 in UTC. */
export const moment = () => z.iso.datetime();
export const address = () => z.url({ protocol: /^https?$/ });

/** Where the thing stands: as data, and as a page for people. */
export const addresses = { self: address(), page: address() };

/** Invented, for trying the portal: never to be taken for facts. */
export const isExample = z.boolean().meta({ description: 'invented data ("Exempeldata"): keep the mark' });

export const licence = z.object({
  code: z.string(),
  url: address().nullable().meta({ description: 'null: no licence that lets others use the text' }),
});
export type Licence = z.infer<typeof licence>;

const licenceAddresses: Readonly<Record<string, string>> = {
  'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'cc-by-sa-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'cc0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** The licence with the address of its text. */
export function licenceOf(code: string): Licence {
  return { code, url: licenceAddresses[code] ?? null };
}

/** A page of a list: how many there are in all, and where the next page is. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({
    total: z.int().min(0),
    next: address().nullable().meta({ description: 'the next page; null on the last' }),
    items: z.array(item),
  });
