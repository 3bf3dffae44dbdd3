import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { pdfjsParts } from '../../../../scripts/build/pdfjs-parts.ts';
import { usesIn } from '../../../built/names.ts';

const require = createRequire(import.meta.url);
const FILES = { main: 'pdfjs-dist/legacy/build/pdf.mjs', worker: 'pdfjs-dist/legacy/build/pdf.worker.mjs' } as const;
const codeOf = (part: 'main' | 'worker') => readFileSync(require.resolve(FILES[part]), 'utf8');

describe.each(['main', 'worker'] as const)('pdf.js as it is built in, its %s part', (part) => {
  const WAYS_OUT = ['calls fetch', 'variable fetch', 'calls Function', 'calls Image'];

  test('fetches nothing and makes no code', () => {
    const before = new Set(usesIn(codeOf(part), part));
    expect(WAYS_OUT.some((way) => before.has(way as never))).toBe(true);
    const after = new Set(usesIn(pdfjsParts(codeOf(part), part), part));
    expect(WAYS_OUT.filter((way) => after.has(way as never) && !(part === 'worker' && way === 'calls Image'))).toEqual(
      [],
    );
  });

  test('loads no code but what decodes pictures, which comes with it', () => {
    const loaded = Array.from(pdfjsParts(codeOf(part), part).matchAll(/\bimport\(\s*([^)]*)\)/g), ([, what]) => what);
    expect(
      loaded.filter((what) => !/^"\.\.\/\.\.\/wasm\/\w+_nowasm_fallback\.js"$/.test(what ?? '')).filter(Boolean),
    ).toEqual(part === 'main' ? ['"${new URL(src, window.location'] : []);
  });

  test('is not built where it is written in another way', () => {
    expect(() => pdfjsParts('export const other = 1;', part)).toThrow(/written in another way/);
  });
});
