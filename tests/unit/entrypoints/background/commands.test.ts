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
    .mockResolvedValue(page && { ...page, terms: [], isReading: false, language: 'english', contentType: 'text/html' });

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

test('the switch leaves a page that cannot be read alone', async () => {
  pageSays(undefined);
  await carryOut('switch-site', 7);
  expect(await sites.get()).toEqual({ paused: false, others: 'on', rules: {} });
});
