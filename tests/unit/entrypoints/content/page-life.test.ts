import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onNewDocument, onReturn } from '../../../../entrypoints/content/page-life.ts';

let stop: AbortController;
const listener = vi.fn<() => void>();
beforeEach(() => {
  stop = new AbortController();
});
const root = document.documentElement;
afterEach(() => {
  stop.abort();
  if (document.documentElement === root) return;
  document.documentElement.remove();
  document.append(root);
});
const show = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
const replaceRoot = async () => {
  document.documentElement.remove();
  document.append(document.createElement('html'));
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
};

describe('a page', () => {
  test('that is shown again as it was is told, one that was loaded anew is not', () => {
    onReturn(listener, stop.signal);
    show(false);
    expect(listener).toHaveBeenCalledTimes(0);
    show(true);
    expect(listener).toHaveBeenCalledTimes(1);
    stop.abort();
    show(true);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('that was written anew is still told, once each time', async () => {
    onReturn(listener, stop.signal);
    await replaceRoot();
    show(true);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('tells that another root stands in the place of its own, and no lesser change', async () => {
    onNewDocument(listener, stop.signal);
    document.documentElement.append(document.createElement('body'));
    await replaceRoot();
    expect(listener).toHaveBeenCalledTimes(1);
    stop.abort();
    await replaceRoot();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
