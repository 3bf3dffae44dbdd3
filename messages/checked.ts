/** Checks messages that come from pages: a page's process may have been taken over, so nothing it says is believed. */
import * as v from 'valibot';
import { sendMessage, type PageDescription } from './messages.ts';

/** The longest id of a term, packs' terms included. */
const IdSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
/** Terms that may be asked for at once: more than any page holds. */
const MOST_IDS = 20_000;
/** The longest text that a page looks up. */
const TextSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));

/** The most text of a batch, in UTF-16 units, what is sent for its cue words included; pages send less. */
const MOST_UNITS = 64_000;
/** The most passages of a batch; pages send less. */
const MOST_PASSAGES = 4000;
const NumbersSchema = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31))),
  v.maxLength(MOST_PASSAGES),
);

const BatchSchema = v.pipe(
  v.strictObject({
    text: v.pipe(v.string(), v.maxLength(MOST_UNITS)),
    ends: NumbersSchema,
    scopes: NumbersSchema,
    context: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.check(({ ends, scopes }) => ends.length === scopes.length, 'Each passage has one end and one scope.'),
  v.check(
    ({ text, ends }) => ends.every((end, at) => end >= (ends[at - 1] ?? 0)) && (ends.at(-1) ?? 0) <= text.length,
    'Passages follow each other in the text.',
  ),
);

const SCHEMAS = {
  cards: v.pipe(v.array(IdSchema), v.maxLength(MOST_IDS)),
  match: BatchSchema,
  lookUp: TextSchema,
  addWord: TextSchema,
  remember: v.strictObject({ as: v.picklist(['saved', 'known', 'muted']), id: IdSchema, on: v.boolean() }),
  siteState: v.strictObject({
    isOn: v.boolean(),
    terms: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_IDS)),
  }),
};

/** The data of a message, checked. Throws a `ValiError` where it is not what the message promises. */
export function checked<K extends keyof typeof SCHEMAS>(name: K, data: unknown): v.InferOutput<(typeof SCHEMAS)[K]> {
  return v.parse(SCHEMAS[name], data);
}

const PageDescriptionSchema = v.object({
  site: v.string(),
  isOn: v.boolean(),
  terms: v.array(v.object({ id: v.string(), count: v.number() })),
  isReading: v.boolean(),
  language: v.picklist(['english', 'other']),
  contentType: v.string(),
});

/** Asks the page of a tab to describe itself; `undefined` where no page answers: a browser page, a store, a file viewer. */
export async function askPage(tabId: number): Promise<PageDescription | undefined> {
  try {
    const answer = await sendMessage('describePage', undefined, { tabId, frameId: 0 });
    return v.parse(PageDescriptionSchema, answer);
  } catch {
    return undefined;
  }
}
