/** The stretches of a range: where each begins and ends on the scale, and what that is in words and numbers. */
import type { Range, Unit } from '../entry/range.ts';

/** A stretch of a scale. */
export interface Stretch {
  label: string;
  from?: End | undefined;
  to?: End | undefined;
  /** Its ends as they are read, in each of the units: `5.7 to 6.4% (39 to 47 mmol/mol)`. */
  text: string;
}

/** Where a stretch begins or ends. */
interface End {
  /** In the first unit. */
  amount: number;
  /** Whether that amount itself lies in the stretch. */
  isIn: boolean;
}

/** The stretches of a range, in their order. */
export function stretchesOf({ units, bands, spans }: Range): Stretch[] {
  if (spans) {
    return spans.map(({ label, from, to }) => stretch(label, endAt(from, true), endAt(to, true), units));
  }
  let before: End | undefined;
  return (bands ?? []).map((band) => {
    const end = endAt(band.below ?? band.upTo, band.below === undefined);
    const made = stretch(band.label, before, end, units);
    before = end && { amount: end.amount, isIn: !end.isIn };
    return made;
  });
}

/** Whether an amount in the first unit lies in a stretch. */
export function holds({ from, to }: Stretch, amount: number): boolean {
  const isBefore = from !== undefined && (amount < from.amount || (amount === from.amount && !from.isIn));
  const isBehind = to !== undefined && (amount > to.amount || (amount === to.amount && !to.isIn));
  return !isBefore && !isBehind;
}

/** An amount in a unit, with at most as many digits behind the point as the unit is given in: `5.7`, `2,500`. */
export function numberText(amount: number, { step, factor, offset }: Unit): string {
  return written(amount * factor + offset, step);
}

/** An amount with its unit: `5.7%`, `350 mg`. */
export function amountText(amount: number, unit: Unit): string {
  return withName(numberText(amount, unit), unit);
}

function endAt(amount: number | undefined, isIn: boolean): End | undefined {
  return amount === undefined ? undefined : { amount, isIn };
}

function stretch(label: string, from: End | undefined, to: End | undefined, units: readonly Unit[]): Stretch {
  return { label, from, to, text: endsText(from, to, units) };
}

function endsText(from: End | undefined, to: End | undefined, units: readonly Unit[]): string {
  const inUnits = (text: (unit: Unit) => string) => {
    const [first = '', second] = units.map((unit) => withName(text(unit), unit));
    return second === undefined ? first : `${first} (${second})`;
  };
  if (!from) return to ? `${to.isIn ? 'up to' : 'below'} ${inUnits((unit) => numberText(to.amount, unit))}` : '';
  if (!to) {
    const text = inUnits((unit) => numberText(from.amount, unit));
    return from.isIn ? `${text} or more` : `above ${text}`;
  }
  return inUnits((unit) => {
    const first = lastIn(from, unit, 1);
    const last = lastIn(to, unit, -1);
    return first === last ? last : `${first} to ${last}`;
  });
}

/** The last amount that is still in a stretch, as it is given in a unit. @param inward which way the stretch lies from there */
function lastIn({ amount, isIn }: End, { step, factor, offset }: Unit, inward: 1 | -1): string {
  // Rounded first: what ends below 48 mmol/mol has 47 for its last amount, though 6.5% are 47.5.
  const rounded = Math.round((amount * factor + offset) / step) * step;
  return written(isIn ? rounded : rounded + inward * step, step);
}

function written(amount: number, step: number): string {
  const digits = step >= 1 ? 0 : Math.round(-Math.log10(step));
  return FORMAT.format(Number(amount.toFixed(digits))).replace('-', '−');
}

const FORMAT = new Intl.NumberFormat('en-US');

function withName(text: string, { name }: Unit): string {
  return name === '%' ? `${text}%` : `${text} ${name}`;
}
