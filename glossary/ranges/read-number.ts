/** Reads a number as people write it, with a comma or a point. */

const NUMBER = /^\d+(?:[.,\u00A0\u202F' ]\d{3}(?!\d))*(?:[.,]\d+)?/;
/** Thousands are parted by one sign, and decimals by another. */
const THOUSANDS = /^(\d{1,3})([.,\u00A0\u202F' ])(\d{3}(?:\2\d{3})*)(?:([.,])(\d+))?$/;

/** A number at the beginning of a text: what it may be, and how many letters it takes. */
export interface ReadNumber {
  /** One value; two where a sign may part thousands or decimals: `1,250`. */
  values: number[];
  length: number;
}

/** The number that a text begins with. A date, a time or a ratio is none. */
export function readNumber(text: string): ReadNumber | undefined {
  const found = NUMBER.exec(text)?.[0];
  if (!found || /^[\d.,:/]*\d/.test(text.slice(found.length))) return undefined;
  const values = [asThousands(found), asDecimal(found)].filter((value) => value !== undefined);
  return values.length > 0 ? { values, length: found.length } : undefined;
}

function asThousands(text: string): number | undefined {
  const [, first = '', sign, others = '', point, decimals = ''] = THOUSANDS.exec(text) ?? [];
  if (!first || sign === point) return undefined;
  return Number(`${first}${others.replaceAll(/\D/g, '')}.${decimals || '0'}`);
}

function asDecimal(text: string): number | undefined {
  // Nobody measures so well that there would be three zeros behind a point.
  if (/[.,]000$/.test(text)) return undefined;
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
