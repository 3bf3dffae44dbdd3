import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  isBeingRead,
  isEmptyForGood,
  isReadableDocument,
  siteOfPage,
  untilWorthReading,
} from '../../../../entrypoints/content/page.ts';

const on = { decision: { isOn: true } };
const off = { decision: { isOn: false } };
const reading = (isOver: boolean) => ({ isOver: () => isOver });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([
  ['before its choices are known', undefined, undefined, false, true],
  ['before its session has begun', on, undefined, false, true],
  ['while it is read', on, reading(false), false, true],
  ['once it has been read', on, reading(true), false, false],
  ['where it is off', off, undefined, false, false],
  ['where it was switched off while it was read', off, reading(false), false, false],
  ['that has come and is empty', on, undefined, true, false],
])('a page %s', (_when, choices, reading, isEmpty, isReading) => {
  expect(isBeingRead(choices, reading, isEmpty)).toBe(isReading);
});

describe('a document', () => {
  test.each([
    ['text/html', true],
    ['application/xhtml+xml', true],
    ['text/plain', true],
    ['image/svg+xml', false],
    ['application/xml', false],
    ['application/pdf', false],
    ['text/html-like', false],
  ])('of the kind %s can be read: %s', (contentType, can) => {
    expect(isReadableDocument({ contentType, body: document.body } as Document)).toBe(can);
  });

  test('without a body cannot be read', () => {
    expect(isReadableDocument({ contentType: 'text/html', body: null } as unknown as Document)).toBe(false);
  });

  test.each([
    ['has come and holds nothing', 'complete', '', true],
    ['has come and holds something', 'complete', '<p></p>', false],
    ['has not come yet', 'interactive', '', false],
  ])('that %s is empty for good: %s', (_what, readyState, markup, is) => {
    const body = Object.assign(document.createElement('body'), { innerHTML: markup });
    expect(isEmptyForGood({ readyState, body } as unknown as Document)).toBe(is);
  });
});

describe('a page is worth reading', () => {
  let stop: AbortController;
  let state: 'waiting' | 'worth it' | 'given up';
  beforeEach(() => {
    stop = new AbortController();
    document.body.replaceChildren();
  });
  afterEach(() => stop.abort());

  /** Waits until it is worth reading. */
  async function wait(): Promise<void> {
    state = 'waiting';
    untilWorthReading(stop.signal).then(
      () => (state = 'worth it'),
      () => (state = 'given up'),
    );
    await settled();
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const add = () => document.body.append('text');
  const inFrame = (width: number, height: number) => {
    vi.stubGlobal('top', {});
    vi.stubGlobal('innerWidth', width);
    vi.stubGlobal('innerHeight', height);
  };

  test('at once where it holds something', async () => {
    add();
    await wait();
    expect(state).toBe('worth it');
  });

  test('when something comes', async () => {
    await wait();
    expect(state).toBe('waiting');
    add();
    await settled();
    expect(state).toBe('worth it');
  });

  test('in a frame when that is large enough', async () => {
    inFrame(300, 1);
    add();
    await wait();
    expect(state).toBe('waiting');
    vi.stubGlobal('innerHeight', 200);
    dispatchEvent(new Event('resize'));
    await settled();
    expect(state).toBe('worth it');
  });

  test('as a whole page however small its window is', async () => {
    vi.stubGlobal('innerWidth', 10);
    add();
    await wait();
    expect(state).toBe('worth it');
  });

  test('no more where nobody wants to read it', async () => {
    await wait();
    stop.abort();
    await settled();
    expect(state).toBe('given up');
    add();
    await settled();
    expect(state).toBe('given up');
  });
});

describe('the site of a page', () => {
  const ask = vi.fn<() => Promise<string>>();
  const at = (address: string, origin = 'null') => {
    vi.stubGlobal('location', new URL(address));
    vi.stubGlobal('origin', origin);
  };
  beforeEach(() => {
    ask.mockResolvedValue('tab.example');
  });

  test.each([
    ['its own, which nobody has to be asked for', 'https://www.nhs.uk/iron', 'null', 'www.nhs.uk'],
    ['that of the page which has opened it without an address', 'about:blank', 'https://www.nhs.uk', 'www.nhs.uk'],
    ['none for a file', 'file:///iron.html', 'null', ''],
  ])('is %s', async (_what, address, origin, site) => {
    at(address, origin);
    expect(await siteOfPage(ask)).toBe(site);
    expect(ask).not.toHaveBeenCalled();
  });

  test('is the tab’s in a frame, or its own where nobody answers', async () => {
    at('https://frame.example/');
    vi.stubGlobal('top', {});
    expect(await siteOfPage(ask)).toBe('tab.example');
    ask.mockRejectedValue(new Error('Could not establish connection.'));
    expect(await siteOfPage(ask)).toBe('frame.example');
  });
});
