/** Draws a range as a scale. All its stretches look alike: what a number means for somebody is not for a colour to say. */
import type { Drawing, Shape } from '../entry/drawing.ts';
import type { Range, Unit } from '../entry/range.ts';
import { BESIDE_LINE, GAP, placeLabels, textWidth, type Placed } from './place-labels.ts';
import { amountText, holds, numberText, stretchesOf, type Stretch } from './stretches.ts';

/** The width of a drawing, in its units: about a CSS pixel each on a card. */
const WIDTH = 320;
/** Heights of letters and rows. */
const LABEL = 12;
const NUMBER = 11;
const ROW = 17;
/** The bar: its height, and the room between two of its bands. */
const BAR = 12;
const BETWEEN = 2;
/** From the baseline of a label down to the bar. */
const ABOVE = 5;
/** A stretch that is a single amount is drawn this wide. */
const THIN = 3;
/** From the bar down to the baseline of its numbers. */
const BELOW = 13;
/** Half of the marker's width and height. */
const MARKER = { x: 5, y: 8 } as const;

/** Places in a drawing from left to right. */
interface Stretched {
  left: number;
  right: number;
}

/**
 * A range as a picture.
 *
 * @param value a reader's own number, in the first unit; what lies beyond the scale is drawn at its end
 */
export function drawRange(range: Range, value?: number): Drawing {
  const { height, shapes } = range.spans ? drawSpans(range, value) : drawBands(range, value);
  if (value !== undefined) {
    shapes.push(
      { role: 'part', path: diamond(MARKER.x, height + ROW / 2) },
      { role: 'label', text: valueText(range, value), x: MARKER.x * 3, y: height + ROW - 4, size: LABEL },
    );
  }
  return {
    width: WIDTH,
    height: height + (value === undefined ? 0 : ROW + BESIDE_LINE),
    alt: rangeInWords(range, value),
    shapes,
  };
}

/** All that the drawing of a range says, as sentences. */
export function rangeInWords(range: Range, value?: number): string {
  const said = stretchesOf(range).map(sentenceOf).join('; ');
  return [`${range.title}.`, `${said}.`, ...(value === undefined ? [] : [`${valueInWords(range, value)}.`])].join(' ');
}

/** Where an amount lies on the scale: 0 at its beginning and 1 at its end, beyond which nothing lies. */
export function positionOf(amount: number, { from, to }: Pick<Range, 'from' | 'to'>): number {
  return Math.min(1, Math.max(0, (amount - from) / (to - from)));
}

/** The words of a drawing that do not fit into it: labels that reach out of it, and numbers that lie over each other. */
export function crowded(range: Range): string[] {
  if (range.spans)
    return stretchesOf(range)
      .map(sentenceOf)
      .filter((text) => textWidth(text, LABEL) > WIDTH);
  const labels = labelsOf(range).filter(({ x, width }) => x + width > WIDTH);
  const numbers = range.units.flatMap((unit) => {
    const row = numbersOf(range, unit);
    return row.filter(({ left }, at) => left < (row[at - 1]?.right ?? -GAP) + GAP);
  });
  return [...labels, ...numbers].map(({ text }) => text);
}

function sentenceOf({ label, text }: Stretch): string {
  return `${label}: ${text}`;
}

/** A reader's own number below a drawing. Spans have their labels above them, and several of them may hold it. */
function valueText(range: Range, value: number): string {
  const [unit] = range.units;
  return range.spans && unit ? amountText(value, unit) : valueInWords(range, value);
}

function valueInWords(range: Range, value: number): string {
  const [unit] = range.units;
  const labels = stretchesOf(range).flatMap((stretch) => (holds(stretch, value) ? stretch.label : []));
  return [unit ? amountText(value, unit) : '', labels.join(', ')].filter(Boolean).join(': ');
}

/** The width of a scale of bands, beside which the names of the units stand. */
function scaleWidth({ units }: Range): number {
  return WIDTH - Math.max(...units.map(({ name }) => textWidth(name, NUMBER))) - ROW;
}

