/** The counts of words in text about health and in other text, and what a form needs by them to be marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpelledForm } from '../entry/forms.ts';
import { NEEDS_NONE } from '../evidence/evidence.ts';
import { ratioTableOf, STEPS } from '../evidence/ratio-table.ts';
import { foldForm } from '../text/fold.ts';
import { hashesOf } from '../text/tokens.ts';
import { everydayCount } from './plain-english.ts';

/** What is known of a word. */
interface WordCounts {
  /** The binary logarithm of how much more often it is used in text about health. */
  ratio: number;
  /** Documents of each kind that use it. */
  health: number;
  general: number;
}

const FILE = join(import.meta.dirname, '..', 'data', 'word-evidence.tsv');
/** Documents that were counted. */
const HEALTH_DOCUMENTS = 4100;
const GENERAL_DOCUMENTS = 1212;
/** Added to each count, so that a word that one kind never uses has a ratio too. */
const SMOOTHING = 0.5;

/** Other documents and everyday uses (in 51 million words) up to which a word is a specialist's: *glycolysis*, but not *hydration*. */
const RARE_IN_GENERAL = 1;
const RARE_IN_SPEECH = 2;
/** Uses in everyday speech up to which a word is one too that so many documents about health use, and no others: *progesterone*. */
const SELDOM_IN_SPEECH = 10;
const COMMON_IN_HEALTH = 5;
/** Uses from which a word that was not counted is an everyday one. */
const EVERYDAY = 150;
/** Ratio of documents, in bits, for a word that was not counted and is no everyday word: such a word is a technical one. */
const UNCOUNTED = 3;

/** What a form needs whose ratio of documents is {@link MIDDLE_RATIO}, in bits: a little less than nothing speaking for or against. */
const MIDDLE_NEED = -0.1;
const MIDDLE_RATIO = 1.5;
/** A form needs so much more, or less, for each bit of its ratio. */
const NEED_PER_BIT = 0.1;
/** The most that a form needs more or less than the middle. */
const MOST_OFF_MIDDLE = 0.3;
/** A few capitals stand for many things, of which the counts know nothing: *TIA* is a portal, *STI* a car. */
const MORE_FOR_CAPITALS = 0.2;
const FEW_CAPITALS = /^\p{Lu}{2,4}s?$/u;
/** Several words say more of what they mean than the most telling of them: *pressure*, *blood pressure*. */
const BITS_FOR_SEVERAL = 1;

let counted: Map<string, WordCounts> | undefined;
let table: Uint16Array<ArrayBuffer> | undefined;

/** The words that were counted, folded. */
function wordCounts(): ReadonlyMap<string, WordCounts> {
  counted ??= new Map(
    readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [word = '', ratio, health, general] = line.split('\t');
        return [word, { ratio: Number(ratio), health: Number(health), general: Number(general) }];
      }),
  );
  return counted;
}

/** All words that were counted, as the index has them. */
export function wordRatios(): Uint16Array<ArrayBuffer> {
  return (table ??= ratioTableOf(
    Array.from(wordCounts(), ([word, { ratio }]) => ({ word: hashesOf(word)[0] ?? 0, ratio })),
  ));
}

/**
 * The evidence that a form needs around it, in {@link STEPS} of a bit: none for a specialist's word, much for one that other texts use as
 * often as those about health.
 */
export function needOf(form: SpelledForm, level: number): number {
  const words = foldForm(form.text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  if (level >= 2 && !form.exact && !form.with && words.some(isSpecialist)) return NEEDS_NONE;
  const isFewCapitals = form.exact && FEW_CAPITALS.test(form.text);
  const ratios = words.map((word) => documentRatio(word, isFewCapitals ? 0 : UNCOUNTED));
  const ratio = ratios.length === 0 ? MIDDLE_RATIO : Math.max(...ratios) + (ratios.length > 1 ? BITS_FOR_SEVERAL : 0);
  const more = (MIDDLE_RATIO - ratio) * NEED_PER_BIT;
  const need = MIDDLE_NEED + Math.min(MOST_OFF_MIDDLE, Math.max(-MOST_OFF_MIDDLE, more));
  return Math.round((need + (isFewCapitals ? MORE_FOR_CAPITALS : 0)) * STEPS);
}

/** Whether a word is met in text about health alone, as far as is known. */
function isSpecialist(word: string): boolean {
  const { health, general } = wordCounts().get(word) ?? { health: 0, general: 0 };
  const inSpeech = everydayCount(word);
  if (word.length <= 2) return false;
  if (general === 0 && health >= COMMON_IN_HEALTH) return inSpeech <= SELDOM_IN_SPEECH;
  return general <= RARE_IN_GENERAL && inSpeech <= RARE_IN_SPEECH;
}

/** How much larger a part of the documents about health uses a word, in bits. Less than the ratio of uses hangs on a few long documents. */
function documentRatio(word: string, uncounted: number): number {
  const counts = wordCounts().get(word);
  if (!counts) return everydayCount(word) < EVERYDAY ? uncounted : 0;
  const health = (counts.health + SMOOTHING) / HEALTH_DOCUMENTS;
  return Math.log2((health * GENERAL_DOCUMENTS) / (counts.general + SMOOTHING));
}
