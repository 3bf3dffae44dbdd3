import { beforeEach, expect, test } from 'vitest';
import { createPageEvidence, type PageEvidence } from '../../../../../entrypoints/content/mark/page-evidence.ts';
import { pageMean } from '../../../../../glossary/evidence/evidence.ts';

const block = (id: string) => document.getElementById(id) ?? document.body;
let page: PageEvidence;

beforeEach(() => {
  document.body.innerHTML = '<p id="one"></p><p id="two"></p>';
  page = createPageEvidence();
  page.add(block('one'), { sum: 100, count: 10 });
  page.add(block('two'), { sum: -40, count: 20 });
});

test('is that of all passages', () => {
  page.add(block('two'), { sum: 5, count: 1 });
  expect(page.mean()).toBe(pageMean({ sum: 65, count: 31 }));
});

test('is without what is forgotten, once', () => {
  page.add(block('one'), { sum: 7, count: 1 });
  page.forget(block('one'));
  page.forget(block('one'));
  expect(page.mean()).toBe(pageMean({ sum: -40, count: 20 }));
});

test('is without what the page has taken out', () => {
  block('two').remove();
  page.forgetGone();
  expect(page.mean()).toBe(pageMean({ sum: 100, count: 10 }));
});

test('is that of an empty page after all is forgotten', () => {
  page.clear();
  page.forget(block('one'));
  expect(page.mean()).toBe(createPageEvidence().mean());
});