/** Where the stretches of a range begin and end on a scale of some width. */
function endsOf(range: Range, width: number): (Stretched & { stretch: Stretch })[] {
  return stretchesOf(range).map((stretch) => ({
    stretch,
    left: width * positionOf(stretch.from?.amount ?? range.from, range),
    right: width * positionOf(stretch.to?.amount ?? range.to, range),
  }));
}

function labelsOf(range: Range): Placed[] {
  const ends = endsOf(range, scaleWidth(range));
  return placeLabels(ends.map(({ stretch, left }) => ({ text: stretch.label, x: left, size: LABEL })));
}

/** The amounts between bands, in one of the units, each in the middle of where its band ends. */
function numbersOf(range: Range, unit: Unit): (Stretched & { text: string })[] {
  return endsOf(range, scaleWidth(range)).flatMap(({ stretch: { to }, right }) => {
    if (!to) return [];
    const text = numberText(to.amount, unit);
    const half = textWidth(text, NUMBER) / 2;
    return { text, left: right - half, right: right + half };
  });
}

function drawBands(range: Range, value: number | undefined): { height: number; shapes: Shape[] } {
  const width = scaleWidth(range);
  const labels = labelsOf(range);
  const top = (Math.max(0, ...labels.map(({ row }) => row)) + 1) * ROW;
  const shapes: Shape[] = endsOf(range, width).map(({ left, right }) => ({
    role: 'near',
    path: box(left, top, right - left - BETWEEN),
  }));
  for (const { text, x, row } of labels) {
    const y = top - row * ROW - ABOVE;
    if (row > 0) shapes.push({ role: 'line', path: `M${round(x)} ${top}V${y - LABEL + BESIDE_LINE}` });
    shapes.push({ role: 'label', text, x: round(x + (row > 0 ? BESIDE_LINE : 0)), y, size: LABEL });
  }
  for (const [at, unit] of range.units.entries()) {
    const y = top + BAR + BELOW + at * ROW;
    for (const { text, left, right } of numbersOf(range, unit)) {
      shapes.push({ role: 'label', text, x: round((left + right - BETWEEN) / 2), y, at: 'middle', size: NUMBER });
    }
    shapes.push({ role: 'label', text: unit.name, x: WIDTH, y, at: 'end', size: NUMBER });
  }
  if (value !== undefined) shapes.push(marker(range, value, width, top));
  return { height: top + BAR + range.units.length * ROW + BESIDE_LINE, shapes };
}

function drawSpans(range: Range, value: number | undefined): { height: number; shapes: Shape[] } {
  const shapes: Shape[] = [];
  let top = 0;
  for (const { stretch, left, right } of endsOf(range, WIDTH)) {
    top += ROW;
    shapes.push(
      { role: 'label', text: sentenceOf(stretch), x: 0, y: top - ABOVE, size: LABEL },
      { role: 'line', path: `M0 ${top + BAR / 2}H${WIDTH}` },
      { role: 'near', path: box(Math.min(left, WIDTH - THIN), top, right - left) },
    );
    if (value !== undefined) shapes.push(marker(range, value, WIDTH, top));
    top += BAR + BESIDE_LINE;
  }
  const y = top + NUMBER - 1;
  const [unit] = range.units;
  if (unit) {
    shapes.push(
      { role: 'label', text: numberText(range.from, unit), x: 0, y, size: NUMBER },
      { role: 'label', text: amountText(range.to, unit), x: WIDTH, y, at: 'end', size: NUMBER },
    );
  }
  return { height: y + BESIDE_LINE, shapes };
}

/** Shows on a bar where a reader's own number lies. */
function marker(range: Range, value: number, width: number, top: number): Shape {
  const x = Math.min(WIDTH - MARKER.x, Math.max(MARKER.x, width * positionOf(value, range)));
  return { role: 'part', path: diamond(x, top + BAR / 2) };
}

function diamond(x: number, y: number): string {
  return `M${round(x)} ${y - MARKER.y}l${MARKER.x} ${MARKER.y}l-${MARKER.x} ${MARKER.y}l-${MARKER.x} -${MARKER.y}z`;
}

/** A piece of a bar. */
function box(x: number, y: number, width: number): string {
  const across = round(Math.max(THIN, width));
  return `M${round(x)} ${y}h${across}v${BAR}h-${across}z`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
