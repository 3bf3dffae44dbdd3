/** Which packs the reader has, and which of them are on. Small, since every page keeps an eye on it. */
import * as v from 'valibot';
import { MOST_ID } from '../../glossary/entry/pack-id.ts';
import { defineSetting } from '../setting.ts';

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

const SummarySchema = v.object({
  id: v.pipe(v.string(), v.maxLength(MOST_ID)),
  name: v.string(),
  terms: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isOn: v.boolean(),
  at: v.pipe(v.string(), v.isoTimestamp()),
});
const PacksSchema = v.array(SummarySchema);

/** All packs, in the order in which they came. */
export const packs = defineSetting<readonly PackSummary[]>('packs', PacksSchema, []);
