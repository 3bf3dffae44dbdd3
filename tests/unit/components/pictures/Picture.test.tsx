import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Picture } from '../../../../components/pictures/Picture.tsx';
import { TermCard } from '../../../../components/card/TermCard.tsx';
import type { Drawing } from '../../../../glossary/entry/drawing.ts';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const SPLEEN: Drawing = {
  width: 96,
  height: 80,
  alt: 'The spleen lies behind the lower ribs on the left.',
  shapes: [
    { role: 'line', path: 'M0 0h96' },
    { role: 'near', path: 'M1 1h9v9z' },
    { role: 'part', path: 'M2 2h9v9z' },
    { role: 'label', text: 'left', x: 90, y: 70, at: 'end', size: 9 },
  ],
};
const STEPS: Drawing = {
  width: 200,
  height: 40,
  alt: 'Sugar becomes pyruvate.',
  shapes: [
    { role: 'label', text: 'sugar', x: 0, y: 20 },
    { role: 'label', text: 'pyruvate', x: 100, y: 20, to: 'pyruvate', box: 'M96 4h90v24h-90z' },
  ],
};

const drawn = (container: Element, role: string) =>
  Array.from(container.querySelectorAll(`path.${role}`), (path) => path.getAttribute('d'));

describe('a picture', () => {
  test('is one picture with a name that says the same', async () => {
    show(<Picture drawing={SPLEEN} />);
    const picture = screen.getByRole('img', { name: SPLEEN.alt });
    expect(picture.getAttribute('viewBox')).toBe('0 0 96 80');
    expect(await violations()).toEqual([]);
  });

  test('tells what is meant from what lies around it', () => {
    const { container } = show(<Picture drawing={SPLEEN} />);
    expect(drawn(container, 'part')).toEqual(['M2 2h9v9z']);
    expect(drawn(container, 'near')).toEqual(['M1 1h9v9z']);
    expect(drawn(container, 'line')).toEqual(['M0 0h96']);
  });

  test('places its words', () => {
    show(<Picture drawing={SPLEEN} />);
    const label = screen.getByText('left');
    expect(['x', 'y', 'text-anchor', 'font-size'].map((name) => label.getAttribute(name))).toEqual([
      '90',
      '70',
      'end',
      '9',
    ]);
  });

  test('has no style, script, address or bitmap of its own', () => {
    const { container } = show(<Picture drawing={SPLEEN} />);
    expect(container.querySelector('image, style, script, foreignObject, use, [style], [href]')).toBeNull();
  });
});

describe('a picture that leads on', () => {
  test.each([
    ['a press', (button: Element) => fireEvent.click(button)],
    ['Enter', (button: Element) => fireEvent.keyDown(button, { key: 'Enter' })],
    ['the space bar', (button: Element) => fireEvent.keyDown(button, { key: ' ' })],
  ])('opens a term by %s', (_how, act) => {
    const onOpen = vi.fn<(id: string) => void>();
    show(<Picture drawing={STEPS} onOpen={onOpen} />);
    act(screen.getByRole('button', { name: 'pyruvate' }));
    expect(onOpen.mock.calls).toEqual([['pyruvate']]);
  });

  test('is a group with a name, in which every button can be reached', async () => {
    show(<Picture drawing={STEPS} onOpen={() => undefined} />);
    expect(screen.getByRole('group', { name: STEPS.alt })).toBeTruthy();
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('tabindex'))).toEqual(['0']);
    expect(await violations()).toEqual([]);
  });

  test('is a plain picture on paper, where nothing can be opened', () => {
    show(<Picture drawing={STEPS} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('img', { name: STEPS.alt })).toBeTruthy();
  });
});

test('a card shows its picture, and none where it has none', () => {
  show(<TermCard card={cardOf('Spleen', { picture: SPLEEN })} headingId="heading" onOpen={() => undefined} />);
  expect(screen.getByRole('img', { name: SPLEEN.alt })).toBeTruthy();
  cleanup();
  show(<TermCard card={cardOf('Iron')} headingId="heading" onOpen={() => undefined} />);
  expect(screen.queryByRole('img')).toBeNull();
});
