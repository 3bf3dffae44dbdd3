import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../../../glossary/decode/compose.ts';
import { createSplit } from '../../../../glossary/decode/split.ts';
import { PARTS } from './parts.ts';

const split = createSplit(PARTS);
const meaning = (word: string) => meaningOf(split(word) ?? []);

describe('the parts of a word make a sentence', () => {
  test.each([
    ['gastritis', 'inflammation of the stomach'],
    ['gastroenteritis', 'inflammation of the stomach and the gut'],
    ['gastroenterocolitis', 'inflammation of the stomach, the gut and the colon'],
    ['cardiomyopathy', 'disease of the heart muscle'],
    ['myocarditis', 'inflammation of the muscles and the heart'],
    ['kalemia', 'potassium in the blood'],
    ['hypokalemia', 'too little potassium in the blood'],
    ['haemosis', 'a condition with blood'],
    ['leukocytosis', 'too many white blood cells'],
    ['colostomy', 'an opening in the colon'],
    ['gastrocolostomy', 'an opening between the stomach and the colon'],
    ['pericolitis', 'inflammation of the tissue around the colon'],
    ['pericolic', 'around the colon'],
    ['gastric', 'having to do with the stomach'],
    ['polyarthritis', 'inflammation of several of the joints'],
    ['hyperthyroidism', 'too much work of the thyroid'],
    ['hyperkalism', 'too much potassium'],
    ['anosmia', 'no smell'],
  ])('%s: %s', (word, says) => expect(meaning(word)).toBe(says));
});

describe('no sentence is made', () => {
  test.each([
    ['keratitis', 'of a root that may mean two things'],
    ['hemarthritis', 'of a substance and a part of the body'],
    ['gastremia', 'of a part of the body in the blood'],
    ['hypergastritis', 'of too much of a part of the body'],
    ['polycolitis', 'of several where there is one'],
    ['hyperperigastritis', 'of two prefixes'],
    ['thyroidism', 'of a state that no prefix tells'],
  ])('%s: %s', (word) => {
    expect(split(word)).toBeDefined();
    expect(meaning(word)).toBeUndefined();
  });
});
