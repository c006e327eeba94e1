import { type Column, shareOf } from './column.ts';

/** Titles over columns that only a list of pupils has, in nothing but small letters. */
const ofPersons =
  /^(?:elev(?:ens)?(?:namn|id|nr|nummer|kod|förnamn|efternamn|personnummer|personnr|guid|identitet)|(?:barnets)?(?:förnamn|efternamn|tilltalsnamn|fornamn|fullständigtnamn)|(?:elevens|barnets)namn|pers(?:on)?(?:nr|nummer)|p?nr?personnummer|pnr|person(?:id|identitet)|samordnings(?:nr|nummer)|(?:födelse|fodelse)(?:datum|tid|dag)|född|vårdnadshavare\d*|vardnadshavare|målsman|vh|(?:student|pupil|learner|user)(?:s?name|id|number|guid)|users?guid|guid|uuid|(?:first|last|given|family|sur)name|surname|dateofbirth|birthdate|dob|ssn|användar(?:namn|id)|hemadress|gatuadress|postadress|folkbokföringsadress|hemtelefon|mobiltelefon|eleve?post)$/u;

/** Words that may stand over pupils or over how many they are. */
const ambiguous = /^(?:elev|barn|person|student|pupil|elever|namn|name|namnelev|klasslista)$/u;

/** A title that names a person's own data, over cells that are no counts. */
export function isPersonTitle(column: Column): boolean {
  if (column.cells.length === 0) return false;
  if (ofPersons.test(column.title)) return true;
  return ambiguous.test(column.title) && column.title !== 'elever' && isPseudonym(column);
}

/** Codes of people: letters and digits, each its own. */
function isPseudonym(column: Column): boolean {
  const isOwn = column.distinct >= column.cells.length * 0.9 && column.cells.length >= 2;
  return isOwn && shareOf(column, (cell) => /\d{5,}/.test(cell) || /^(?=.*\p{L}).*\d/u.test(cell)) >= 0.8;
}
