import { exchangePath } from '../../exchange.ts';

/** What the form begins with, from the place where one was: a topic, for whom one asks by slug, and the card that one read. */
export type AskStart = { topic: string; from: string; card: string };

/** The form to the organisation with the slug, begun with what is known where the link stands. */
export function askPath(organisation: string, { topic, from, card }: Partial<AskStart> = {}): string {
  const params = new URLSearchParams({
    organisation,
    ...(topic && { amne: topic }),
    ...(from && { fran: from }),
    ...(card && { kort: card }),
  });
  return `${exchangePath}/ny?${params}`;
}

/** Reads what the form begins with from its address. */
export function readAskStart(params: URLSearchParams): AskStart {
  const said = (name: string) => params.get(name) ?? '';
  return { topic: said('amne'), from: said('fran'), card: said('kort') };
}
