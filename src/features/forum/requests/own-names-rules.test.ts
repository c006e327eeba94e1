import { describe, expect, it } from 'vitest';
import { ownNamesIn } from './own-names-rules.ts';

const own = {
  places: ['Norrbruks kommun', 'Åslunda', 'Ekskolan', 'Ö'],
  people: ['Demo Åsén'],
};
const found = (text: string) => ownNamesIn(text, own).map(({ start, end }) => text.slice(start, end));

describe('what tells from where an unnamed question comes', () => {
  it('is the name of the municipality, a school or a colleague, however it ends', () => {
    expect(found('Vi i Norrbruk, och i Norrbruks kommun, har Ekskolan och åslundas resursteam.')).toEqual([
      'Norrbruk',
      'Norrbruks kommun',
      'Ekskolan',
      'åslundas',
    ]);
    expect(found('Fråga Demo Åsén.')).toEqual(['Demo Åsén']);
  });

  it('is no part of another word, and nothing where nobody works anywhere', () => {
    expect(found('Norrbrukare på Nya Ekskolans fritidshemsö, Demo Berg')).toEqual(['Ekskolans']);
    expect(ownNamesIn('Vi i Norrbruk', { places: [], people: [] })).toEqual([]);
  });
});
