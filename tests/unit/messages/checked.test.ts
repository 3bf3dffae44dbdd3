import { beforeEach, describe, expect, test, vi } from 'vitest';
import { askPage, checked } from '../../../messages/checked.ts';
import { sendMessage } from '../../../messages/messages.ts';

vi.mock(import('../../../messages/messages.ts'), () => ({ sendMessage: vi.fn(), onMessage: vi.fn() }));

describe('a message', () => {
  test.each([
    ['cards', []],
    ['cards', ['iron', 'vitamin-b12']],
    ['cards', ['x'.repeat(200)]],
    ['lookUp', 'magnesum'],
    ['lookUp', 'x'.repeat(100)],
    ['addWord', 'a “word” <b>'],
    ['siteState', { isOn: true, terms: 0 }],
    ['siteState', { isOn: true, terms: 20_000 }],
    ['siteState', { isOn: false, terms: 0 }],
  ] as const)('%s may say %j', (name, data) => {
    expect(checked(name, data)).toEqual(data);
  });

  test.each([
    ['cards', undefined],
    ['cards', 'iron'],
    ['cards', { length: 1, 0: 'iron' }],
    ['cards', [1]],
    ['cards', [['iron']]],
    ['cards', ['x'.repeat(201)]],
    ['lookUp', undefined],
    ['lookUp', ''],
    ['lookUp', 'x'.repeat(101)],
    ['lookUp', ['magnesum']],
    ['addWord', ''],
    ['addWord', { text: 'x' }],
    ['siteState', undefined],
    ['siteState', true],
    ['siteState', {}],
    ['siteState', { isOn: true }],
    ['siteState', { isOn: 'true', terms: 0 }],
    ['siteState', { isOn: true, terms: '3' }],
    ['siteState', { isOn: true, terms: -1 }],
    ['siteState', { isOn: true, terms: 0.5 }],
    ['siteState', { isOn: true, terms: 1e9 }],
    ['siteState', { isOn: true, terms: 3, tabId: 1 }],
  ] as const)('%s may not say %j', (name, data) => {
    expect(() => checked(name, data)).toThrow(expect.objectContaining({ name: 'ValiError' }));
  });

  test('may not ask for more terms than any page holds', () => {
    expect(() =>
      checked(
        'cards',
        Array.from({ length: 100_000 }, () => 'iron'),
      ),
    ).toThrow('Invalid length');
  });
});

describe('a page that is asked what it is', () => {
  const description = {
    site: 'nhs.uk',
    isOn: true,
    terms: [{ id: 'iron', count: 2 }],
    isReading: false,
    language: 'english',
    contentType: 'text/html',
  };
  /** Lets the page answer in this way. */
  const answers = (answer: () => Promise<unknown>) => {
    vi.mocked(sendMessage).mockImplementation(answer as typeof sendMessage);
  };

  beforeEach(() => {
    answers(() => Promise.resolve(description));
  });

  test('tells it, for the tab and not for a frame in it', async () => {
    expect(await askPage(7)).toEqual(description);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('describePage', undefined, { tabId: 7, frameId: 0 });
  });

  test.each([
    ['does not answer', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers without a site', () => Promise.resolve({ ...description, site: undefined })],
    [
      'answers without saying whether it is being read',
      () => Promise.resolve({ ...description, isReading: undefined }),
    ],
    ['answers with a language that is none', () => Promise.resolve({ ...description, language: 'es' })],
    ['answers without its kind', () => Promise.resolve({ ...description, contentType: undefined })],
    ['answers with terms that are none', () => Promise.resolve({ ...description, terms: ['iron'] })],
    [
      'answers with counts that are none',
      () => Promise.resolve({ ...description, terms: [{ id: 'iron', count: '2' }] }),
    ],
  ])('is unknown where it %s', async (_how, answer) => {
    answers(answer);
    expect(await askPage(7)).toBeUndefined();
  });
});
