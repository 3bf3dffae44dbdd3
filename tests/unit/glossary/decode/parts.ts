/** A few parts of words, for tests of how words are split. */
import type { Reading } from '../../../../glossary/entry/reference.ts';
import type { WordPart } from '../../../../glossary/decode/word-parts.ts';

const part = (id: string, meaning: string, reads: Reading): WordPart => ({ id, meaning, reads });
const root = (id: string, meaning: string, name?: string, ...others: string[]) =>
  part(id, meaning, { kind: 'root', letters: [id, ...others], ...(name && { name }) });

export const PARTS: readonly WordPart[] = [
  part('an', 'without', { kind: 'prefix', letters: ['a', 'an'], alone: 'no …' }),
  part('hyper', 'too much', {
    kind: 'prefix',
    letters: ['hyper'],
    substance: 'too much …',
    state: 'too much work of …',
  }),
  part('hypo', 'too little', {
    kind: 'prefix',
    letters: ['hypo', 'hyp'],
    substance: 'too little …',
    alone: 'too little …',
  }),
  part('peri', 'around', { kind: 'prefix', letters: ['peri'], of: 'the tissue around …', place: 'around …' }),
  part('poly', 'many', { kind: 'prefix', letters: ['poly'], count: 'several of …' }),
  root('cardi', 'heart', 'the heart', 'card'),
  part('my', 'muscle', {
    kind: 'root',
    letters: ['my'],
    name: 'the muscles',
    after: { cardi: 'the heart muscle' },
  }),
  root('gastr', 'stomach', 'the stomach'),
  root('enter', 'gut', 'the gut'),
  root('col', 'colon', 'the colon'),
  root('arthr', 'joint', 'the joints'),
  root('thyroid', 'thyroid', 'the thyroid'),
  root('kal', 'potassium', 'potassium'),
  root('hem', 'blood', 'blood', 'haem'),
  root('leukocyt', 'white blood cell', 'white blood cells'),
  root('kerat', 'cornea or horny skin'),
  part('itis', 'inflammation', { kind: 'suffix', letters: ['itis'], of: 'inflammation of …' }),
  part('pathy', 'disease', { kind: 'suffix', letters: ['pathy'], of: 'disease of …' }),
  part('emia', 'in the blood', { kind: 'suffix', letters: ['emia', 'aemia'], substance: '… in the blood' }),
  part('osis', 'condition', {
    kind: 'suffix',
    letters: ['osis'],
    of: 'a condition of …',
    substance: 'a condition with …',
    cells: 'too many …',
  }),
  part('stomy', 'making an opening', {
    kind: 'suffix',
    letters: ['stomy'],
    of: 'an opening in …',
    several: 'an opening between …',
  }),
  part('osmia', 'smell', { kind: 'suffix', letters: ['osmia'], alone: 'smell' }),
  part('ism', 'state', { kind: 'suffix', letters: ['ism'], state: '…' }),
  part('ac', 'having to do with', { kind: 'adjective', letters: ['ac'], of: 'having to do with …' }),
  part('ic', 'having to do with', { kind: 'adjective', letters: ['ic'], of: 'having to do with …' }),
];
