import { describe, expect, test } from 'vitest';
import { textOf, type Block } from '../../../../../entrypoints/reader/pdf/text/block.ts';
import { MOST_PIECES, textOfPage } from '../../../../../entrypoints/reader/pdf/page-items.ts';
import { textPdf } from '../../../../fixtures/pdf/written.ts';
import { xfaPdf } from '../../../../fixtures/pdf/xfa.ts';
import { blocksIn, openFixture } from './read-fixture.ts';

const said = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item) => `${block.isOrdered ? 'ol' : 'ul'}: ${textOf(item)}`);
    if (block.kind === 'table') return block.rows.map((row) => `tr: ${row.map(textOf).join(' | ')}`);
    const name = { heading: 'h', paragraph: 'p', footnote: 'note' }[block.kind];
    return `${name}${block.kind === 'heading' ? block.level : ''}: ${textOf(block.runs)}`;
  });

/** What each document is, with the beginnings of its long paragraphs. */
const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  'chromium-leaflet.pdf': [
    'h2: Magnesium tablets',
    'p: Magnesium is a mineral that muscles and nerves need. Most people get enough of it from food. Your doctor may ask you to take these tablets if a blood test shows hypomagnesemia, which means too little magnesium in the blood.',
    'h3: 1. What you need to know',
    'p: Do not take these tablets if you have:',
    'ul: severe chronic kidney disease, where magnesium builds up in the blood because the kidneys let out too little of it;',
    'ul: a slow heartbeat (bradycardia);',
    'ul: myasthenia gravis.',
    'h4: Other medicines',
    'p: Take antibiotics such as',
    'h3: 2. How to take them',
    'ol: Swallow one tablet with water.',
    'ol: Wait two hours before you take any other tablet.',
    'ol: Call your doctor if diarrhea lasts for more than two days.',
    'tr: Age | Tablets a day | At most',
    'tr: 12 to 17 years | 1 | 2',
    'tr: 18 years and older | 2 | 3',
    'h3: 3. Side effects',
    'p: Common ones are nausea',
    'h3: 4. How to keep them',
    'p: Keep the tablets dry',
  ],
  'libreoffice-letter.pdf': [
    'h2: Your blood tests',
    'p: Dear Ms Example,',
    'p: Thank you for coming to the diabetes clinic on 12 March 2026.',
    'h3: Results',
    'tr: Test | Result | Unit | Lab’s range',
    'tr: LDL cholesterol | 138 | mg/dL | below 100',
    'tr: Triglycerides | 162 | mg/dL | below 150',
    'tr: Hemoglobin | 13.4 | g/dL | 12.0–15.5',
    'tr: eGFR | 78 | mL/min/1.73 m² | above 60',
    'h3: What comes next',
    'ol: Go on with metformin.',
    'ol: Walk for half an hour on most days, which lowers insulin resistance and triglycerides, and tell us if your joints hurt while you do it.',
    'ol: Come for another A1C test in six months.',
    'p: With kind wishes,',
    'p: Dr. A. Writer, endocrinologist',
  ],
  'groff-columns.pdf': [
    'h2: Statins and muscles',
    'p: The clinic team',
    'h3: 1. What statins do',
    'p: Statins are medicines that lower LDL cholesterol. They keep the liver from making it, by blocking an enzyme called hydroxymethylglutaryl coenzyme A reductase. Less cholesterol in the blood means less atherosclerosis, and so fewer heart attacks and strokes. Atherosclerosis begins decades before anybody notices it.1',
    'p: Most people take a statin without any trouble. Well-known unwanted effects',
    'h3: 2. What to watch for',
    'p: Tell your doctor',
    'p: Some medicines raise',
    'h3: 3. Who takes them',
    'p: People who have had a heart attack',
    'p: Women stop statins before a pregnancy and while they breastfeed. After that they can go on with them. Nobody should stop a statin after a heart attack without asking first, since the risk of another one rises within weeks.',
    'note: 1 Autopsies of young adults have shown it.',
    'note: 2 So the test is done before treatment begins.',
    'h3: 4. How it goes on',
    'p: After two or three months',
    'p: Once treatment goes well',
    'p: Many people worry about memory.',
  ],
  'latex-study.pdf': [
    'h2: Oxidative stress in plain words',
    'h3: 1 The first question',
    'p: Oxidative stress is a lack of balance between reactive oxygen and antioxidants. Cells make H2O2 and superoxide while they burn sugar, and enzymes such as catalase and glutathione peroxidase take them away. Where the first outweighs the second, proteins, lipids and deoxyribonucleic acid suffer damage.1 Inflammation makes it worse, as phagocytes fire oxygen at bacteria. A difficult word',
    'p: Scientists have found oxidative damage in atherosclerosis, in neurodegenerative diseases',
    'h3: 2 What can be measured',
    'ul: F2-isoprostanes in urine, made when radicals meet fats;',
    'ul: 8-hydroxydeoxyguanosine, which shows damage to genes;',
    'ul: the ratio of reduced to oxidized glutathione in erythrocytes, which is hard to measure well because it changes in the tube.',
    'p: None of these tests',
    'note: 1Affected cells often repair it.',
  ],
  'scan.pdf': [],
};

