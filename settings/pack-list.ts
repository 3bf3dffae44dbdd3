/** Which packs the reader has, and which of them are on. Small, since every page keeps an eye on it. */
import * as v from 'valibot';
import { defineSetting } from './setting.ts';

/** What is known of a pack without opening it. */
export interface PackSummary {
  id: string;
  name: string;
  /** How many terms it holds. */
  terms: number;
  isOn: boolean;
  /** When it was last imported or changed, as an ISO 8601 date and time; a page that sees another asks for the pack anew. */
  at: string;
}

/** The pack of the words that the reader wrote. */
export const OWN_WORDS = 'own';
/** Letters that an id has at most; it is part of the ids of all terms of its pack. */
const MOST_ID = 60;

const SummarySchema = v.object({
  id: v.pipe(v.string(), v.maxLength(MOST_ID)),
  name: v.string(),
  terms: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isOn: v.boolean(),
  at: v.pipe(v.string(), v.isoTimestamp()),
});
const PacksSchema = v.array(SummarySchema);

/** Whether a value can be the id of a pack: it stands in the ids of terms, between signs that it must not hold. */
export function isPackId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_ID && /^[a-z0-9-]+$/.test(value);
}

/** All packs, in the order in which they came. */
export const packs = defineSetting<readonly PackSummary[]>('packs', PacksSchema, []);
