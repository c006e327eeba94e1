import { describe, expect, it } from 'vitest';
import { professions } from '#src/features/library/vocabulary/index.ts';
import { swedishPlural } from './swedish-plural.ts';

describe('several of a trade', () => {
  it('is said as people say it, for every word of the vocabulary', () => {
    const plurals = Object.values(professions.terms).map(({ sv }) => swedishPlural(sv));
    expect(plurals).toEqual([
      'rektorer',
      'biträdande rektorer',
      'skolchefer',
      'förvaltningschefer',
      'verksamhetschefer',
      'elevhälsochefer',
      'skolkuratorer',
      'skolsköterskor',
      'sjuksköterskor',
      'skolläkare',
      'skolpsykologer',
      'psykologer',
      'specialpedagoger',
      'speciallärare',
      'lärare',
      'mentorer',
      'elevassistenter',
      'socialpedagoger',
      'socionomer',
      'skolsocionomer',
      'socialsekreterare',
      'familjebehandlare',
      'fältsekreterare',
      'boendestödjare',
      'arbetsterapeuter',
      'studie- och yrkesvägledare',
      'fritidsledare',
      'närvarokoordinatorer',
      'processledare',
      'teamledare',
      'skolpliktshandläggare',
      'kontaktpersoner',
      'pressansvariga',
      'andra',
    ]);
  });
});
