import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GlossaryBrowser } from '../../../../components/browse/GlossaryBrowser.tsx';
import type { Guess } from '../../../../glossary/decode/guess.ts';
import type { Card } from '../../../../glossary/entry/card.ts';
import { cardOf, show, violations } from '../tiny.tsx';

const CARDS = [
  cardOf('Zinc', { gist: 'A mineral for healing.', topic: 'Minerals', level: 1 }),
  cardOf('Anemia', { gist: 'Too few red cells.', topic: 'Blood', level: 3, see: [{ id: 'iron', term: 'Iron' }] }),
  cardOf('Iron', { gist: 'A mineral in the blood.', topic: 'Minerals', level: 2, see: [{ id: 'zinc', term: 'Zinc' }] }),
];

beforeEach(() => {
  vi.useFakeTimers();
  show(<GlossaryBrowser cards={CARDS} hasLevels />);
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const field = () => screen.getByRole('searchbox', { name: 'Search the glossary' });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const choose = (name: string, option: string) => {
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name });
  const value = Array.from(select.options).find(({ textContent }) => textContent === option)?.value;
  fireEvent.change(select, { target: { value } });
};
const wait = (ms: number) =>
  void act(() => {
    vi.advanceTimersByTime(ms);
  });
/** What screen readers say after a pause in typing. */
const said = () => {
  wait(1000);
  return screen.getByRole('status').textContent;
};
/** The terms listed, in order. */
const listed = () => screen.queryAllByRole('listitem').map((item) => item.querySelector('b')?.textContent);
/** The term that is open. */
const opened = () => screen.queryByRole('article')?.querySelector('h2')?.textContent;

describe('before anything is typed', () => {
  test('all terms are there from A to Z, and the field has the focus', () => {
    expect(listed()).toEqual(['Anemia', 'Iron', 'Zinc']);
    expect(screen.getByRole('navigation', { name: 'Browse by letter' })).toBeTruthy();
    expect(document.activeElement).toBe(field());
  });

  test('axe finds nothing wrong', async () => {
    vi.useRealTimers();
    expect(await violations()).toEqual([]);
  });
});

describe('typing', () => {
  test.each([
    ['a name', 'iron', ['Iron']],
    ['the beginning of one, in any case', 'ANE', ['Anemia']],
    ['a meaning', 'mineral', ['Zinc', 'Iron']],
    ['only space', '   ', ['Anemia', 'Iron', 'Zinc']],
  ])('%s finds its terms', (_what, query, terms) => {
    type(query);
    expect(new Set(listed())).toEqual(new Set(terms));
  });

  test('what there is not says so', async () => {
    type(' qqqq ');
    expect(screen.getByText('“qqqq” isn’t in Glosswell yet.')).toBeTruthy();
    expect(said()).toBe('“qqqq” isn’t in Glosswell yet.');
    expect(listed()).toEqual([]);
    vi.useRealTimers();
    expect(await violations()).toEqual([]);
  });

  test('something else afterwards finds that, and nothing finds all again', () => {
    type('qqqq');
    type('zinc');
    expect(listed()).toEqual(['Zinc']);
    type('');
    expect(listed()).toEqual(['Anemia', 'Iron', 'Zinc']);
  });
});

describe('how many were found', () => {
  test.each([
    ['mineral', '2 words'],
    ['zinc', '1 word'],
    ['', ''],
  ])('“%s” says “%s”', (query, expected) => {
    type(query);
    expect(said()).toBe(expected);
  });

  test('is never that of what was listed before', () => {
    type('mineral');
    expect(said()).toBe('2 words');
    type('zinc');
    expect(listed()).toEqual(['Zinc']);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(said()).toBe('1 word');
  });

  test('is said when typing pauses, not at every key', () => {
    type('m');
    wait(300);
    type('min');
    wait(300);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(said()).toBe('2 words');
  });
});

