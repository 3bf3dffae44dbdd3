/** Reads somebody's own number for a test from a line of text. It rather finds nothing than a number that is not the result. */
import type { Range, Unit } from '../entry/range.ts';
import { readNumber } from './read-number.ts';
import { unitLength } from './units.ts';

/** A line of text, and where the name of a test stands in it. */
export interface NamedLine {
  text: string;
  from: number;
  to: number;
}

/** A number on the scale of a test, in the first unit of it. */
export interface Result {
  range: Range;
  value: number;
}

/** What may stand before a name so that the name is all of what was measured: no `urine`, `non-` or `free`; and no `an A1C of`, which is anybody's. */
const BEFORE =
  /(?:^|[|:;,.(\t\n•]|\b(?:the|your|my|his|her|their|our|and|serum|plasma|blood|total|el|la|los|las|tu|su|mi|y|de|del|latest|patient’s))\s*[-–]?\s*$/i;
/** What may stand between a name and its number. */
const BETWEEN =
  /^(?:[\s:=|,([–—-]|\b(?:is|was|were|are|at|of|now|level|levels|result|value|reading|test|count|in|your|blood|serum|plasma|came|back|measured|today|this|time|es|fue|era|estaba|nivel|resultado|valor|en|la|sangre|de|hoy)\b)*$/i;
/** A line that speaks of what may be, not of what was found. */
const SUPPOSES =
  /\b(?:if|when|whenever|unless|goal|target|should|aim|normal|normally|usual|usually|means|people|anyone|anybody|si|cuando|meta|objetivo|debe|debería|normalmente|personas)\b/i;
/** What may not follow a number: the rest of a range, or of a limit. */
const GOES_ON =
  /^\s*(?:[-–—+]\s*\d|\+|(?:to|through|a|hasta|and|y|or|o)\s+(?:\d|higher|more|above|over|greater|lower|less|below|under|up|más|mas|mayor|menos|menor)|means|indicates|significa|indica)/i;
/** Text in brackets that gives a range or a limit, such as `(3.9–5.5)` or `(ref. below 100)`. */
const REFERENCE =
  /[([][^()[\]]*(?:\d\s*[-–—]\s*\d|[<>≤≥]|\b(?:to|hasta|ref\w*|normal|range|rango|below|above|under|over|up|least|most|menos|más)\b)[^()[\]]*[)\]]/gi;
const PAIR = /^(\d{2,3})\s*\/\s*(\d{2,3})(?!\d)/;
/** A number further beyond the scale than this many times its length was misread, or is of something else. */
const BEYOND = 2;

/** The results on a line for the ranges of one entry; two for a blood pressure, whose numbers stand together. */
export function readResults({ text, from, to }: NamedLine, ranges: readonly Range[]): Result[] {
  if (!BEFORE.test(text.slice(0, from)) || SUPPOSES.test(sentenceBefore(text, from))) return [];
  const after = text.slice(to).replaceAll(REFERENCE, ' ');
  const measured = ranges.filter(({ kind }) => kind !== 'amount');
  const hasBothParts = measured.filter(({ part }) => part).length > 1;
  const found = measured.flatMap((range) => {
    const value = valueAfter(after, range, hasBothParts);
    return value === undefined ? [] : [{ range, value }];
  });
  // A number that lies on two scales does not say on which of them it was measured.
  return found.length < 2 || found.every(({ range }) => range.part) ? found : [];
}

/** The part of the sentence that comes before a place. */
function sentenceBefore(text: string, at: number): string {
  return text.slice(0, at).replace(/^.*[.!?]\s/s, '');
}

function valueAfter(text: string, range: Range, needsPair: boolean): number | undefined {
  for (const unit of range.units) {
    const values = valuesIn(text, unit, range, needsPair);
    if (!values) continue;
    const amounts = values.map((value) => rounded((value - unit.offset) / unit.factor));
    const near = amounts.filter((amount) => isNear(amount, range));
    const onScale = near.filter((amount) => amount >= range.from && amount <= range.to);
    if (near.length === 1) return near[0];
    return onScale.length === 1 ? onScale[0] : undefined;
  }
  return undefined;
}

/** What the first number behind a name may be, if it is in this unit; the unit may stand before it, as in the head of a row. */
function valuesIn(text: string, unit: Unit, { part }: Range, needsPair: boolean): number[] | undefined {
  const named = unitBehindName(text, unit);
  const start = named + text.slice(named).search(/\d/);
  if (start < named || !BETWEEN.test(text.slice(named, start))) return undefined;
  const rest = text.slice(start);
  const pair = PAIR.exec(rest);
  const number = pair ? undefined : readNumber(rest);
  const length = pair?.[0].length ?? number?.length;
  if (length === undefined || (pair ? !part : needsPair)) return undefined;
  const behind = rest.slice(length);
  const gap = /^[\s|]*/.exec(behind)?.[0].length ?? 0;
  const own = unitLength(behind.slice(gap), unit.name);
  // With the unit in front, no other one may follow.
  if (own === 0 && (named === 0 || /^\s*[\p{L}%°/]/u.test(behind))) return undefined;
  if (GOES_ON.test(own > 0 ? behind.slice(gap + own) : behind)) return undefined;
  return pair ? [Number(part === 'upper' ? pair[1] : pair[2])] : number?.values;
}

/** How much of a text is the unit, where that stands right behind the name; 0 where it does not. */
function unitBehindName(text: string, { name }: Unit): number {
  const open = /^[\s|:,]*[([]?\s*/.exec(text)?.[0].length ?? 0;
  const length = unitLength(text.slice(open), name);
  if (length === 0) return 0;
  return open + length + (/^\s*[)\]]?/.exec(text.slice(open + length))?.[0].length ?? 0);
}

/** Whether somebody may have such an amount. */
function isNear(amount: number, { from, to }: Range): boolean {
  return amount >= from - (to - from) * BEYOND && amount <= to + (to - from) * BEYOND && (amount >= 0 || from < 0);
}

/** Without what calculating with decimals adds. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(6));
}
