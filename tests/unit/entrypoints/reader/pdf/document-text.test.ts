import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../../entrypoints/reader/pdf/text/block.ts';
import { textOf } from '../../../../../entrypoints/reader/pdf/text/block.ts';
import { documentBlocks } from '../../../../../entrypoints/reader/pdf/text/document-text.ts';
import type { PageText } from '../../../../../entrypoints/reader/pdf/text/page-text.ts';
import { column, following, page, piece } from './pieces.ts';

const read = async (...pages: PageText[]) => (await Array.fromAsync(documentBlocks(following(...pages)))).flat();
const said = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.kind === 'list') return `list: ${block.items.map(textOf).join(' | ')}`;
    if (block.kind === 'table') return `table: ${block.rows.map((row) => row.map(textOf).join(', ')).join(' | ')}`;
    return `${block.kind}: ${textOf(block.runs)}`;
  });
const FULL = [
  'The text of this page goes on from line to',
  'line, and each of them is as wide as the',
  'column in which it stands, but for the last',
];

describe('the title that is shown above', () => {
  const begun = (heading: string) => page([piece(heading, 20, 30, { size: 20 }), ...column(FULL, 20, 70)]);
  const titled = async (heading: string) => {
    const later = page([...column(FULL, 20, 70), piece('Results', 20, 130, { size: 14 }), ...column(FULL, 20, 160)], 2);
    const blocks = (await Array.fromAsync(documentBlocks(following(begun(heading), later), 'Results'))).flat();
    return blocks.flatMap((block) => (block.kind === 'heading' ? `h${block.level}: ${textOf(block.runs)}` : []));
  };

  test.each([
    ['is not given once more where the document begins with it', 'Results', ['h2: Results']],
    ['leaves another heading at the beginning', 'Your results', ['h2: Your results', 'h3: Results']],
  ])('%s', async (_what, heading, headings) => expect(await titled(heading)).toEqual(headings));
});

describe('columns', () => {
  const LEFT = [
    'The left column is read first, down to',
    'its end, with words in all its lines, so',
    'that it is as full as columns are, and',
    'does not end before the right one be-',
  ];
  const RIGHT = [
    'gins at the top. Its lines lie beside',
    'those of the left one, and nobody reads',
    'over the gap between the two of them,',
    'however narrow it may be.',
  ];

  test('are read one after the other, below what lies over both', async () => {
    const title = piece('A title over both columns of the page, in the middle', 60, 30);
    const blocks = said(await read(page([title, ...column(LEFT, 20, 60), ...column(RIGHT, 230, 60)])));
    expect(blocks).toHaveLength(2);
    expect(blocks[1]).toMatch(/^paragraph: The left column.*the right one begins at the top.*may be\.$/);
  });

  test('begin with the right one where they are read from right to left', async () => {
    const words = (lines: string[], left: number) => column(lines, left, 60, { isRightToLeft: true });
    const right = [
      'אחת שתיים שלוש ארבע חמש שש שבע שמונה ת',
      'אחת שתיים שלוש ארבע חמש שש שבע שמונה ת',
      'אחת שתיים שלוש ארבע חמש שש שבע שמונה ת',
      'אחת שתיים.',
    ];
    const left = right.map((line) => line.replace('אחת', 'אלף'));
    const [first] = said(await read(page([...words(left, 20), ...words(right, 230)])));
    expect(first).toMatch(/^paragraph: אחת/);
  });
});

describe('running heads and page numbers', () => {
  const withEdges = (number: number, text = FULL) =>
    page(
      [piece('Leaflet 7 – statins', 20, 20), ...column(text, 20, 100), piece(`Page ${number} of 3`, 180, 580)],
      number,
    );

  test('are left out where they are on several pages and count them', async () => {
    const blocks = said(await read(withEdges(1), withEdges(2, ['Another text.']), withEdges(3, ['A third one.'])));
    expect(blocks.join('\n')).not.toMatch(/Leaflet 7|Page \d/);
    expect(blocks.at(-1)).toBe('paragraph: A third one.');
  });

  test('may differ on left and right pages', async () => {
    const of = (number: number) =>
      page([piece(number % 2 ? 'Statins' : 'The clinic', 20, 20), ...column([`Text ${number * 7}.`], 20, 100)], number);
    expect(said(await read(of(1), of(2), of(3), of(4)))).toEqual(
      [7, 14, 21, 28].map((text) => `paragraph: Text ${text}.`),
    );
  });

  test('are a number alone on the only page, too', async () => {
    expect(said(await read(page([...column(['The text.'], 20, 100), piece('- 1 -', 190, 590)])))).toEqual([
      'paragraph: The text.',
    ]);
  });

  test('are not lines that stand in the same place but have other numbers or words', async () => {
    const dose = (number: number, amount: number) =>
      page([piece(`Take ${amount} tablets.`, 20, 20), ...column(FULL, 20, 100)], number);
    expect(said(await read(dose(1, 4), dose(2, 9))).filter((text) => text.includes('Take'))).toHaveLength(2);
  });
});