describe('keys in the field', () => {
  const focused = () => document.activeElement?.querySelector('b')?.textContent;

  test.each([
    ['the best hit', 'iron', 'Iron'],
    ['the first term where nothing was typed', '', 'Anemia'],
  ])('arrow down goes to %s, and arrow up comes back', (_what, query, term) => {
    type(query);
    press('ArrowDown');
    expect(focused()).toBe(term);
    press('ArrowUp');
    expect(document.activeElement).toBe(field());
  });

  test('Enter opens the best hit', () => {
    type('irn');
    type('iron');
    press('Enter');
    expect(opened()).toBe('Iron');
  });

  test.each([
    ['nothing was typed', ''],
    ['nothing was found', 'qqqq'],
  ])('Enter opens nothing where %s', (_what, query) => {
    type(query);
    press('Enter');
    expect(opened()).toBeUndefined();
  });

  test('Escape clears what was typed, and then is left to the popup', () => {
    type('iron');
    expect(press('Escape')).toBe(false);
    expect(field()).toMatchObject({ value: '' });
    expect(listed()).toEqual(['Anemia', 'Iron', 'Zinc']);
    expect(press('Escape')).toBe(true);
  });

  test('keys that compose a character are left alone', () => {
    type('iron');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(opened()).toBeUndefined();
  });
});

