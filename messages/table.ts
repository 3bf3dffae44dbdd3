/**
 * Every message that pages send to the background: who may send it, what is sent, and what is answered. A page's process may have been taken
 * over, so nothing that comes from one is believed, be it a message or an answer. What is sent to pages stands in `to-page.ts`.
 */
import * as v from 'valibot';
import type { Guess } from '../glossary/decode/guess.ts';
import type { Card } from '../glossary/entry/card.ts';
import { MOST_DEFINED, MOST_PASSAGES, MOST_UNITS, type Batch } from '../glossary/match/batch.ts';
import type { Found } from '../glossary/match/found.ts';
import { PASSAGES_BEFORE } from '../glossary/index/form-index.ts';
import type { Nearest } from '../glossary/search/nearest.ts';
import { LONGEST_LETTERS, LONGEST_LONG } from '../glossary/text/definitions.ts';
import { AroundSchema } from './around.ts';
import { MOST_CARDS } from './bounds.ts';
import { answer, type DataOf, type Messages } from './message.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { Decision } from '../settings/sites.ts';
import { fromFrame, fromTopFrame } from './senders.ts';

/** The longest id of a term, packs' terms included. */
const IdSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
/** More terms than any page holds. */
const MOST_TERMS = 20_000;
/** The longest text that a page looks up. */
const TextSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));

/** Counted before they are looked at, so that too many of them cost little. */
const NumbersSchema = v.pipe(
  v.array(v.unknown()),
  v.maxLength(MOST_PASSAGES),
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31))),
);

/** Letters that a page has defined, and what they stand for. */
const LettersSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_LETTERS));
const LongSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_LONG));

const BatchSchema = v.pipe(
  v.strictObject({
    text: v.pipe(v.string(), v.maxLength(MOST_UNITS)),
    ends: NumbersSchema,
    scopes: NumbersSchema,
    context: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PASSAGES_BEFORE)),
    defined: v.pipe(v.array(v.unknown()), v.maxLength(MOST_DEFINED), v.array(v.tuple([LettersSchema, LongSchema]))),
  }),
  v.check(({ ends, scopes }) => ends.length === scopes.length, 'Each passage has one end and one scope.'),
  v.check(
    ({ text, ends }) => ends.every((end, at) => end >= (ends[at - 1] ?? 0)) && (ends.at(-1) ?? 0) <= text.length,
    'Passages follow each other in the text.',
  ),
) satisfies v.GenericSchema<unknown, Batch>;

/** The longest name of a site: what DNS allows, with room for what browsers make of it. */
const SiteSchema = v.pipe(v.string(), v.maxLength(400));

/** What is sent with a message that says all by its name. */
const NothingSchema = v.void();

/**
 * What the toolbar shows of a page: whether it is on, how many terms of it are known, and whether there may be more, as a part of it is not read yet; 0
 * where readers do not want to see it.
 */
const SiteStateSchema = v.strictObject({
  isOn: v.boolean(),
  terms: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_TERMS)),
  hasMore: v.boolean(),
});

/** What a text may mean. */
export interface LookedUp extends Nearest {
  /** The ids of the terms that stand in it, each once. Where there are some, no cards are looked for. */
  terms: string[];
  /** What a word in it that has no entry may mean by its parts. */
  guess?: Guess;
}

/** What the reader has chosen, as it holds on one page. */
export interface SentChoices {
  decision: Decision;
  preferences: Preferences;
  /** Ids of terms that the reader knows; they are not marked. */
  known: string[];
  /** Ids of terms that are not meant on this site; they are not marked either. */
  muted: string[];
  /** Ids of terms that the reader has saved. */
  saved: string[];
  /** Another text whenever other packs are on, or one of them has other terms. */
  packs: string;
}

/** What pages ask of the background. */
export const TO_BACKGROUND = {
  /** The cards of these terms, unknown ids left out; `undefined` where too much is waiting for this page. */
  cards: {
    from: fromFrame,
    data: v.parser(v.pipe(v.array(v.unknown()), v.maxLength(MOST_CARDS), v.array(IdSchema))),
    answer: answer<Card[] | undefined>(),
  },
  /** The style sheet that cards on pages are drawn by. */
  cardSheet: { from: fromFrame, data: v.parser(NothingSchema), answer: answer<string>() },
  /** The matches in these passages; `undefined` where too much is waiting for this page. */
  match: { from: fromFrame, data: v.parser(BatchSchema), answer: answer<Found | undefined>() },
  /** A page opens that will be read soon. */
  wake: { from: fromFrame, data: v.parser(NothingSchema), answer: answer<void>() },
  /** What a text may mean; `undefined` where too much is waiting for this page. */
  lookUp: { from: fromFrame, data: v.parser(TextSchema), answer: answer<LookedUp | undefined>() },
  /** The reader wants to write down what a text means. */
  addWord: { from: fromFrame, data: v.parser(TextSchema), answer: answer<void>() },
  /** The reader wants to see the saved words. */
  openMyWords: { from: fromFrame, data: v.parser(NothingSchema), answer: answer<void>() },
  /** The site of the tab that a frame lies in. */
  siteOfTab: { from: fromFrame, data: v.parser(NothingSchema), answer: answer<string>() },
  /** What the reader has chosen, as it holds on a site. */
  choicesFor: { from: fromFrame, data: v.parser(SiteSchema), answer: answer<SentChoices>() },
  /** Marking was switched on or off here, or the page's terms have become more or fewer; the toolbar shows it. */
  siteState: { from: fromTopFrame, data: v.parser(SiteStateSchema), answer: answer<void>() },
  /** The reader saves a word, knows it, or finds it not meant on this page's site; or takes that back. */
  remember: {
    from: fromFrame,
    data: v.parser(
      v.strictObject({
        as: v.picklist(['saved', 'known', 'muted']),
        id: IdSchema,
        on: v.boolean(),
        /** What stands around a saved word, where that is running text. */
        around: v.optional(AroundSchema),
      }),
    ),
    answer: answer<void>(),
  },
} satisfies Messages;

export type SiteState = DataOf<typeof TO_BACKGROUND.siteState>;
export type Remembered = DataOf<typeof TO_BACKGROUND.remember>;
