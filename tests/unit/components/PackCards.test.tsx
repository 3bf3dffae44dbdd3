import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PageCard } from '../../../components/card/PageCard.tsx';
import type { Card } from '../../../glossary/entry/card.ts';
import { packCard } from '../../../glossary/packs/pack-card.ts';
import { cardOf, show, violations } from './tiny.tsx';

afterEach(cleanup);

const nothing = () => undefined;
const open = (card: Card, below: Card[] = []) =>
  show(
    <PageCard
      state={{ kind: 'card', card, below }}
      onOpen={nothing}
      onBack={nothing}
      onPin={nothing}
      onUnfold={nothing}
      onClose={nothing}
    />,
  );
const ward = packCard({ term: 'iron', meaning: 'What we mean by iron.' }, 'pack:ward/iron', 'Ward');

describe('a card on a page', () => {
  test('names the pack that it comes from, and has no room for what its author left out', () => {
    open(ward);
    expect(screen.getByText('From the pack “Ward”')).toBeTruthy();
    expect(document.querySelector('.more')).toBeNull();
  });

  test('of the bundled glossary names no pack', () => {
    open(cardOf('iron'));
    expect(screen.queryByText(/pack/)).toBeNull();
  });

  test('shows what packs say of the word below, and the way there', () => {
    open(cardOf('iron'), [ward]);
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent, id }) => [textContent, id])).toEqual([
      ['iron', 'glosswell-term'],
      ['iron', 'glosswell-term-0'],
    ]);
    expect(screen.getByText('What iron is.').compareDocumentPosition(screen.getByText('What we mean by iron.'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const [, own] = headings;
    const scroll = own && vi.spyOn(own, 'scrollIntoView').mockReturnValue(undefined);
    fireEvent.click(screen.getByRole('button', { name: 'Also in the pack “Ward”' }));
    expect(scroll).toHaveBeenCalledTimes(1);
  });

  test('axe finds nothing wrong', async () => {
    open(cardOf('iron'), [ward]);
    expect(await violations()).toEqual([]);
  });
});
