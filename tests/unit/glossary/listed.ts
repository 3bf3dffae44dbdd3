/** A glossary of terms that lists name in short, and texts with their marks drawn in. */
import { match } from '../../../glossary/match/match.ts';
import { drawn, indexOf, term } from './tiny.ts';

const VITAMINS = ['A', 'B', 'C', 'D', 'E', 'K', 'B1', 'B2', 'B3', 'B5', 'B6', 'B7', 'B9', 'B12'];

const index = indexOf(
  ...VITAMINS.map((label) => term(`vitamin-${label.toLowerCase()}`, { term: `vitamin ${label}` })),
  ...['A', 'B', 'C', 'E'].map((label) => term(`hepatitis-${label.toLowerCase()}`, { term: `hepatitis ${label}` })),
  term('vitamin-d-deficiency', { term: 'vitamin D deficiency' }),
  term('omega-3', { term: 'omega-3' }),
  term('omega-6', { term: 'omega-6' }),
  term('calcium'),
  term('calcium-citrate'),
  term('citrate'),
  term('zinc'),
  term('zinc-citrate'),
  term('magnesium-citrate'),
  term('magnesium-glycinate'),
  term('magnesium-oxide'),
  term('iron'),
  term('iron-deficiency'),
  term('heme-iron'),
  term('non-heme-iron'),
  term('diabetes'),
  term('type-1-diabetes'),
  term('type-2-diabetes'),
  term('type-o-blood', { term: 'type O blood' }),
  term('stage-3-chronic-kidney-disease'),
  term('stage-4-chronic-kidney-disease'),
  term('heart'),
  term('heart-disease'),
  term('kidney-disease'),
  term('prenatal'),
  term('postnatal'),
  term('hypothyroidism'),
  term('hyperthyroidism'),
  term('glucocorticoid'),
  term('mineralocorticoid'),
  term('ldl', { also: [{ form: 'low-density lipoprotein' }] }),
  term('hdl', { also: [{ form: 'high-density lipoprotein' }] }),
  term('red-blood-cell'),
  term('white-blood-cell'),
  term('cell'),
  term('b-cell', { term: 'B cell' }),
  term('t-cell', { term: 'T cell' }),
  term('blood-pressure'),
  term('blood-sugar'),
  term('sugar-alcohol'),
  term('c-reactive-protein', { term: 'C-reactive protein' }),
  term('e-coli', { term: 'E. coli' }),
  term('t3', { term: 'T3' }),
  term('t4', { term: 'T4' }),
);

const MARK = /\[([^\]|]*)\|[a-z0-9-]+\]/g;

/** A text that has marks drawn in, `[words|term]`, drawn again with the marks that it truly gets. */
export function drawnWithIds(bracketed: string): string {
  const text = bracketed.replace(MARK, '$1');
  return drawn(text, match(index, text), ({ term }) => `|${index.id(term)}`);
}