describe('a part of the glossary', () => {
  test('is a topic, listed with how many terms it has', () => {
    const options = Array.from(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Topic' }).options);
    expect(options.map(({ textContent }) => textContent)).toEqual(['All topics', 'Blood (1)', 'Minerals (2)']);
    choose('Topic', 'Minerals (2)');
    expect(listed()).toEqual(['Iron', 'Zinc']);
    expect(said()).toBe('2 words');
  });

  test.each([
    ['Words that nearly everyone knows', 'Fever'],
    ['Everyday words', 'Zinc'],
    ['Common medical words', 'Iron'],
    ['Specialist words', 'Anemia'],
  ])('is a level: %s', (level, term) => {
    cleanup();
    show(<GlossaryBrowser cards={[...CARDS, cardOf('Fever', { level: 0 })]} hasLevels />);
    choose('Kind of words', level);
    expect(listed()).toEqual([term]);
  });

  test('is named by its level where it has nothing, the easiest level too', () => {
    choose('Kind of words', 'Words that nearly everyone knows');
    expect(said()).toBe('There are no words in Words that nearly everyone knows.');
  });

  test('is both', () => {
    choose('Topic', 'Minerals (2)');
    choose('Kind of words', 'Everyday words');
    expect(listed()).toEqual(['Zinc']);
  });

  test('has levels only where they are wanted', () => {
    cleanup();
    show(<GlossaryBrowser cards={CARDS} />);
    expect(screen.getAllByRole('combobox').map((select) => select.getAttribute('aria-label'))).toEqual(['Topic']);
  });

  test('is searched by itself, with a way to look everywhere', () => {
    choose('Topic', 'Minerals (2)');
    type('anemia');
    expect(listed()).toEqual([]);
    expect(said()).toBe('Nothing for “anemia” in Minerals.');
    choose('Kind of words', 'Specialist words');
    expect(said()).toBe('Nothing for “anemia” in Minerals, Specialist words.');
    type('');
    expect(said()).toBe('There are no words in Minerals, Specialist words.');
    type('anemia');
    click('Look in the whole glossary');
    expect(listed()).toEqual(['Anemia']);
    expect(document.activeElement).toBe(field());
  });
});

describe('a term', () => {
  test('opens in the place of the list, with the focus on the way back', () => {
    click(/^Anemia/);
    expect(opened()).toBe('Anemia');
    expect(screen.getByRole('article', { name: 'Anemia' })).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Back' }));
  });

  test('leads back to what was found, with the focus in the field', () => {
    type('mineral');
    click(/^Iron/);
    click('Back');
    expect(opened()).toBeUndefined();
    expect(field()).toMatchObject({ value: 'mineral' });
    expect(new Set(listed())).toEqual(new Set(['Iron', 'Zinc']));
    expect(document.activeElement).toBe(field());
  });

  test('opens from another, and each leads back to the one before', () => {
    click(/^Anemia/);
    click('Iron');
    click('Zinc');
    expect(opened()).toBe('Zinc');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Back to Iron' }));
    click('Back to Iron');
    expect(opened()).toBe('Iron');
    click('Back to Anemia');
    expect(opened()).toBe('Anemia');
    click('Back');
    expect(listed()).toEqual(['Anemia', 'Iron', 'Zinc']);
  });

  test('has nothing wrong with it that axe finds', async () => {
    click(/^Anemia/);
    click('Iron');
    vi.useRealTimers();
    expect(await violations()).toEqual([]);
  });
});

describe('where somebody else decides which term is open', () => {
  const onOpen = vi.fn<(id: string | undefined) => void>();
  const browser = (open: string | undefined) => <GlossaryBrowser cards={CARDS} open={open} onOpen={onOpen} />;

  test('that term is open from the start', () => {
    cleanup();
    show(browser('iron'));
    expect(opened()).toBe('Iron');
  });

  test('choosing a term, or the way back, asks for it and waits for the answer', () => {
    cleanup();
    const { rerender } = show(browser(undefined));
    click(/^Anemia/);
    expect(onOpen.mock.lastCall).toEqual(['anemia']);
    expect(opened()).toBeUndefined();
    rerender(browser('anemia'));
    expect(opened()).toBe('Anemia');
    click('Iron');
    rerender(browser('iron'));
    click('Back to Anemia');
    expect(onOpen.mock.lastCall).toEqual(['anemia']);
    rerender(browser('anemia'));
    click('Back');
    expect(onOpen.mock.lastCall).toEqual([undefined]);
    rerender(browser(undefined));
    expect(listed()).toEqual(['Anemia', 'Iron', 'Zinc']);
  });

  test('what was searched is still there after the term', () => {
    cleanup();
    const { rerender } = show(browser(undefined));
    type('mineral');
    rerender(browser('iron'));
    rerender(browser(undefined));
    expect(field()).toMatchObject({ value: 'mineral' });
  });
});

describe('where a search comes from outside', () => {
  const browser = (asked?: string, open?: string) => (
    <GlossaryBrowser cards={CARDS} asked={asked} open={open} onOpen={() => undefined} />
  );

  test('it is made at once, and another one takes the place of what was typed', () => {
    cleanup();
    const { rerender } = show(browser('zinc'));
    expect(field()).toMatchObject({ value: 'zinc' });
    expect(listed()).toEqual(['Zinc']);
    type('mineral');
    rerender(browser('anemia'));
    expect(listed()).toEqual(['Anemia']);
  });

  test('what was typed since is still there after a term', () => {
    cleanup();
    const { rerender } = show(browser('zinc'));
    type('mineral');
    rerender(browser(undefined, 'iron'));
    rerender(browser('zinc'));
    expect(field()).toMatchObject({ value: 'mineral' });
  });
});

describe('an open term', () => {
  const done = () => Promise.resolve();
  const listen = vi.fn<(card: Card) => void>();
  const actionsFor = ({ id }: Card) => ({
    isSaved: id === 'iron',
    isKnown: false,
    myWords: '#/my-words',
    onSave: done,
    onKnow: done,
    onCopy: done,
  });
  const open = (id: string) => {
    cleanup();
    show(<GlossaryBrowser cards={CARDS} open={id} onOpen={vi.fn()} actionsFor={actionsFor} onListen={listen} />);
  };

  test('can be saved, known, copied and heard, after the way back and what it says', () => {
    open('anemia');
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent?.trim());
    expect(buttons).toEqual(['← Back', 'Listen', 'Iron', 'Save', 'I know this word', 'Copy']);
  });

  test('shows how its own word stands', () => {
    open('iron');
    expect(screen.getByRole('button', { name: 'Saved' })).toBeTruthy();
    open('zinc');
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
  });

  test('is said aloud by its name', () => {
    open('iron');
    click('Listen');
    expect(listen.mock.lastCall).toEqual([CARDS[2]]);
  });

  test('has nothing wrong with it that axe finds', async () => {
    open('iron');
    vi.useRealTimers();
    expect(await violations()).toEqual([]);
  });
});

