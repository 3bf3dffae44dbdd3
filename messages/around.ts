/** Checks the text around a word, as pages send it: of one that is saved, or where they are asked for it. */
import * as v from 'valibot';
import { LOOKED_AT } from '../glossary/text/sentence.ts';

/** The word, or what stands on one side of it. */
const PartSchema = v.pipe(v.string(), v.maxLength(LOOKED_AT));

/** What stands before the word, the word as it is written, and what stands behind it. */
export const AroundSchema = v.strictTuple([PartSchema, PartSchema, PartSchema]);
