/** Area codes and codes of operators, without the nought. */
const areaCodes =
  /^(?:8|1[0-9]|11|13|16|18|19|2[136]|3[1356]|4[0246]|54|6[03]|90|1[2457]\d|2[24589]\d|3[024789]\d|4[13-9]\d|5[0-35-9]\d|6[124-9]\d|9[1-8]\d)/;

/** Whether the digits after the nought are those of a mobile. */
export function isMobile(digits: string): boolean {
  return /^7[02369]\d{7}$/.test(digits);
}

/** Whether the digits after the nought begin with an area. */
export function hasAreaCode(digits: string): boolean {
  return areaCodes.test(digits);
}

/** Whether ten digits are written as a telephone number: a mobile, or an area and a number there, which never begins with a nought. */
export function hasTelephoneShape(digits: string): boolean {
  const national = digits.slice(1);
  if (!digits.startsWith('0')) return false;
  const [area] = areaCodes.exec(national) ?? [];
  return isMobile(national) || (area !== undefined && national.charAt(area.length) !== '0');
}
