/** Recognises units however they are written: `mg/dl`, `µmol/L`, `mm Hg`, `mL/min/1,73 m2`. */

/** Spellings of a unit that mean the very same amount, without spaces; each is as {@link plain} makes it. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  mmhg: ['mmdehg'],
  'x109/l': ['109/l', 'x103/ul', '103/ul', 'x10e9/l', '10e9/l', 'x10e3/ul', '10e3/ul', 'k/ul', 'x103/mm3', '103/mm3'],
  perul: ['/ul', 'cells/ul', '/mm3', 'cells/mm3', 'celulas/ul', 'celulas/mm3', 'porul', 'permicroliter'],
  'miu/l': ['mu/l', 'uiu/ml', 'uu/ml', 'mui/l', 'uui/ml'],
  'ml/min/1.73m2': ['ml/minper1.73m2', 'ml/minpor1.73m2', 'ml/min/1.73m'],
  beatsaminute: ['bpm', 'beats/min', 'beatsperminute', 'beats/minute', 'lpm', 'latidosporminuto', 'latidos/min'],
};
/** No unit is longer. */
const LONGEST = 24;

/** How long the unit is that a text begins with, if it is this one; 0 otherwise. */
export function unitLength(text: string, unit: string): number {
  const name = plain(unit);
  const spellings = new Set([name, ...(SAME[name] ?? [])]);
  for (let length = Math.min(LONGEST, text.length); length > 0; length -= 1) {
    // A unit that goes on is another one: `g/L` in `g/Lh`, `mg` in `mg/dL`.
    if (/[\p{L}\p{N}/^*²³%]/u.test(text.charAt(length)) && !/^\W+$/u.test(unit)) continue;
    if (/\s/.test(text.charAt(length - 1))) continue;
    if (spellings.has(plain(text.slice(0, length)))) return length;
  }
  return 0;
}

/** A unit in the letters that all its spellings share. */
function plain(unit: string): string {
  return unit
    .replaceAll('º', '°')
    .normalize('NFKD')
    .replaceAll(/\p{M}|[\s^*()·]/gu, '')
    .toLowerCase()
    .replaceAll('×', 'x')
    .replaceAll(/[µμ]|mc(?=[gl])/g, 'u')
    .replaceAll(',', '.');
}
