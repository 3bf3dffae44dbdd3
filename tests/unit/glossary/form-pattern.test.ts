import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packForms, unpackForm } from '../../../glossary/form-pattern.ts';
import { runs } from '../../runs.ts';

describe('form patterns', () => {
  test('give back just the forms that were packed', () => {
    const form = fc
      .array(fc.constantFrom('a', 'e', 's', 'an', 'aem', 'ia', ' ', 'our'), { minLength: 1, maxLength: 6 })
      .map((bits) => bits.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(form, { maxLength: 8 }), (forms) => {
        expect(packForms(forms).flatMap(unpackForm).toSorted()).toEqual(forms.toSorted());
      }),
      runs(),
    );
  });

  test('are fewer than the forms they stand for', () => {
    expect(packForms(['anemia', 'anemias', 'anaemia', 'anaemias'])).toEqual(['an{,a}emia*']);
  });

  test.each([
    [['cell'], ['cell']],
    [['cells', 'cell'], ['cell*']],
    [['s', 'ss'], ['s*']],
    [['fetus', 'foetus'], ['f{,o}etus']],
    [['color', 'colour'], ['colo{,u}r']],
    [['abcdx', 'abcdefgx'], ['abcd{,efg}x']],
    [
      ['abcdx', 'abcdefghx'],
      ['abcdx', 'abcdefghx'],
    ],
    [
      ['abc', 'xyz'],
      ['abc', 'xyz'],
    ],
    [
      ['abx', 'aby', 'abz'],
      ['ab{x,y}', 'abz'],
    ],
    [
      ['abx', 'aby', 'abys'],
      ['abx', 'aby*'],
    ],
    [
      ['a,b', 'a.b'],
      ['a,b', 'a.b'],
    ],
    [
      ['a.b', 'a,b'],
      ['a.b', 'a,b'],
    ],
    [['aa', 'aaa'], ['aa{,a}']],
    [[], []],
  ])('%j are written as %j', (forms, patterns) => {
    expect(packForms(forms)).toEqual(patterns);
    expect(packForms(forms).flatMap(unpackForm).toSorted()).toEqual(forms.toSorted());
  });
});
