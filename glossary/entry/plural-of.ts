/** Makes the plural of a noun, irregular ones too. How plurals are only recognised, `text/plurals.ts` says; that needs no dictionary. */
import pluralize from 'pluralize';

/** Plurals, of compounds too, that the plural library does not know or gets wrong; mostly Latin and Greek. */
const IRREGULAR: readonly (readonly [one: string, many: string])[] = [
  ['mitochondrion', 'mitochondria'],
  ['villus', 'villi'],
  ['ganglion', 'ganglia'],
  ['thrombus', 'thrombi'],
  ['embolus', 'emboli'],
  ['larva', 'larvae'],
  ['diverticulum', 'diverticula'],
  ['spermatozoon', 'spermatozoa'],
  ['coccus', 'cocci'],
  ['calculus', 'calculi'],
  ['bronchus', 'bronchi'],
  ['bursa', 'bursae'],
  ['petechia', 'petechiae'],
  ['papilla', 'papillae'],
  ['alveolus', 'alveoli'],
  ['meniscus', 'menisci'],
  ['tarsus', 'tarsi'],
  ['septum', 'septa'],
  ['fimbria', 'fimbriae'],
  ['areola', 'areolae'],
  ['epithelium', 'epithelia'],
  ['labium', 'labia'],
  ['stomach', 'stomachs'],
  ['virus', 'viruses'],
  ['uterus', 'uteruses'],
];
for (const [one, many] of IRREGULAR) pluralize.addPluralRule(new RegExp(`(${one}|${many})$`), many);
pluralize.addPluralRule(/ae$/, 'ae');
pluralize.addIrregularRule('stoma', 'stomas');

/** The plural of a word. A plural stays as it is. */
export function pluralOf(word: string): string {
  return pluralize.plural(word);
}
