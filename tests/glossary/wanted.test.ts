import { expect, test } from 'vitest';
import { match } from '../../glossary/match/match.ts';
import { index } from '../compiled/glossary.ts';

/** Words that stop readers of pages on magnesium, energy and breastfeeding, as they stand there. */
test.each([
  ['glycolysis', 'glycolysis'],
  ['oxidative phosphorylation', 'oxidative-phosphorylation'],
  ['ATP', 'atp'],
  ['adenosine triphosphate', 'atp'],
  ['enzyme', 'enzyme'],
  ['cytoplasm', 'cytoplasm'],
  ['mitochondria', 'mitochondria'],
  ['mitochondrion', 'mitochondria'],
  ['nutrient', 'nutrient'],
  ['protein', 'protein'],
  ['metabolism', 'metabolism'],
  ['electrolyte', 'electrolyte'],
  ['magnesium', 'magnesium'],
  ['magnesium glycinate', 'magnesium-glycinate'],
  ['magnesium bisglycinate', 'magnesium-glycinate'],
  ['magnesium taurate', 'magnesium-taurate'],
  ['magnesium citrate', 'magnesium-citrate'],
  ['magnesium oxide', 'magnesium-oxide'],
  ['calcium', 'calcium'],
  ['a deficiency of one vitamin', 'deficiency'],
  ['deficient in vitamins', 'deficiency'],
  ['a vitamin supplement', 'dietary-supplement'],
  ['lactation', 'lactation'],
  ['the milk letdown', 'letdown'],
  ['milk ejection reflex', 'milk-ejection-reflex'],
  ['menses', 'menstruation'],
  ['estrogen', 'estrogen'],
  ['oestrogen', 'estrogen'],
  ['progesterone', 'progesterone'],
  ['prolactin', 'prolactin'],
  ['oxytocin', 'oxytocin'],
  ['blood sugar', 'blood-sugar'],
  ['blood pressure', 'blood-pressure'],
  ['loose stools', 'loose-stools'],
  ['digestive', 'digestion'],
])('“%s” is explained', (text, id) => {
  expect(match(index, text).map(({ term }) => index.id(term))).toContain(id);
});
