import { describe, expect, test } from 'vitest';
import { CAPITALS, type Capitals } from '../../../../glossary/index/form.ts';
import { readIndex } from '../../../../glossary/index/form-index.ts';
import { writeIndex } from '../../../../glossary/index/write.ts';
import { endOfForm } from '../../../../glossary/match/fit.ts';

/** What of a text a form takes that begins where the bar stands, at least one sign; nothing where it does not stand there. */
function taken(form: string, barred: string, capitals: Capitals = CAPITALS.any): string {
  const from = barred.indexOf('|');
  const text = barred.replace('|', '');
  const index = readIndex(writeIndex([{ id: 'x', level: 3, forms: [{ text: form, capitals, guard: -1 }] }]));
  const to = endOfForm(index, 0, text, from);
  return to === -1 ? '' : text.slice(from, to) || `up to ${to}`;
}

describe('a form takes', () => {
  test.each([
    ['iron', '|iron', 'iron'],
    ['iron', 'the |IRON in it', 'IRON'],
    ['iron', 'THE |IRON IN IT', 'IRON'],
    ['iron', '|ironic', ''],
    ['iron', 'a |iro', ''],
    ['iron', 'a |irom', ''],
    ['iron', '|iron1', ''],
    ['iron', '|ironα', ''],
    ['iron', '|ironß', ''],
    ['iron', '|iron²', 'iron'],
    ['iron', '|iron+', 'iron'],
    ['iron', '|i\u00adro\u200bn\u00ad pot', 'i\u00adro\u200bn\u00ad'],
    ['iron', '|iron\u00ady', ''],
    ['cafe', '|cafe\u0301 now', 'cafe\u0301'],
    ['cafe', '|café', 'café'],
    ['oestrogen', '|œstrogen', 'œstrogen'],
    ['oestrogen', '|œstragen', ''],
    ['anaemia', '|anœmia', ''],
    ['ostrogen', '|œstrogen', ''],
    ['alpha', '|α', 'α'],
    ['alpha', '|β', ''],
    ['folic acid', '|folic acid', 'folic acid'],
    ['folic acid', '|Folic-Acid', 'Folic-Acid'],
    ['folic acid', '|folic\u00a0\n acid', 'folic\u00a0\n acid'],
    ['folic acid', '|folic\u00ad\u2011\u00adacid', 'folic\u00ad\u2011\u00adacid'],
    ['folic acid', '|folic \u200b acid', 'folic \u200b acid'],
    ['folic acid', '|folic-\ufeffacid', 'folic-\ufeffacid'],
    ['folic acid', '|folic\ufeffacid', ''],
    ['folic acid', '|folic - acid', ''],
    ['folic acid', '(acid) or |folic – acid', ''],
    ['folic acid', '|folic--acid', ''],
    ['folic acid', 'a |folic. acid', ''],
    ['folic acid', '|folicacid', ''],
    ['folic acid', '|folic', ''],
    ['folic acid', '|folic ', ''],
    ['foli', '|foli  -acid', 'foli'],
    ["crohn's disease", '|Crohn’s disease', 'Crohn’s disease'],
    ["crohn's disease", '|Crohn-s disease', ''],
    ['ca2+', '|Ca²⁺', 'Ca²⁺'],
    ['ca2+', '|Ca2+', 'Ca2+'],
    ['ca2+', '|Ca³⁺', ''],
    ['hco3-', '|HCO₃⁻', 'HCO₃⁻'],
    ['hco3-', '|HCO3-', ''],
    ['50 %', '|50 %', '50 %'],
    ['50 %', '|50 /', ''],
  ])('%s of %s: %s', (form, text, wanted) => {
    expect(taken(form, text)).toBe(wanted);
  });
});

describe('a form whose capitals count takes', () => {
  test.each([
    ['ATP', '|ATP', 'ATP'],
    ['ATP', 'THE |ATP MOLECULE', 'ATP'],
    ['ATP', '|atp', ''],
    ['ATP', '|Atp', ''],
    ['mg', '|MG', ''],
    ['mg', '|mᵍ', ''],
    ['ATP', 'a |AT', ''],
    ['ATP', 'a |ATQ', ''],
    ['ATP', '|ATPX', ''],
    ['ATP', '|A\u00adTP\u00ad.', 'A\u00adTP\u00ad'],
    ['ATP', '|ＡＴＰ', 'ＡＴＰ'],
    ['B12', '|B₁₂', 'B₁₂'],
    ['B12', '|B¹²', ''],
    ['B12', '|B13', ''],
    ['Ca²⁺', '|Ca²⁺', 'Ca²⁺'],
    ['Ca²⁺', '|Ca2⁺', ''],
    ['Ca2+', '|Ca2+', 'Ca2+'],
    ['Ca2+', '|Ca2⁺', ''],
    ['omega 3', '|omega-3', 'omega-3'],
    ['omega 3', '|omega 3', 'omega 3'],
    ['omega 3', '|omega \n 3', 'omega \n 3'],
    ['omega 3', '|omega – 3', ''],
    ['omega 3', 'a |omega.3', ''],
    ['Cl-', '|Cl− channel', 'Cl−'],
    ["B's x", '|B’s x', 'B’s x'],
    ['A/B', '|A/B', 'A/B'],
    ['A/B', '|A:B', ''],
    ['vitamin É', '|vitamin É', 'vitamin É'],
    ['vitamin E', '|vitamin É', ''],
  ])('%s of %s: %s', (form, text, wanted) => {
    expect(taken(form, text, CAPITALS.exact)).toBe(wanted);
  });
});

