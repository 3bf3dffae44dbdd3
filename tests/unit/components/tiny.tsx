/** What the tests of views share: cards, a way to show a view as its readers get it, and a check by axe. */
import { render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { WordsContext, type Words } from '../../../components/words.ts';
import type { Card } from '../../../glossary/entry/card.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** A card with everything filled in but what a test speaks of. */
export function cardOf(term: string, fields: Partial<Card> = {}): Card {
  return {
    id: term.toLowerCase().replaceAll(' ', '-'),
    term,
    gist: `What ${term} is.`,
    more: 'It does this.',
    level: 2,
    topic: 'Cells',
    ...fields,
  };
}

/** The English words, filled in as browsers do; nothing under a key that there is not. */
export const words: Words = (key, ...fill) =>
  (Object.hasOwn(messages, key) ? messages[key].message : '').replace(
    /\$(\d)/g,
    (_, place: string) => fill[Number(place) - 1] ?? '',
  );

/** Shows a view with its words, in the main part of a page. */
export const show = (view: ComponentChild) =>
  render(view, {
    wrapper: ({ children }: { children?: ComponentChild }) => (
      <main>
        <WordsContext value={words}>{children}</WordsContext>
      </main>
    ),
  });

/** What axe finds wrong with the page as it is: the rule, and where. Colours are no matter of a page without styles. */
export async function violations(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
