/** How much is much: a scale with what its stretches mean, in words and numbers that an authority gives. */
import * as v from 'valibot';

const Text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('is empty'));
const Slugs = v.pipe(v.array(Text, 'must be a list'), v.minLength(1, 'is an empty list'));
const Amount = v.number('must be a number');

/** What amounts are given in. Amounts of a range are those of its first unit; in another they are `factor` times as many, and `offset` more. */
const UnitSchema = v.strictObject({
  name: Text,
  /** The smallest difference that such amounts are given in: 0.1 makes *5.7 to 6.4* of what ends below 6.5. */
  step: v.pipe(Amount, v.gtValue(0, 'must be more than 0')),
  factor: v.optional(Amount, 1),
  offset: v.optional(Amount, 0),
});

/** A stretch of the scale that begins where the one before ends. The last one has no end. */
const BandSchema = v.strictObject({
  label: Text,
  /** The first amount that is no longer in it. */
  below: v.optional(Amount),
  /** The last amount that is in it. */
  upTo: v.optional(Amount),
});

/** A stretch by itself: *310 to 420*, *up to 350* without its beginning, *40 or more* without its end. */
const SpanSchema = v.strictObject({
  label: Text,
  from: v.optional(Amount),
  to: v.optional(Amount),
});

/** A row of ranges.yaml: a range, the entries whose cards show it, and where its numbers are from. */
export const RangeSchema = v.strictObject({
  title: Text,
  /** `lab`: a result from a laboratory, each of which has ranges of its own. `measure`: any other number about a body. `amount`: eaten or drunk. */
  kind: v.picklist(['lab', 'measure', 'amount'], 'must be lab, measure or amount'),
  cards: Slugs,
  /** Which of two numbers with a slash it is, where they are written so: of 128/82 mmHg, 128 is the upper one. */
  part: v.optional(v.picklist(['upper', 'lower'], 'must be upper or lower')),
  units: v.pipe(v.array(UnitSchema, 'must be a list'), v.minLength(1, 'needs a unit'), v.maxLength(2, 'has too many')),
  /** Where the scale begins and ends that is drawn. */
  from: Amount,
  to: Amount,
  bands: v.optional(v.pipe(v.array(BandSchema, 'must be a list'), v.minLength(2, 'needs two or more'))),
  spans: v.optional(v.pipe(v.array(SpanSchema, 'must be a list'), v.minLength(1, 'needs one or more'))),
  /** Whom it holds for. */
  note: v.optional(Text),
  sources: Slugs,
});

/** A row of ranges.yaml. */
export type SourcedRange = v.InferOutput<typeof RangeSchema>;

/** A scale with what its stretches mean: either `bands`, which cover all of it, or `spans`, which may overlap. */
export type Range = Omit<SourcedRange, 'cards' | 'sources'>;
export type Unit = Range['units'][number];
