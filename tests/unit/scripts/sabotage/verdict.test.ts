import { describe, expect, test } from 'vitest';
import type { Sabotage } from '../../../../scripts/sabotage/sabotage.ts';
import { uselessBecause, verdictOf, type Report } from '../../../../scripts/sabotage/verdict.ts';

const SABOTAGE: Sabotage = {
  name: 'Escape does not close the card.',
  file: 'a.ts',
  text: 'a',
  by: 'b',
  tests: 'tests/e2e/card/card.test.ts',
  title: 'closes on Escape',
};

/** A report of one file, its tests given as “status title”. */
const report = (name: string, tests: readonly string[], message = ''): Report => ({
  testResults: [
    {
      name: `/copy/${name}`,
      message,
      assertionResults: tests.map((test) => {
        const [status = '', ...title] = test.split(' ');
        return {
          status,
          title: title.join(' '),
          fullName: `the card in chromium ${title.join(' ')}`,
          failureMessages: status === 'failed' ? ['Error:\n  it stays'] : [],
        };
      }),
    },
  ],
});
const card = (tests: readonly string[], message?: string) => report(SABOTAGE.tests, tests, message);

describe('with a sabotage', () => {
  test('a test that fails has noticed it', () => {
    const verdict = verdictOf(
      SABOTAGE,
      card(['passed opens', 'failed closes on Escape', 'passed closes on Escape twice']),
    );
    expect(verdict).toEqual({ kind: 'noticed', by: ['closes on Escape'], message: 'Error: it stays' });
  });

  test('tests that all pass have not', () => {
    expect(verdictOf(SABOTAGE, card(['passed closes on Escape']))).toEqual({ kind: 'unnoticed' });
  });

  test('the failure of another test, or of one in another file, says nothing', () => {
    expect(verdictOf(SABOTAGE, card(['failed opens', 'passed closes on Escape'])).kind).toBe('unnoticed');
    expect(verdictOf(SABOTAGE, report('tests/e2e/page/marks.test.ts', ['failed closes on Escape'])).kind).toBe(
      'no verdict',
    );
  });

  test('a suite that breaks off before the test has said nothing', () => {
    expect(verdictOf(SABOTAGE, card(['skipped closes on Escape'], 'No browser'))).toEqual({
      kind: 'no verdict',
      why: 'The tests broke off before one of them ran: No browser',
    });
  });
});

describe('without a sabotage', () => {
  test('all is well where the tests pass', () => {
    expect(uselessBecause(SABOTAGE, card(['passed closes on Escape', 'failed opens']))).toBeUndefined();
  });

  test('a title that matches no test is out of date', () => {
    expect(uselessBecause(SABOTAGE, card(['passed opens']))?.kind).toBe('out of date');
    expect(uselessBecause(SABOTAGE, card(['skipped closes on Escape']))?.kind).toBe('out of date');
  });

  test('a test that fails all the same can notice nothing', () => {
    expect(uselessBecause(SABOTAGE, card(['failed closes on Escape']))?.kind).toBe('no verdict');
  });
});
