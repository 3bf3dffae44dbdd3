/** The bundled glossary and the reader's packs as one: a single space of term numbers, and one answer for a text. */
import type { Level } from '../entry/term.ts';
import { askedOfPage, evidenceOf, withoutWords, WORDS_AROUND, type Evidence } from '../evidence/evidence.ts';
import type { FormIndex } from '../index/form-index.ts';
import { packTermId } from '../entry/pack-id.ts';
import { createTokens, readTokens } from '../text/tokens.ts';
import type { CueText } from './cues.ts';
import { matchTokens } from './match.ts';
import { mergeMatches, type MergedMatch } from './merge-matches.ts';

/** Several glossaries as one. */
export interface JoinedIndex {
  /** The id of a term by its number; empty where there is no such term. */
  id(term: number): string;
  level(term: number): Level;
  /** Whether a term comes from a pack; those are marked whatever their level, since the reader chose them. */
  isFromPack(term: number): boolean;
  /** As `match` of `match.ts`, for all glossaries together. */
  match(text: string, before?: readonly CueText[]): MergedMatch[];
  /** As `match`, with the evidence of the text and of the words around each match. */
  read(text: string, before: readonly PassageBefore[]): ReadPassage;
}

/** A passage that was read before, in the same section. */
export interface PassageBefore extends CueText {
  /** Its evidence, once it was asked for. */
  evidence?: Evidence;
}

/** What was found in a passage. */
export interface ReadPassage {
  matches: (MergedMatch & {
    /** The mean evidence that the page has to have for the match to be shown; see `askedOfPage`. */
    asked: number;
  })[];
  evidence: Evidence;
}

/** A pack's place in the term numbers: the bits above these name the pack. More than the most terms of one. */
const PACK_BITS = 20;
const TERM_MASK = 2 ** PACK_BITS - 1;

/** @param packs the packs that are switched on, in the order in which their cards are to stand */
export function joinIndexes(bundled: FormIndex, packs: readonly { id: string; index: FormIndex }[] = []): JoinedIndex {
  const tokens = createTokens();
  const tokensBefore = createTokens();
  const { wordRatios } = bundled.tables;
  const packOf = (term: number) => packs[(term >>> PACK_BITS) - 1];
  const match = (text: string, before?: readonly CueText[]) => {
    readTokens(text, tokens);
    const own = matchTokens(bundled, text, tokens, before);
    const found = packs.map(({ index }, at) => {
      const matches = matchTokens(index, text, tokens);
      for (const one of matches) one.term += (at + 1) << PACK_BITS;
      return matches;
    });
    return found.every(({ length }) => length === 0) ? own : mergeMatches([own, ...found]);
  };
  /** The evidence of a passage and, where that has few words, of those before it. */
  const around = ({ sum, count }: Evidence, before: readonly PassageBefore[]): Evidence => {
    const all = { sum, count };
    for (const passage of before) {
      if (all.count >= WORDS_AROUND) break;
      if (!passage.evidence) {
        readTokens(passage.text, tokensBefore);
        passage.evidence = evidenceOf(wordRatios, tokensBefore);
      }
      all.sum += passage.evidence.sum;
      all.count += passage.evidence.count;
    }
    return all;
  };
  return {
    id(term) {
      const pack = packOf(term);
      return pack ? packTermId(pack.id, pack.index.id(term & TERM_MASK)) : bundled.id(term);
    },
    level: (term) => bundled.level(term),
    isFromPack: (term) => term > TERM_MASK,
    match,
    read(text, before) {
      const found = match(text, before);
      const evidence = evidenceOf(wordRatios, tokens);
      if (found.length === 0) return { matches: [], evidence };
      const without = withoutWords(wordRatios, tokens, around(evidence, before));
      const matches = found.map((one) =>
        Object.assign(one, { asked: askedOfPage(one.need, without(one.from, one.to)) }),
      );
      return { matches, evidence };
    },
  };
}
