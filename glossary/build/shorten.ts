/** Shortens a text by putting single signs for stretches that stand in it often; what compresses it later gains from that. */

/** Stretches that stand in an index many hundred times: the end of a line, and the commonest ways in which two spellings differ. */
const FREQUENT = ['\\n', '{y,ies}', '{,es}', '{ ,}', '{,a}', '{i,e}', '{, }', '{,o}', '{,u}', '{z,s}'];
/** Signs that may stand for them. */
const SIGNS = '%$^~<>?`;@';

/** A shortened text, with what each sign stands for, in the order in which they are to be put back. */
export interface Shortened {
  text: string;
  signs: [sign: string, stretch: string][];
}

/** Shortens a text. Only signs that do not stand in it are used. */
export function shorten(text: string): Shortened {
  const free = Array.from(SIGNS).filter((sign) => !text.includes(sign));
  const signs = FREQUENT.slice(0, free.length).map((stretch, at): [string, string] => [free[at] ?? '', stretch]);
  return { text: signs.reduce((short, [sign, stretch]) => short.replaceAll(stretch, sign), text), signs };
}

/** An expression that gives the text again; written so that a minifier does not work it out beforehand. */
export function expressionOf({ text, signs }: Shortened): string {
  const [all, stretches] = [signs.map(([sign]) => sign).join(''), signs.map(([, stretch]) => stretch)];
  return `${JSON.stringify(stretches)}.reduce((t,s,i)=>t.replaceAll(${JSON.stringify(all)}[i],s),${JSON.stringify(text)})`;
}
