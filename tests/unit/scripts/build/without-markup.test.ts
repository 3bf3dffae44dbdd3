// @vitest-environment happy-dom
import type * as Preact from 'preact';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withoutMarkup } from '../../../../scripts/build/without-markup.ts';

const codeOf = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8');
const preact = codeOf('preact');

/** Preact as it is built in, as a module of its own. */
const built = (await import(
  `data:text/javascript;base64,${Buffer.from(withoutMarkup(preact, 'preact')).toString('base64')}`
)) as typeof Preact;

const drawn = (props: object, ...children: string[]) => {
  const place = document.createElement('div');
  built.render(built.h('p', props, ...children), place);
  return place.innerHTML;
};

describe('Preact as it is built in', () => {
  test('leaves an element empty that is given markup', () => {
    expect(drawn({ dangerouslySetInnerHTML: { __html: '<b>bold</b>' } })).toBe('<p></p>');
  });

  test('draws everything else as before', () => {
    expect(drawn({ lang: 'en', onClick: () => undefined }, '<b>bold</b>', ' and text')).toBe(
      '<p lang="en">&lt;b&gt;bold&lt;/b&gt; and text</p>',
    );
  });
});

test.each(['preact', 'dompurify'] as const)('%s cannot come in with an assignment that was missed', (name) => {
  const code = codeOf(name);
  expect(() => withoutMarkup(withoutMarkup(code, name), name)).toThrow(/another way/);
  expect(() => withoutMarkup(`${code};x.innerHTML = y`, name)).toThrow(/another way/);
});
