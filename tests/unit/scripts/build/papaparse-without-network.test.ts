import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withoutNetwork } from '../../../../scripts/build/papaparse-without-network.ts';

const read = (file: string) => readFileSync(createRequire(import.meta.url).resolve(`papaparse/${file}`), 'utf8');

test.each(['papaparse.js', 'papaparse.min.js'])('%s loses its ways to the network and goes on reading', (file) => {
  const code = withoutNetwork(read(file));
  expect(code).not.toMatch(/XMLHttpRequest|\.Worker\b/);
  const module = { exports: {} as { parse(text: string): { data: unknown } } };
  // eslint-disable-next-line no-new-func
  new Function('module', 'exports', code)(module, module.exports);
  expect(module.exports.parse('a,"b,c"\n1,2').data).toEqual([
    ['a', 'b,c'],
    ['1', '2'],
  ]);
});

test.each([
  ['has none of them', 'export const parse = 1;'],
  ['asks twice', 'x = new XMLHttpRequest(); y = new XMLHttpRequest(); new g.Worker(u); !!g.Worker'],
  ['asks in another way', 'x = new XMLHttpRequest(); new g.Worker(u); !!g.Worker; fetch(url)'],
])('code that %s stops the build', (_how, code) => {
  expect(() => withoutNetwork(code)).toThrow('in another way than before');
});
