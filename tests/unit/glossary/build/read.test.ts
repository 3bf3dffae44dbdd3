import { describe, expect, test } from 'vitest';
import { readTerms, sentence } from '../../../../glossary/build/read.ts';

const GOOD = `- id: enzyme
  term: enzyme
  gist: A helper in the body.
  more: It speeds things up. It is not used up.
  level: 2
`;
const sentences = (yaml: string) => readTerms('terms/cells.yaml', yaml).problems.map(sentence);

describe('reading entries', () => {
  test('gives the terms of a well-formed file', () => {
    const { terms, problems } = readTerms('terms/cells.yaml', GOOD);
    expect(problems).toEqual([]);
    expect(terms).toMatchObject([{ id: 'enzyme', level: 2, also: [], see: [] }]);
  });

  test.each([
    [
      'a missing field',
      GOOD.replace(/ {2}gist.*\n/, ''),
      'glossary/data/terms/cells.yaml › enzyme › gist: is missing; every entry needs it.',
    ],
    [
      'a misspelt field',
      `${GOOD}  seee: [atp]\n`,
      'glossary/data/terms/cells.yaml › enzyme › seee: is not a field that entries have; check its spelling or leave it out.',
    ],
    [
      'a wrong level',
      GOOD.replace('level: 2', 'level: 7'),
      'glossary/data/terms/cells.yaml › enzyme › level: must be 0, 1, 2 or 3.',
    ],
    [
      'a bad id',
      GOOD.replace('id: enzyme', 'id: En zyme'),
      'glossary/data/terms/cells.yaml › En zyme › id: must be lower-case words joined by hyphens, such as blood-sugar.',
    ],
    [
      'an empty text',
      GOOD.replace('A helper in the body.', '""'),
      'glossary/data/terms/cells.yaml › enzyme › gist: is empty.',
    ],
    ['a form that would break the index', `${GOOD}  also: ["a|b"]\n`, 'enzyme › also.0: must'],
    [
      'a guard without words',
      `${GOOD}  guard: {}\n`,
      'glossary/data/terms/cells.yaml › enzyme › guard: needs `with`, `not` or `alone`.',
    ],
  ])('names file, entry, field and remedy for %s', (_what, yaml, wanted) => {
    expect(sentences(yaml)).toEqual([expect.stringContaining(wanted)]);
  });

  test('says what is wrong with a file that is no list, or no YAML', () => {
    expect(sentences('enzyme: yes\n')).toEqual([
      'glossary/data/terms/cells.yaml: must be a list of entries, each beginning with “- id:”.',
    ]);
    expect(sentences('- id: [\n')[0]).toMatch(/cells\.yaml: cannot be read as YAML: .*quotes\.$/s);
  });

  test('keeps the good entries of a file with a bad one', () => {
    const { terms, problems } = readTerms('terms/cells.yaml', `${GOOD}- id: broken\n`);
    expect(terms.map(({ id }) => id)).toEqual(['enzyme']);
    expect(problems.map(({ id }) => id)).toEqual(expect.arrayContaining(['broken']));
  });
});
