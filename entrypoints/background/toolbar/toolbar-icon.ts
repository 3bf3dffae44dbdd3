/** Shows on the toolbar whether words are explained on a tab's site. */
import { browser } from 'wxt/browser';

const SIZES = [16, 32, 48] as const;

/** The icon files for each size; grey ones where marking is off. */
function iconFiles(isOn: boolean): Record<string, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icon/${isOn ? '' : 'off-'}${size}.png`]));
}

/** Shows a tab's state; a tab that has gone meanwhile is no failure. */
export async function showIcon(tabId: number, isOn: boolean): Promise<void> {
  const title = browser.i18n.getMessage(isOn ? 'toolbarTitle' : 'toolbarTitleOff');
  await Promise.allSettled([
    browser.action.setIcon({ tabId, path: iconFiles(isOn) }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
