import { describe, expect, test } from 'vitest';
import { match } from '../../../../glossary/match/match.ts';
import { idsIn, indexOf, marks, term } from '../tiny.ts';

const index = indexOf(
  term('glycolysis', { also: [{ form: 'glycolytic' }] }),
  term('atp', { term: 'ATP', also: [{ form: 'adenosine triphosphate' }] }),
  term('enzyme'),
  term('electron'),
  term('oxidative-phosphorylation'),
  term('phosphorylation'),
  term('magnesium', { level: 2 }),
  term('magnesium-citrate'),
  term('magnesium-taurate'),
  term('magnesium-glycinate', { also: [{ form: 'glycinate', with: ['magnesium'] }] }),
  term('aids', { term: 'AIDS' }),
  term('crohns-disease', { term: "Crohn's disease" }),
  term('anemia'),
  term('estrogen'),
  term('let-down-reflex'),
  term('calcium-ion', { term: 'Ca2+', also: [{ form: 'Ca²⁺' }] }),
  term('vitamin-b12', { term: 'vitamin B12' }),
  term('eclampsia'),
  term('facade', { term: 'façade' }),
  term('alpha-lipoic-acid', { also: [{ form: 'α-lipoic acid' }] }),
  term('strasse', { term: 'straße' }),
  term('iron', {
    guard: { with: ['blood', 'anemia'], not: ['iron man'] },
  }),
);

describe('matches', () => {
  test.each([
    ['[Glycolysis] begins; [glycolytic] steps follow.'],
    ['The longest form wins: [oxidative phosphorylation], then [phosphorylation] alone.'],
    ["Plurals: [enzymes], and the possessive: [enzyme’s] role, [enzyme's] too."],
    ['Whole words only: enzymelike, co-enzymex, but [enzyme].'],
    ['[ATP] in its own capitals, not atp, nor Atp; [ATPs] too.'],
    ['It aids digestion. [AIDS] is another matter.'],
    ['WHAT AIDS DIGESTION IN ANY CASE'],
    ['GLYCOLYSIS AND THE [ENZYMES]'.replace('GLYCOLYSIS', '[GLYCOLYSIS]')],
    ["[Crohn’s disease], [Crohn's disease], [Crohns disease], [Crohn disease]"],
    ['British [anaemia] and [oestrogen], American [anemia] and [estrogen].'],
    ['[let-down reflex], [let down reflex]'],
    ['[oxidative\u00a0phosphorylation] and [oxidative\n    phosphorylation], not oxidative, [phosphorylation].'],
    ['[magnesium\u2011citrate] but [magnesium] - citrate'],
    ['[gly\u00adco\u200blysis] with soft hyphens and zero-width spaces'],
    ['[fac\u0327ade] composed and decomposed [façade]'],
    ['[Ca2+] and [Ca²⁺] and calcium'],
    ['[vitamin B₁₂] and [vitamin B12] and [vitamin-B12]'],
    ['A footnote does not glue: [glycolysis]¹ and [glycolysis]²⁺'],
    ['Pre-eclampsia is not [eclampsia], nor is pre‑x.'],
    ['[α-lipoic acid], [alpha-lipoic acid]'],
    ['[Straße] and [STRASSE] fold alike'],
    ['See https://example.org/glycolysis/enzyme.html or mail enzyme@example.org, #enzyme @enzyme enzyme_one'],
    ['[magnesium taurate] or [glycinate]; glycine'],
    ['Emoji💊[magnesium]💊 and (\u201c[magnesium]\u201d)/[enzyme]'],
  ])('%s', (text) => {
    expect(marks(index, text)).toBe(text);
  });

  test('name the right term for each', () => {
    expect(idsIn(index, 'magnesium taurate or glycinate')).toEqual(['magnesium-taurate', 'magnesium-glycinate']);
    expect(idsIn(index, 'oestrogen, Crohns disease')).toEqual(['estrogen', 'crohns-disease']);
  });

  test('of a guarded form need a cue word or enough other terms nearby, and say which', () => {
    expect(match(index, 'She left the iron on.')).toEqual([]);
    expect(match(index, 'Low iron in the blood')).toMatchObject([{ because: 'blood' }]);
    expect(match(index, 'Iron Man has blood on his hands')).toEqual([]);
    expect(match(index, 'enzyme, glycolysis, ATP, electron, iron').at(-1)).toMatchObject({ because: 4 });
    expect(match(index, 'enzyme, glycolysis, iron')).toHaveLength(2);
  });

  test('of a guarded form may find their cue in what was just read', () => {
    expect(match(index, 'You may lack iron.', [{ text: 'Your blood count' }])).toMatchObject([{ because: 'blood' }]);
    expect(match(index, 'You may lack iron.', [{ text: 'Your laundry' }])).toEqual([]);
  });

  test('do not depend on the text before', () => {
    expect(match(index, 'My enzyme')).toHaveLength(1);
    expect(match(index, 'Proenzyme')).toEqual([]);
  });

  test('never overlap and come in order', () => {
    const found = match(index, 'magnesium citrate magnesium citrate phosphorylation oxidative phosphorylation');
    for (const [at, { from, to }] of found.entries()) {
      expect(from).toBeGreaterThanOrEqual(found[at - 1]?.to ?? 0);
      expect(to).toBeGreaterThan(from);
    }
    expect(found).toHaveLength(4);
  });

  test.each([
    ['[type 1] and [2 diabetes mellitus]', ['type-1-diabetes', 'type-2-diabetes']],
    ['[coronary artery] and [heart disease]', ['coronary-artery', 'heart-disease']],
    ['[coronary artery disease] and [heart disease]', ['coronary-artery-disease', 'heart-disease']],
  ])('are put together from the parts of a list where no form stands as it is: %s', (drawn, ids) => {
    const names = ['coronary artery', 'coronary artery disease', 'coronary heart disease', 'heart disease'];
    const index = indexOf(
      ...names.map((name) => term(name.replaceAll(' ', '-'))),
      ...[1, 2].map((type) => term(`type-${type}-diabetes`, { term: `type ${type} diabetes mellitus` })),
    );
    expect(marks(index, drawn)).toBe(drawn);
    expect(idsIn(index, drawn.replace(/[[\]]/g, ''))).toEqual(ids);
  });

  test('are none in no text and in text without letters', () => {
    expect(match(index, '')).toEqual([]);
    expect(match(index, ' \n\u00ad— … 💊 ')).toEqual([]);
  });
});
