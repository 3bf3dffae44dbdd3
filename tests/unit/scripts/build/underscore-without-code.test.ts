import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutMadeCode } from '../../../../scripts/build/underscore-without-code.ts';

const folder = dirname(createRequire(import.meta.url).resolve('underscore/package.json'));
const code = readFileSync(join(folder, 'underscore-umd.js'), 'utf8');

test('makes no code from text, and does its work all the same', () => {
  expect(code).toContain("Function('return this')()");
  const scope: {
    exports: { chunk?: (list: number[], count: number) => number[][]; template?: (text: string) => unknown };
  } = {
    exports: {},
  };
  // oxlint-disable-next-line typescript/no-implied-eval -- It is run as a module would be.
  new Function('exports', 'module', withoutMadeCode(code))(scope.exports, scope);
  expect(scope.exports.chunk?.([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
  expect(() => scope.exports.template?.('<%= 1 %>')).toThrow('No code is made from text.');
});
