import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { beginLifetime } from '../../../../entrypoints/content/lifetime.ts';

describe('the life of a content script', () => {
  const { id } = browser.runtime;
  beforeEach(() => void beginLifetime());
  afterEach(() => void Object.assign(browser.runtime, { id }));

  test('lasts as long as the extension has its id', () => {
    const { signal, isAlive } = beginLifetime();
    expect([isAlive(), signal.aborted]).toEqual([true, false]);
  });

  test('ends when somebody asks after the extension was updated or removed', () => {
    const { signal, isAlive } = beginLifetime();
    Object.assign(browser.runtime, { id: undefined });
    expect([isAlive(), signal.aborted]).toEqual([false, true]);
    Object.assign(browser.runtime, { id });
    expect(isAlive()).toBe(false);
  });

  test('ends when a newer copy begins, and the newer one goes on', () => {
    const older = beginLifetime();
    const newer = beginLifetime();
    expect([older.signal.aborted, older.isAlive()]).toEqual([true, false]);
    expect([newer.signal.aborted, newer.isAlive()]).toEqual([false, true]);
  });

  test('begins and ends without a word to the page', () => {
    const dispatch = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
    const post = vi.spyOn(window, 'postMessage');
    const heard: EventTarget[] = [];
    beginLifetime();
    beginLifetime();
    // An aborted signal tells its own listeners, which no page has.
    for (const target of dispatch.mock.contexts)
      if (!(target instanceof AbortSignal)) heard.push(target as EventTarget);
    expect(heard).toEqual([]);
    expect(post).not.toHaveBeenCalled();
  });
});
