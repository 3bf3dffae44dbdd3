/** No two entries share a sentence, or nearly one: each is written for its own word. */
import { sentencesOf, wordsOf } from '../../build/plain-english.ts';
import type { SourcedTerm } from '../../build/read.ts';
import { problem, proseOf, type Rule } from '../rule.ts';

/** Words in a run that is compared; runs of three keep the order of a sentence and survive a changed word. */
const RUN = 3;
/** Sentences shorter than this many words are too small to be called a copy. */
const SHORTEST = 5;
/** The share of runs in common from which two sentences count as the same. */
const ALIKE = 0.6;

interface Sentence {
  term: SourcedTerm;
  field: string;
  text: string;
  runs: Set<string>;
}

export const repeatedSentences: Rule = ({ terms }) => {
  const problems = [];
  const holders = new Map<string, Sentence[]>();
  for (const sentence of terms.flatMap(sentencesIn)) {
    const shared = new Map<Sentence, number>();
    for (const run of sentence.runs) {
      for (const other of holders.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const twin = [...shared].find(
      ([other, common]) =>
        other.term !== sentence.term && common / (sentence.runs.size + other.runs.size - common) >= ALIKE,
    );
    if (twin) {
      const [other] = twin;
      problems.push(
        problem(
          sentence.term,
          sentence.field,
          `“${sentence.text}” says nearly what “${other.term.id}” says (“${other.text}”); write it for this word.`,
        ),
      );
    }
    for (const run of sentence.runs) holders.set(run, [...(holders.get(run) ?? []), sentence]);
  }
  return problems;
};

function sentencesIn(term: SourcedTerm): Sentence[] {
  return proseOf(term).flatMap(([field, prose]) =>
    sentencesOf(prose)
      .filter((text) => wordsOf(text).length >= SHORTEST)
      .map((text) => ({ term, field, text, runs: runsOf(text) })),
  );
}

function runsOf(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase());
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')));
}