describe('over the end of a page', () => {
  test('a paragraph is one, with the word that the page parts', async () => {
    const pages = [
      page(column([...FULL, 'of them, which holds the word antiox-'], 20, 100), 1),
      page(column(['idants, and ends here.'], 20, 40), 2),
    ];
    expect(said(await read(...pages))).toEqual([
      `paragraph: ${FULL.join(' ')} of them, which holds the word antioxidants, and ends here.`,
    ]);
  });

  test('it goes on over a page without any end, and footnotes come behind it', async () => {
    const note = piece('1 A note.', 20, 500, { size: 7 });
    const pages = [
      page([...column(FULL, 20, 100), note], 1),
      page(column(['of which is long and has no end on this'], 20, 40), 2),
      page(column(['page. Then it ends.', '', ''].slice(0, 1), 20, 40), 3),
    ];
    const blocks = said(await read(...pages));
    expect(blocks[0]).toMatch(/^paragraph: The text.*last of which.*on this page\. Then it ends\.$/);
    expect(blocks.slice(1)).toEqual(['footnote: 1 A note.']);
  });

  test('what ends with its sentence is none with what comes next', async () => {
    const pages = [
      page(column([...FULL.slice(0, 2), 'It ends on this page, which is wide enough.'], 20, 100), 1),
      page(column(['Another begins.'], 20, 40), 2),
    ];
    expect(said(await read(...pages))).toHaveLength(2);
  });

  test('a line that is not full goes on where the next page begins with a small letter', async () => {
    const pages = [
      page(column([...FULL, 'of them breaks'], 20, 100), 1),
      page(column(['off and goes on.'], 20, 40), 2),
    ];
    expect(said(await read(...pages))).toEqual([`paragraph: ${FULL.join(' ')} of them breaks off and goes on.`]);
  });

  test.each([
    ['a list goes on with its next number', ['3. Three.', '4. Four.'], ['list: One. | Two. | Three. | Four.']],
    ['another number begins another list', ['7. Seven.', '8. Eight.'], ['list: One. | Two.', 'list: Seven. | Eight.']],
    ['so does a number written otherwise', ['3) Three.'], ['list: One. | Two.', 'list: Three.']],
  ])('%s', async (_what, after, blocks) => {
    expect(said(await read(page(column(['1. One.', '2. Two.'], 20, 100), 1), page(column(after, 20, 40), 2)))).toEqual(
      blocks,
    );
  });
});

describe('blocks', () => {
  test('headings are larger or bold, and their levels leave none out', async () => {
    const text = (top: number) => column(FULL, 20, top);
    const blocks = await read(
      page([
        piece('Large', 20, 40, { size: 20 }),
        ...text(70),
        piece('Bold and no larger', 20, 130, { isBold: true }),
        ...text(150),
        piece('Middle', 20, 220, { size: 13 }),
        ...text(240),
      ]),
    );
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))).toEqual([2, 3, 3]);
  });

  test('paragraphs are parted by gaps, by indents and by lines that end early', async () => {
    const pieces = [
      ...column(FULL, 20, 40),
      ...column(['After a gap this one begins, and it is wide,', 'and ends here.'], 20, 100),
      piece('Indented, the third one begins, and is wide', 35, 124),
      piece('and goes on at the edge of its column.', 20, 136),
    ];
    expect(said(await read(page(pieces)))).toHaveLength(3);
  });

  test('lists have bullets, numbers or letters, and items of several lines', async () => {
    const items = ['• first', '• second, which has so much to say that it', '  goes on'];
    const pieces = [
      ...column(items.slice(0, 2), 30, 40),
      piece('goes on in another line', 40, 64),
      ...column(['a) one', 'b) two'], 30, 100),
    ];
    expect(said(await read(page([...column(FULL, 20, 200), ...pieces])))).toEqual(
      expect.arrayContaining([
        'list: first | second, which has so much to say that it goes on in another line',
        'list: one | two',
      ]),
    );
  });

  test('tables keep rows and cells, also cells of several lines and empty ones', async () => {
    const row = (top: number, ...cells: string[]) =>
      cells.flatMap((cell, at) => (cell ? [piece(cell, 20 + at * 110, top)] : []));
    const pieces = [
      ...row(40, 'Test', 'Result', 'Range'),
      ...row(54, 'Sodium', '140', '135 to'),
      ...row(66, '', '', '145'),
      ...row(80, 'Zinc', '', '70–120'),
    ];
    expect(said(await read(page(pieces)))).toEqual([
      'table: Test, Result, Range | Sodium, 140, 135 to 145 | Zinc, , 70–120',
    ]);
  });

  test('raised and lowered letters stay so', async () => {
    const line = [
      piece('Mg', 20, 40),
      piece('2+', 30.5, 36, { size: 6 }),
      piece('and H', 40, 40),
      piece('2', 65, 42, { size: 6 }),
      piece('O', 68.5, 40),
    ];
    const [block] = await read(page([...line, ...column(FULL, 20, 60)]));
    expect(block).toEqual({
      kind: 'paragraph',
      runs: expect.arrayContaining([
        { text: '2+', raised: 'sup' },
        { text: '2', raised: 'sub' },
      ]),
    });
  });

  test('an empty page gives nothing', async () => {
    expect(await read(page([]), page([], 2))).toEqual([]);
  });
});
