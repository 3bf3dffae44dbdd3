/** Words without an entry, as the real parts and stems explain them, against what was judged by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPlain, wordList, wordsInSpeech } from '../../glossary/build/plain-english.ts';
import { compileWordParts, LOOK_ALIKES } from '../../glossary/build/word-parts.ts';
import { createGuess, type Guess } from '../../glossary/decode/guess.ts';
import { glossary } from '../compiled/glossary.ts';

/** A word with what is right for it: its meaning, its parts where no sentence is wanted, its class; nothing where no answer is right. */
interface Judged {
  word: string;
  means?: string;
  parts?: string;
  class?: string;
}

const FILE = join(import.meta.dirname, '..', 'judged', 'word-parts.yaml');
const judged = parse(readFileSync(FILE, 'utf8')) as Judged[];
const tables = compileWordParts(glossary);
const guess = createGuess(tables);
/** What must be right of what is answered, and answered of what can be. */
const LEAST_RIGHT = 0.95;
const LEAST_ANSWERED = 0.85;

function isRight({ means, parts, class: group }: Judged, answer: Guess): boolean {
  if (answer.kind === 'stem') return answer.class.id === group;
  return means === undefined
    ? answer.parts.map(({ written }) => written).join(' ') === parts
    : answer.meaning === means;
}

describe('words judged by hand', () => {
  const answered = judged.flatMap((item) => {
    const answer = guess(item.word);
    return answer ? [{ item, answer }] : [];
  });

  test('are many, each once', () => {
    const words = judged.map(({ word }) => word);
    expect(words.length).toBeGreaterThan(150);
    expect(new Set(words).size).toBe(words.length);
  });

  test('are nearly all explained rightly', () => {
    const wrong = answered.filter(({ item, answer }) => !isRight(item, answer)).map(({ item }) => item.word);
    const right = 1 - wrong.length / answered.length;
    expect(right, `${wrong.length} of ${answered.length} are wrong: ${wrong.join(', ')}`).toBeGreaterThan(LEAST_RIGHT);
  });

  test('are mostly explained', () => {
    expect(answered.length / judged.length).toBeGreaterThan(LEAST_ANSWERED);
  });
});

describe('everyday words', () => {
  test('are never explained by parts or stems', () => {
    const everyday = wordsInSpeech().filter(isPlain);
    expect(everyday.length).toBeGreaterThan(5000);
    expect(everyday.filter((word) => guess(word) !== undefined)).toEqual([]);
  });

  test.each('nostril capitol cavern caravan mongrel april peril control macaroni piano opera'.split(' '))(
    '%s is no word of medicine',
    (word) => expect(guess(word)).toBeUndefined(),
  );

  test('that only look like medical ones are listed where they would be taken for some, and nowhere else', () => {
    const unheeding = createGuess({ ...tables, everyday: [] });
    const listed = wordList(LOOK_ALIKES);
    expect(listed.filter((word) => unheeding(word) === undefined || isPlain(word))).toEqual([]);
    expect(listed).toEqual(listed.toSorted());
  });
});
