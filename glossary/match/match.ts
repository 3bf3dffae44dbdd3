/** Finds the terms in a text: longest form first, whole words, each match with the reason if it needed one. */
import type { FormIndex } from '../index/form-index.ts';
import { readTokens, type Tokens } from '../text/tokens.ts';
import { candidatesIn, formOf, type Candidate } from './candidates.ts';
import type { CueText } from './cues.ts';
import { mayListBefore, partsAfter, partsBefore, prefixBefore, type ShortPart } from './ellipsis.ts';
import { Judge, type Match } from './judge.ts';

/**
 * All matches in a text, in order, never overlapping. Never throws, whatever the text.
 *
 * @param text a passage as the reader sees it
 * @param before passages that the reader has just read in the same section, nearest first: cue words count there too
 */
export function match(index: FormIndex, text: string, before: readonly CueText[] = []): Match[] {
  const { tokens } = index.scratch;
  readTokens(text, tokens);
  return matchTokens(index, text, tokens, before);
}

/** As {@link match}, where the words of the text have been read already. */
export function matchTokens(index: FormIndex, text: string, tokens: Tokens, before: readonly CueText[] = []): Match[] {
  const candidates = candidatesIn(index, text, tokens);
  return candidates.length === 0 ? [] : settle(index, text, tokens, candidates, before);
}

/** Chooses among the candidates: guards are asked, and what lies inside a match already taken is passed over. */
function settle(
  index: FormIndex,
  text: string,
  tokens: Tokens,
  candidates: readonly Candidate[],
  before: readonly CueText[],
): Match[] {
  const matches: Match[] = [];
  const judge = new Judge(index, text, tokens, candidates, before);
  const isForm = (phrase: string) => formOf(index, phrase) >= 0;
  const judgePart = ({ phrase, from, to }: ShortPart) => {
    const form = formOf(index, phrase);
    return form < 0 ? undefined : judge.matchOf({ form, from, to });
  };
  let taken = 0;
  for (const candidate of candidates) {
    if (candidate.from < taken) continue;
    const match = judge.matchOf(candidate);
    if (!match) continue;
    const { from, to } = match;
    if (mayListBefore(text, from)) {
      const hanging = prefixBefore(text, from, to, isForm);
      const parts = [...(hanging ? [hanging] : []), ...partsBefore(text, from, to, isForm)];
      for (const part of parts.toReversed()) {
        const short = judgePart(part);
        if (!short) continue;
        // What was found in the short part alone, as calcium in “calcium or magnesium citrate”, gives way.
        while ((matches.at(-1)?.to ?? 0) > short.from) matches.pop();
        matches.push(short);
      }
    }
    matches.push(match);
    taken = to;
    for (const part of partsAfter(text, from, to, isForm)) {
      const short = judgePart(part);
      if (!short) break;
      matches.push(short);
      taken = short.to;
    }
  }
  return matches;
}
