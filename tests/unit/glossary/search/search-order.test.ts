import { expect, test } from 'vitest';
import type { Card } from '../../../../glossary/entry/card.ts';
import { createSearch } from '../../../../glossary/search/search.ts';

/** A card by its name. */
function card(term: string, fields: Partial<Card> = {}): Card {
  return { id: term, term, gist: '', more: '', level: 2, topic: 'Cells', ...fields };
}
const named = (term: string, also: string, fields: Partial<Card> = {}) => card(term, { also: [also], ...fields });
const meaning = (term: string, gist: string, fields: Partial<Card> = {}) => card(term, { gist, ...fields });

test.each<[what: string, query: string, ...cards: Card[]]>([
  ['a term before another name', 'shingles', card('shingles'), named('zoster', 'shingles')],
  [
    'another name that was typed as a whole before a term that goes on',
    'high blood sugar',
    named('hyperglycemia', 'high blood sugar'),
    card('high blood sugar test'),
  ],
  [
    'a term that goes on before another name that does, though this be shorter',
    'heart att',
    card('heart attack and after'),
    named('infarct', 'heart attack'),
  ],
  ['the shortest of the names that go on', 'blood', card('blood test'), card('blood pressure')],
  ['of names of one length, the one that has the word as it is', 'eye', card('eye drop'), card('eyelash')],
  [
    'a word in a term, in another name, in a meaning',
    'skin',
    card('dry skin'),
    named('eczema', 'sore skin'),
    meaning('rash', 'Spots on the skin.'),
  ],
  [
    'a word in a term, also where the meaning has it again',
    'sugar',
    meaning('blood sugar', 'How much sugar is in the blood.'),
    meaning('glucose', 'A sugar.', { level: 1 }),
  ],
  ['the word of which the least is left to type', 'vei', card('deep vein'), card('deep veinule')],
  [
    'another name nearly typed before a term that has just begun',
    'gluco',
    named('glycemia', 'blood glucose'),
    card('low dose glucocorticoids'),
  ],
  ['the term with the fewest words', 'pressure', card('blood pressure'), card('high blood pressure')],
  [
    'everyday speech first among other names, however long the terms are',
    'rib',
    named('pain in the chest wall', 'sore rib', { level: 1 }),
    named('bruise', 'cracked rib'),
  ],
  ['everyday speech first among terms alike', 'sore t', card('sore tongue', { level: 1 }), card('sore throat')],
  [
    'everyday speech first, whether or not a meaning says the name again',
    'sore',
    card('red sore', { level: 1 }),
    meaning('old sore', 'A sore that is old.', { level: 3 }),
  ],
  [
    'what has all words in a name before what has them in its meaning',
    'itchy spots',
    named('hives', 'spots that are itchy'),
    meaning('rash', 'The spots are itchy.'),
  ],
  [
    'the meaning with the words side by side',
    'red blood cells',
    meaning('anemia', 'Too few red blood cells.'),
    meaning('bruise', 'Blood from cells makes the skin red.'),
  ],
  ['what has the short word too', 'b6 vitamin', card('vitamin B6'), card('vitamin C')],
  ['what has the letter that was typed before what has less left to type', 'vit d', card('vitamin D'), card('vitamin')],
  ['what has the short word before what is shorter', 'what is a T cell', card('T cell'), card('cell')],
  ['what lacks a letter that says nothing', 'what is a vitamin', card('vitamin'), card('vitamin A')],
  [
    'a word that tells something before a small one',
    'the pregnancy',
    card('late pregnancy'),
    meaning('the Pill', 'A medicine against pregnancy.'),
  ],
  ['the misspelling with fewer mistakes', 'illeum', card('ileum'), card('ilium')],
  ['the misspelling that begins alike', 'bain', card('brain'), card('pain')],
  ['the misspelling of which the least is left to type', 'hipert', card('hypertension'), card('hyperthyroidism')],
  [
    'a rare word before a frequent one',
    'blood xanthoma',
    card('lump', { gist: 'A xanthoma.' }),
    card('blood test'),
    card('blood test kit'),
  ],
  [
    'a name that holds all of what was typed and nothing else',
    'pumping heart',
    named('heart failure', 'heart not pumping well'),
    card('pumping by hand', { gist: 'Milk from the heart.' }),
  ],
  [
    'a name that says the same with another word for what is missing',
    'cannot sleep',
    named('insomnia', 'trouble sleeping'),
    card('sleep clinic visit'),
  ],
  [
    'one word for what is missing as another',
    'difficulty swallowing',
    named('dysphagia', 'hard to swallow'),
    named('barium test', 'a swallowing test'),
  ],
  ['the everyday word for what the entry calls otherwise', 'blood in poop', card('blood in the stool')],
  ['the word as it was typed before one that is said for it', 'poop', card('green poop'), card('green stool')],
  ['the stem of a word', 'bleeding', card('gum bleeds')],
  ['what sounds as it was typed', 'gonnorea', card('gonorrhea')],
])('%s', (_what, query, ...cards) => {
  const terms = cards.map(({ term }) => term);
  expect(createSearch(cards)(query).map(({ term }) => term)).toEqual(terms);
  // As little does it matter how the glossary is ordered.
  expect(createSearch(cards.toReversed())(query).map(({ term }) => term)).toEqual(terms);
});
