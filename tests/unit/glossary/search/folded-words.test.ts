import { expect, test } from 'vitest';
import { foldedWords } from '../../../../glossary/search/folded-words.ts';

const lettersOf = (text: string) => foldedWords(text).map(({ letters }) => letters);

test.each([
  ['words, in order', 'Low blood sugar.', ['low', 'blood', 'sugar']],
  ['words at both ends', 'iron; zinc', ['iron', 'zinc']],
  ['a word with an apostrophe as one', "Crohn’s and Crohn's", ['crohns', 'and', 'crohns']],
  ['words in quotation marks', '‘iron’ “zinc”', ['iron', 'zinc']],
  ['words with a hyphen between them by themselves', 'beta-blocker, T‑cell', ['beta', 'blocker', 't', 'cell']],
  ['letters without accents', 'Ménière Me\u0301nie\u0300re', ['meniere', 'meniere']],
  ['words without what is not seen', 'gly\u00adco\u200blysis', ['glycolysis']],
  ['letters that stand for several', 'æstrogen, β, ﬁber', ['aestrogen', 'beta', 'fiber']],
  ['digits', 'vitamin B12, B₁₂', ['vitamin', 'b12', 'b12']],
  ['raised digits, but no raised signs', 'Ca²⁺ + H⁺', ['ca2', 'h']],
  ['other scripts', 'железо 鉄', ['железо', '鉄']],
  ['nothing of signs', ' … 💊 – ', []],
  ['nothing of nothing', '', []],
])('gives %s', (_what, text, letters) => {
  expect(lettersOf(text)).toEqual(letters);
  // What was met before is remembered.
  expect(lettersOf(text)).toEqual(letters);
});

test('says where the first letter of each stands', () => {
  expect(foldedWords(' ‘\u00adÆstrogen’s – \u0301x²').map(({ from }) => from)).toEqual([3, 17]);
});