describe('a word that can be guessed', () => {
  const answers: Record<string, Guess> = {
    gastritis: { kind: 'parts', word: 'gastritis', parts: [], meaning: 'inflammation of the stomach' },
    azilsartan: {
      kind: 'stem',
      word: 'azilsartan',
      stem: '-sartan',
      what: 'such medicines',
      class: { id: 'iron', term: 'Iron' },
    },
  };
  const guess = vi.fn<(text: string) => Promise<Guess | undefined>>();
  const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(1)));
  beforeEach(() => {
    cleanup();
    guess.mockImplementation((text) => Promise.resolve(answers[text]));
    show(<GlossaryBrowser cards={CARDS} guess={guess} />);
  });

  test('is shown and said as a guess where nothing is found', async () => {
    type(' gastritis ');
    await settle();
    expect(screen.getByText('Probably: inflammation of the stomach.')).toBeTruthy();
    expect(said()).toBe(
      'A guess: gastritis. Probably: inflammation of the stomach. “gastritis” isn’t in Glosswell yet.',
    );
    vi.useRealTimers();
    expect(await violations()).toEqual([]);
  });

  test('leads to the entry of its class', async () => {
    type('azilsartan');
    await settle();
    click('Iron');
    expect(opened()).toBe('Iron');
  });

  test('stands above what is only near to it', async () => {
    answers['anemial'] = { kind: 'parts', word: 'anemial', parts: [], meaning: 'of anemia' };
    type('anemial');
    await settle();
    expect(listed()).toEqual(['Anemia']);
    expect(screen.getByText('Probably: of anemia.')).toBeTruthy();
    expect(said()).toBe('A guess: anemial. Probably: of anemia. 1 word');
  });

  test('goes when something else is typed, and is not asked for where a name is found', async () => {
    type('gastritis');
    await settle();
    type('zinc');
    await settle();
    expect(screen.queryByText(/^Probably/)).toBeNull();
    type('qqqq');
    expect(screen.queryByText(/^Probably/)).toBeNull();
    await settle();
    expect(guess.mock.calls).toEqual([['gastritis'], ['qqqq']]);
  });
});

describe('a word that is nowhere in the glossary', () => {
  const link = () => screen.queryByRole('link', { name: 'Add your own meaning' });
  beforeEach(() => {
    cleanup();
    show(<GlossaryBrowser cards={CARDS} addHref={(word) => `/add?${word}`} />);
  });

  test('can be given a meaning, in a tab of its own', async () => {
    type(' qqqq ');
    expect(link()?.getAttribute('href')).toBe('/add?qqqq');
    expect(link()?.getAttribute('target')).toBe('_blank');
    vi.useRealTimers();
    expect(await violations()).toEqual([]);
  });

  test('can be looked up on other sites', () => {
    type(' qqqq ');
    const links = screen.getAllByRole('link', { name: /^Look it up on/ }).map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      expect.stringMatching(/^https:.*medlineplus&query=qqqq$/),
      expect.stringMatching(/nhs.*=qqqq$/),
    ]);
  });

  test('can be given one also where only a part was searched', () => {
    choose('Topic', 'Blood (1)');
    type('qqqq');
    expect(link()).toBeTruthy();
  });

  test('is not one that is in another part', () => {
    choose('Topic', 'Blood (1)');
    type('zinc');
    expect(listed()).toEqual([]);
    expect(link()).toBeNull();
  });
});

describe('over a first page', () => {
  const onOpened = vi.fn<(id: string) => void>();
  beforeEach(() => {
    cleanup();
    show(<GlossaryBrowser cards={CARDS} hasLevels home={<p>Welcome home.</p>} onOpened={onOpened} />);
  });

  test('stands in the place of the list until something is typed', () => {
    expect(screen.getByText('Welcome home.')).toBeDefined();
    expect(listed()).toEqual([]);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(field());
    type('zin');
    expect(screen.queryByText('Welcome home.')).toBeNull();
    expect(listed()).toEqual(['Zinc']);
    type(' ');
    expect(screen.getByText('Welcome home.')).toBeDefined();
  });

  test('is there again after a search for what is nowhere was cleared', () => {
    type('qqqqqq');
    expect(screen.getByText('“qqqqqq” isn’t in Glosswell yet.')).toBeDefined();
    press('Escape');
    expect(screen.getByText('Welcome home.')).toBeDefined();
  });

  test('tells of each term that is opened', () => {
    expect(onOpened).not.toHaveBeenCalled();
    type('anemia');
    press('Enter');
    expect(onOpened).toHaveBeenLastCalledWith('anemia');
    click('Iron');
    expect(onOpened).toHaveBeenLastCalledWith('iron');
    expect(onOpened).toHaveBeenCalledTimes(2);
  });
});

test('begins with a topic, from which the whole glossary can be chosen', () => {
  cleanup();
  show(<GlossaryBrowser cards={CARDS} topic="Blood" />);
  expect(listed()).toEqual(['Anemia']);
  choose('Topic', 'All topics');
  expect(listed()).toHaveLength(3);
});
