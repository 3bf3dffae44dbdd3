// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GlossaryBrowser } from '../../../components/GlossaryBrowser.tsx';
import { cardOf, show, violations } from './tiny.tsx';

const CARDS = [
  cardOf('Zinc', { gist: 'A mineral for healing.' }),
  cardOf('Anemia', { gist: 'Too few red cells.', see: [{ id: 'iron', term: 'Iron' }] }),
  cardOf('Iron', { gist: 'A mineral in the blood.', see: [{ id: 'zinc', term: 'Zinc' }] }),
];

beforeEach(() => {
  show(<GlossaryBrowser cards={CARDS} />);
});
afterEach(cleanup);

const field = () => screen.getByRole('searchbox', { name: 'Search the glossary' });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
/** The terms listed, in order. */
const listed = () => screen.getAllByRole('listitem').map((item) => item.querySelector('b')?.textContent);
/** The term that is open. */
const opened = () => screen.queryByRole('article')?.querySelector('h2')?.textContent;

describe('before anything is typed', () => {
  test('all terms are there from A to Z, and the field has the focus', () => {
    expect(listed()).toEqual(['Anemia', 'Iron', 'Zinc']);
    expect(screen.getByRole('navigation', { name: 'Browse by letter' })).toBeTruthy();
    expect(document.activeElement).toBe(field());
  });

  test('axe finds nothing wrong', async () => {
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
    expect(listed().toSorted()).toEqual(terms.toSorted());
  });

  test('what there is not says so', async () => {
    type(' qqqq ');
    expect(screen.getByRole('status').textContent).toBe('No word like “qqqq” yet.');
    expect(screen.queryAllByRole('listitem')).toEqual([]);
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
    expect(listed().toSorted()).toEqual(['Iron', 'Zinc']);
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
