import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { WhyNothing, type Reason } from '../../../../components/page/WhyNothing.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onReload = vi.fn<() => void>();
const onAllow = vi.fn<() => void>();
const open = (reason: Reason) => show(<WhyNothing reason={reason} onReload={onReload} onAllow={onAllow} />);

test.each<[Reason, RegExp]>([
  ['browser-page', /belongs to your browser/],
  ['store', /a store for extensions/],
  ['pdf', /is a PDF.*reading room/],
  ['closed-pdf', /Save it on this device/],
  ['pdf-file', /on this device.*Open it in Glosswell’s reading room/],
  ['file', /allow access to file URLs/],
  ['no-permission', /doesn’t let Glosswell read pages yet/],
  ['reload', /need to be reloaded/],
  ['browser-page-or-store', /belongs to your browser, or to its store/],
  ['closed', /can’t read this kind of page/],
  ['reading', /still being read/],
  ['language', /isn’t in English/],
  ['no-words', /No hard health words were found/],
])('says why, and tells screen readers when the reason changes: %s', async (reason, sentence) => {
  open(reason);
  expect(screen.getByRole('status').textContent).toMatch(sentence);
  expect(await violations()).toEqual([]);
});

test.each<[Reason, string, typeof onReload]>([
  ['reload', 'Reload this page', onReload],
  ['no-permission', 'Allow on all sites', onAllow],
])('has a button that helps: %s', (reason, name, onPress) => {
  open(reason);
  fireEvent.click(screen.getByRole('button', { name }));
  expect(onPress).toHaveBeenCalledTimes(1);
});

test.each<Reason>(['browser-page', 'pdf', 'language', 'no-words'])('has no button that would not: %s', (reason) => {
  open(reason);
  expect(screen.queryByRole('button')).toBeNull();
});
