import type { Section } from '../schema/entry-content.ts';

/** The headings of a library file, a part of the format: they stay when the interface changes its words. */
export const sectionHeadings: Readonly<Record<Section, string>> = {
  description: 'Beskrivning',
  background: 'Bakgrund',
  whatWorked: 'Det som har fungerat',
  doDifferently: 'Det skulle vi göra annorlunda',
  conditions: 'Det här behövs för att lyckas',
  experiences: 'Elevers och vårdnadshavares erfarenheter',
  situation: 'Läget',
  whatWeDid: 'Vad vi gjorde',
  whatHappened: 'Vad som hände',
  whatWeLearnt: 'Vad vi lärde oss',
};

const byHeading = new Map(
  Object.entries(sectionHeadings).map(([section, heading]) => [heading.toLowerCase(), section as Section]),
);

/** The section that a heading opens, whatever its case; undefined for a heading that the format does not know. */
export function sectionOf(heading: string): Section | undefined {
  return byHeading.get(heading.trim().toLowerCase());
}
