import { expect, test } from 'vitest';
import { opensOn } from '../../../../entrypoints/popup/opens-on.ts';
import type { CurrentPage } from '../../../../front/page/current-page.ts';

const page = {
  site: 'nhs.uk',
  title: 'Iron',
  isOn: true,
  amount: 'usual',
  terms: [{ id: 'iron', count: 1 }],
  isReading: false,
  language: 'english',
  contentType: 'text/html',
} as const;
const current = (other: Partial<CurrentPage> = {}, ofPage: object = {}): CurrentPage =>
  ({
    tabId: 1,
    windowId: 1,
    url: 'https://nhs.uk/iron',
    isLoading: false,
    isPressed: true,
    mayReadSites: true,
    mayReadFiles: true,
    decision: { isOn: true, by: 'default' },
    amount: 'usual',
    page: { ...page, ...ofPage },
    ...other,
  }) as CurrentPage;

test.each([
  ['has words', current()],
  ['is still being read', current({}, { terms: [], isReading: true })],
  ['is switched off', current({ decision: { isOn: false, by: 'rule' } as CurrentPage['decision'] })],
  ['is a PDF, which the reading room can show', current({ page: undefined, url: 'https://nhs.uk/leaflet.pdf' })],
  ['has to be loaded again', current({ page: undefined })],
])('the page’s own tab comes first where it %s', (_what, situation) => {
  expect(opensOn(situation)).toBe('page');
});

test.each([
  ['has no words', current({}, { terms: [] })],
  ['is the browser’s own', current({ page: undefined, url: 'about:license' })],
  ['is in another language', current({}, { terms: [], language: 'other' })],
])('search comes first where it %s', (_what, situation) => {
  expect(opensOn(situation)).toBe('search');
});