test('a full-width ASCII sign is as good as the plain one, and no other sign is', () => {
  const offset = 0xfee0;
  for (let unit = 0x21; unit <= 0x7e; unit += 1) {
    const wide = String.fromCharCode(unit + offset);
    expect(taken(`A${String.fromCharCode(unit)}`, `|A${wide}`, CAPITALS.exact)).toBe(`A${wide}`);
  }
  for (const unit of [0x7f, 0xc9]) {
    const wide = String.fromCharCode(unit + offset);
    expect(taken(`A${String.fromCharCode(unit)}`, `|A${wide}`, CAPITALS.exact)).toBe('');
  }
});

describe('a form that is an everyday word in capitals takes', () => {
  test.each([
    ['|AIDS', 'AIDS'],
    ['living with |AIDS today', 'AIDS'],
    ['HELP FOR |AIDS NOW', ''],
    ['HELP |AIDS', ''],
    ['|AIDS NOW', ''],
    ['HELP |AIDS today', 'AIDS'],
    ['help |AIDS TODAY', 'AIDS'],
    ['HELP those with |AIDS', 'AIDS'],
    ['Help those WITH |AIDS', ''],
    ['non\u00adHIV |AIDS', 'AIDS'],
    ['|AIDS² NOW', ''],
    ['|AIDS βHCG', 'AIDS'],
    // One letter, or a number, shouts nothing.
    ['A |AIDS 12', 'AIDS'],
    ['12 |AIDS NOW', ''],
    ['\u200bA |AIDS 12', 'AIDS'],
    [`|AIDS${' '.repeat(199)}NOW`, ''],
    [`|AIDS${' '.repeat(200)}NOW`, 'AIDS'],
  ])('of %s: %s', (text, wanted) => {
    expect(taken('AIDS', text, CAPITALS.unshouted)).toBe(wanted);
  });
});

describe('the possessive belongs to what is taken', () => {
  test.each([
    ['iron', '|iron’s role', 'iron’s'],
    ['iron', "|iron's", "iron's"],
    ['iron', '|IRON’S role', 'IRON’S'],
    ['iron', '|ｉｒｏｎ＇ｓ role', 'ｉｒｏｎ＇ｓ'],
    ['iron', '|iron＇s role', 'iron＇s'],
    ['iron', '|iron’\u00ads\u00ad role', 'iron’\u00ads\u00ad'],
    ['iron', '|iron\u00ad’s role', 'iron\u00ad’s'],
    ['cafe', '|cafe\u0301’s door', 'cafe\u0301’s'],
    ['iron', '|iron’so', 'iron'],
    ['iron', '|iron’s\u00ado', 'iron'],
    ['iron', '|iron’t', 'iron'],
    ['iron', '|iron’', 'iron'],
    ['iron', '|iron’ s', 'iron'],
    ['iron', '|iron(s) in it', 'iron'],
    ['iron', '|irons', ''],
    ['50 %', '|50 %’s', '50 %'],
  ])('%s of %s: %s', (form, text, wanted) => {
    expect(taken(form, text)).toBe(wanted);
  });
});

describe('no form is taken out of a word with a prefix that changes it', () => {
  test.each([
    ...['non', 'pre', 'anti', 'pseudo', 'para', 'peri', 'hypo', 'hyper', 'micro', 'neo', 'proto', 'Anti', 'x anti'].map(
      (prefix) => [`${prefix}-|iron`, ''],
    ),
    ...['high', 'spre', 'xpseudo', 'anon', '1', ''].map((prefix) => [`${prefix}-|iron`, 'iron']),
    ['anti\u2010|iron', ''],
    ['Anti\u2011|iron', ''],
    ['high\u2011|iron', 'iron'],
    ['anti |iron', 'iron'],
    ['anti–|iron', 'iron'],
  ])('%s: %s', (text, wanted) => {
    expect(taken('iron', text)).toBe(wanted);
  });
});

describe('no form is taken out of an address, a file name or a handle', () => {
  test.each([
    ['https://x.example/|iron', ''],
    ['https://x.example/a?b=|iron&c', ''],
    ['https://x.example/blood-|iron', ''],
    ['www.|iron.example', ''],
    ['|iron.com', ''],
    ['|iron.org', ''],
    ['|iron.com now', ''],
    ['see |iron.html', ''],
    ['see |iron.htm', ''],
    ['|iron.pdf.', ''],
    ['me@|iron', ''],
    ['|iron@home', ''],
    ['|iron@ home', ''],
    ['mail@blood-|iron.example', ''],
    ['@|iron', ''],
    ['#|iron', ''],
    ['_|iron', ''],
    ['|iron_man', ''],
    ['|iron.', 'iron'],
    ['|iron. More', 'iron'],
    ['|iron.More', 'iron'],
    ['|iron.community', 'iron'],
    ['|iron/zinc', 'iron'],
    ['|iron/zinc_oxide', 'iron'],
    ['zinc/|iron', 'iron'],
    ['|iron: more', 'iron'],
    ['|iron?', 'iron'],
    ['a=|iron', 'iron'],
    ['high-|iron', 'iron'],
    ['a #1-|iron pill', 'iron'],
    ['see www.x.example |iron-rich', 'iron'],
    ['|iron-rich www.x.example', 'iron'],
    ['|iron-rich food, see www.x.example', 'iron'],
    ['www.x.example—|iron helps', 'iron'],
    ['www.x.example—|iron. More', 'iron'],
    ['www.x.example—|iron.', 'iron'],
    [`//${'x'.repeat(77)}/|iron`, ''],
    [`//${'x'.repeat(78)}/|iron`, 'iron'],
    ['www.x.example: |iron', 'iron'],
  ])('%s: %s', (text, wanted) => {
    expect(taken('iron', text)).toBe(wanted);
  });
});
