import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { carryOut } from '../../../../entrypoints/background/commands.ts';
import { describePage } from '../../../../messages/ask-page.ts';
import { pauseEverywhere, sites } from '../../../../settings/sites.ts';

vi.mock(import('../../../../messages/ask-page.ts'), () => ({
  askBackground: vi.fn(),
  askPage: vi.fn(),
  describePage: vi.fn(),
}));

/** Lets the page in front say this of itself. */
const pageSays = (page: { site: string; isOn: boolean } | undefined) =>
  vi
    .mocked(describePage)
    .mockResolvedValue(
      page && { ...page, title: '', terms: [], isReading: false, language: 'english', contentType: 'text/html' },
    );

beforeEach(() => {
  fakeBrowser.reset();
});

test.each([true, false])(
  'the switch turns a site off and on again, whatever its page knows of it: %s',
  async (isOn) => {
    pageSays({ site: 'nhs.uk', isOn });
    await carryOut('switch-site', 7);
    expect(await sites.get()).toEqual({ paused: false, others: 'on', rules: { 'nhs.uk': 'off' } });
    await carryOut('switch-site', 7);
    expect(await sites.get()).toEqual({ paused: false, others: 'on', rules: {} });
  },
);

test('the switch ends a pause, and changes no site', async () => {
  pageSays({ site: 'nhs.uk', isOn: false });
  await pauseEverywhere(true);
  await carryOut('switch-site', 7);
  expect(await sites.get()).toEqual({ paused: false, others: 'on', rules: {} });
});

test('the side panel opens before anything is waited for, in the window that the reader is in', () => {
  const open = vi.fn<(where: { windowId: number }) => Promise<void>>().mockResolvedValue(undefined);
  const panels = fakeBrowser as unknown as { sidePanel?: object };
  panels.sidePanel = { open };
  void carryOut('side-panel', 7, 3);
  expect(open.mock.calls).toEqual([[{ windowId: 3 }]]);
  delete panels.sidePanel;
});

test('the switch leaves a page that cannot be read alone', async () => {
  pageSays(undefined);
  await carryOut('switch-site', 7);
  expect(await sites.get()).toEqual({ paused: false, others: 'on', rules: {} });
});
