import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copy } from '../../../../../entrypoints/content/card/copy.ts';

class ClipboardEventStandIn extends Event {
  readonly clipboardData = { setData: vi.fn() };
}

/** What the page would hear of copying. */
const heard = vi.fn();
let told: ClipboardEventStandIn | undefined;

beforeEach(() => {
  told = undefined;
  heard.mockReset();
  vi.stubGlobal('ClipboardEvent', ClipboardEventStandIn);
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('not here')) } });
  document.body.addEventListener('copy', heard);
});
afterEach(() => {
  document.body.removeEventListener('copy', heard);
  vi.unstubAllGlobals();
});

/** A browser that carries the command out, or refuses it. */
function commanding(isAllowed: boolean) {
  document.execCommand = () => {
    if (!isAllowed) return false;
    told = new ClipboardEventStandIn('copy', { bubbles: true, cancelable: true });
    Object.defineProperty(told, 'isTrusted', { value: true });
    document.body.dispatchEvent(told);
    return true;
  };
}

test('a text is written by the clipboard’s own way where that is open', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  await copy('iron');
  expect(writeText).toHaveBeenCalledExactlyOnceWith('iron');
});

test('else it is copied by command, in place of what is selected, and the page does not hear of it', async () => {
  commanding(true);
  await copy('iron');
  expect(told?.clipboardData.setData).toHaveBeenCalledExactlyOnceWith('text/plain', 'iron');
  expect(told?.defaultPrevented).toBe(true);
  expect(heard).not.toHaveBeenCalled();
});

test('it is said where the browser allows neither, and later copying is the page’s again', async () => {
  commanding(false);
  await expect(copy('iron')).rejects.toThrow('Not allowed');
  commanding(true);
  document.execCommand('copy');
  expect(told?.clipboardData.setData).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledOnce();
});
