import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { welcome } from '../../../../entrypoints/background/installed.ts';
import { seenVersion } from '../../../../settings/seen-version.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: '', version: '0.3.1' });
});
const openTabs = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url).filter(Boolean);

test('a new reader is welcomed, and is not told what is new', async () => {
  await welcome('install');
  expect(await openTabs()).toEqual(['/welcome.html']);
  expect(await seenVersion.get()).toBe('0.3.1');
});

test.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
  'nothing pops up after %s, and what was new stays so',
  async (reason) => {
    await seenVersion.set('0.2.0');
    await welcome(reason);
    expect(await openTabs()).toEqual([]);
    expect(await seenVersion.get()).toBe('0.2.0');
  },
);