describe.each(Object.entries(DOCUMENTS))('%s', (name, expected) => {
  test('is read as what it says, block by block', async () => {
    const blocks = said(await blocksIn(name));
    expect(blocks.map((block, at) => block.slice(0, expected[at]?.length))).toEqual(expected);
  });

  test('has no hyphen of a line’s end, no ligature and no running head in it', async () => {
    const text = said(await blocksIn(name)).join('\n');
    expect(text).not.toMatch(/[ﬀ-ﬆ\u00AD]|\w- \w|Clinic paper|Page \d|information for you/);
  });
});

test('raised and lowered letters are told from others in what LaTeX and Chromium write', async () => {
  const raised = async (name: string) =>
    (await blocksIn(name)).flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.flatMap(({ text, raised }) => (raised ? [`${raised} ${text}`] : [])) : [],
    );
  expect(await raised('latex-study.pdf')).toEqual(['sub 2', 'sub 2', 'sup 1']);
  expect(await raised('chromium-leaflet.pdf')).toEqual(['sup 2+']);
});

test('only the link that leads to a page is one', async () => {
  const links = (await blocksIn('hostile.pdf')).flatMap((block) =>
    block.kind === 'paragraph' ? block.runs.flatMap(({ text, href }) => (href ? [[text, href]] : [])) : [],
  );
  expect(links).toEqual([['A link that is fine about tachycardia', 'https://example.org/fine']]);
});

test('a page with far more text than anybody reads is read in part', async () => {
  const drawing = `BT /F1 1 Tf ${Array.from({ length: 2 * MOST_PIECES }, (_, at) => `1 0 0 1 ${(at * 37) % 590} ${(at * 53) % 840} Tm (iron) Tj`).join(' ')} ET`;
  const opened = await openFixture(textPdf([{ lines: [] }], { drawing }));
  const { pieces } = await textOfPage(await opened.getPage(1), 1);
  await opened.loadingTask.destroy();
  expect(pieces.length).toBeGreaterThanOrEqual(MOST_PIECES);
  expect(pieces.length).toBeLessThan(1.1 * MOST_PIECES);
});

test.each([
  ['a form that builds its pages itself', {}, true],
  ['one that has fields of the plain kind too', { hasFields: true }, false],
  ['one that has its pages, and a description of itself', { needsRendering: false }, false],
])('whether it is a form that other programs do not show: %s', async (_what, parts, isOne) => {
  const opened = await openFixture(xfaPdf(parts));
  const { info } = await opened.getMetadata();
  await opened.loadingTask.destroy();
  expect(info).toMatchObject({ hasOnlyXfa: isOne });
});

test.each(['damaged.pdf', 'locked.pdf'])('%s is not opened', async (name) => {
  await expect(openFixture(name)).rejects.toThrow(/Invalid|password/i);
});
