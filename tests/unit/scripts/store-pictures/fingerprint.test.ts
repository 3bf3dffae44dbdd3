import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../../scripts/store-pictures/fingerprint.ts';
import { faultsIn } from '../../../../scripts/store-pictures/record.ts';

/** A repository with one view, what it imports, and what it has nothing to do with. */
const FILES = {
  'components/Card.tsx': `/** A card. */
import { Bar } from './bar/Bar.tsx';
import { decide } from './decide.ts';
import type { Other } from './Other.tsx';
export const Card = () => <p title={words('title')}>{decide()}</p>;
`,
  'components/bar/Bar.tsx': "export { Part } from '../Part.tsx';\nexport const Bar = () => words('bar');\n",
  'components/Part.tsx': 'export const Part = () => null;\n',
  'components/decide.ts': 'export const decide = () => 1;\n',
  'components/Other.tsx': 'export const Other = () => null;\n',
  'components/card.css': "@import './part.css';\n.card { color: red }\n",
  'components/part.css': '.part { color: blue }\n',
  'public/_locales/en/messages.json': JSON.stringify({
    title: { message: 'Title', description: 'Of a card.' },
    bar: { message: 'Bar', description: 'Of a bar.' },
    other: { message: 'Other', description: 'Of nothing here.' },
  }),
};
const TERMS = `- id: iron
  term: iron
  family: metals

- id: zinc
  term: zinc
  family: metals

- id: heart
  term: heart
`;
const PICTURE = { roots: ['components/Card.tsx', 'components/card.css'], entries: ['iron'] };

/** The fingerprint of the picture, with some of the files changed. */
const of = (changes: Partial<Record<keyof typeof FILES, string>> = {}, terms = TERMS) => {
  const files: Record<string, string> = { ...FILES, ...changes };
  return fingerprint(PICTURE, (path) => files[path], terms);
};
const messages = (from: string, to: string) => ({
  'public/_locales/en/messages.json': FILES['public/_locales/en/messages.json'].replace(from, to),
});

describe('a picture is older than its views once there is a change to', () => {
  test.each([
    ['a view', { 'components/Card.tsx': FILES['components/Card.tsx'].replace('<p', '<div') }],
    ['a view in it', { 'components/bar/Bar.tsx': "export { Part } from '../Part.tsx';\n" }],
    ['one that is passed on', { 'components/Part.tsx': 'export const Part = () => 1;\n' }],
    ['a style sheet', { 'components/card.css': "@import './part.css';\n" }],
    ['one that it takes in', { 'components/part.css': '.part { color: green }\n' }],
    ['a word on it', messages('"Bar"', '"Rod"')],
  ])('%s', (_what, changes) => {
    expect(of(changes)).not.toBe(of());
  });

  test.each([
    ['the entry on it', TERMS.replace('term: iron', 'term: Fe')],
    ['another one of its family', TERMS.replace('term: zinc', 'term: Zn')],
  ])('%s', (_what, terms) => {
    expect(of({}, terms)).not.toBe(of());
  });
});

describe('a picture stays current with a change to', () => {
  test.each([
    [
      'comments and line breaks',
      { 'components/Card.tsx': FILES['components/Card.tsx'].replace('A card.', 'The card.\n') },
    ],
    ['what a view has decided elsewhere', { 'components/decide.ts': 'export const decide = () => 2;\n' }],
    ['a view of which it knows the type alone', { 'components/Other.tsx': 'export const Other = () => 1;\n' }],
    ['words that are not on it', messages('"Other"', '"Another"')],
    ['what translators are told', messages('Of a bar.', 'Of the bar.')],
  ])('%s', (_what, changes) => {
    expect(of(changes)).toBe(of());
  });

  test('other entries', () => {
    expect(of({}, TERMS.replace('term: heart', 'term: hart'))).toBe(of());
  });
});

test.each([
  ['a source', { roots: ['components/Gone.tsx'], entries: [] }, /components\/Gone\.tsx is not there/],
  ['an entry', { roots: [], entries: ['gone'] }, /no entry “gone”/],
])('%s that is gone is named', (_what, picture, message) => {
  const files: Record<string, string> = FILES;
  expect(() => fingerprint(picture, (path) => files[path], TERMS)).toThrow(message);
});

test('what differs between record and repository is said of each picture', () => {
  const before = {
    'same.png': { picture: 'a', shows: 'b' },
    'old.png': { picture: 'a', shows: 'b' },
    'other.png': { picture: 'a', shows: 'b' },
  };
  const after = {
    'same.png': { picture: 'a', shows: 'b' },
    'old.png': { picture: 'a', shows: 'c' },
    'other.png': { picture: 'c', shows: 'b' },
    'new.png': { picture: 'a', shows: 'b' },
  };
  expect(faultsIn(before, after)).toEqual([
    'old.png is older than the views that it shows.',
    'other.png is not the picture that was taken.',
    'new.png was never taken.',
  ]);
});
