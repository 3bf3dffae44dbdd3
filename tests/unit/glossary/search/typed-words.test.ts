import { expect, test } from 'vitest';
import { typedWords } from '../../../../glossary/search/typed-words.ts';

const saying = (query: string, what: string) =>
  typedWords(query)
    .filter(({ says }) => says === what)
    .map(({ letters }) => letters);

test.each([
  ['why am I so tired', ['tired'], ['why', 'am', 'i', 'so']],
  ['too much fluid in the lungs', ['fluid', 'lungs'], ['too', 'much', 'in', 'the']],
  ['Crohn’s', ['crohns'], []],
  ['what is it', ['what', 'is', 'it'], []],
])('“%s” says %j', (query, something, nothing) => {
  expect(saying(query, 'something')).toEqual(something);
  expect(saying(query, 'nothing')).toEqual(nothing);
});

test.each([
  ['can’t sleep', 'cant'],
  ['trouble sleeping', 'trouble'],
  ['hard to swallow', 'hard'],
  ['heart not pumping', 'not'],
])('“%s” says that something is missing', (query, word) => {
  expect(saying(query, 'lack')).toEqual([word]);
});

test('the last word is still being typed, and each counts once', () => {
  expect(typedWords('sore red sore thro').map(({ letters, isDone }) => [letters, isDone])).toEqual([
    ['sore', true],
    ['red', true],
    ['thro', false],
  ]);
});
