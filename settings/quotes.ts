/**
 * The sentences that saved words stood in, with the page that they are from. Apart from the saved words, so that the browser's sync
 * carries those alone: what somebody was reading stays on the device that it was read on.
 */
import * as v from 'valibot';
import { LONGEST_SENTENCE, sentenceAround, type Around } from '../glossary/text/sentence.ts';
import { defineSetting } from './setting.ts';
import { nameOfSite } from './sites.ts';

/** A sentence from a page. */
export interface Quote {
  sentence: string;
  /** What the page is called; empty where it has no title. */
  title: string;
  /** The page's site; empty for a file on this device. */
  site: string;
}

/** The longest title that is kept, in UTF-16 units. */
export const LONGEST_TITLE = 200;
/** The longest name of a site that is kept, in UTF-16 units: what DNS allows, with room for what browsers make of it. */
const LONGEST_SITE = 400;

const IdSchema = v.pipe(v.string(), v.maxLength(200));
export const QuoteSchema = v.object({
  sentence: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_SENTENCE)),
  title: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
  site: v.pipe(v.string(), v.maxLength(LONGEST_SITE)),
});

/** Quotes by the id of the saved word. */
export const quotes = defineSetting<Readonly<Record<string, Quote>>>('quotes', v.record(IdSchema, QuoteSchema), {});

/** A quote as it can be kept; `undefined` where there is nothing to quote. */
export function quoteOf({ sentence, title, site }: Quote): Quote | undefined {
  if (sentence.trim() === '' || sentence.length > LONGEST_SENTENCE) return undefined;
  return { sentence, title: title.slice(0, LONGEST_TITLE).toWellFormed(), site: site.slice(0, LONGEST_SITE) };
}

/** The sentence around a word with the page that it is from; `undefined` for the page where that does not answer any more. */
export function quoteFrom(around: Around, page: Pick<Quote, 'title' | 'site'> | undefined): Quote | undefined {
  const sentence = sentenceAround(...around);
  return quoteOf({ sentence, title: page?.title.trim() ?? '', site: nameOfSite(page?.site ?? '') });
}

/** Keeps a word's quote, or takes it away. */
export function keepQuote(id: string, quote: Quote | undefined): Promise<void> {
  return quotes.update((all) => {
    const { [id]: _before, ...others } = all;
    return quote ? { ...others, [id]: quote } : others;
  });
}

/** Takes a word's quote away, and gives it. */
export async function takeQuote(id: string): Promise<Quote | undefined> {
  const quote = quoteFor(await quotes.get(), id);
  if (quote) await keepQuote(id, undefined);
  return quote;
}

/** The quote of a word; an id may be any text, also the name of what every object has. */
export function quoteFor(all: Readonly<Record<string, Quote>> | undefined, id: string): Quote | undefined {
  return all && Object.hasOwn(all, id) ? all[id] : undefined;
}
