import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { TopicTiles } from '../../../../components/topics/TopicTiles.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

test('each topic is a link with the number of its words, under the title of its group; packs come last', async () => {
  show(
    <>
      <h1>Library</h1>
      <h2>Topics</h2>
      <TopicTiles
        topics={[
          ['Ward words', 1],
          ['Blood', 1200],
          ['Heart and circulation', 3],
          ['Vitamins', 2],
        ]}
        hrefOf={(topic) => `#/glossary/${topic}`}
      />
    </>,
  );
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'The body and its parts',
    'Food, vitamins and weight',
    'Your packs',
  ]);
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Heart and circulation 3 words', '#/glossary/Heart and circulation'],
    ['Blood 1,200 words', '#/glossary/Blood'],
    ['Vitamins 2 words', '#/glossary/Vitamins'],
    ['Ward words 1 word', '#/glossary/Ward words'],
  ]);
  expect(await violations()).toEqual([]);
});

test('a pack that is named like something of the language has the sign of packs', () => {
  show(<TopicTiles topics={[['constructor', 2]]} hrefOf={() => '#'} />);
  expect(document.querySelector('.topic-sign path')?.getAttribute('d')).toMatch(/^M/);
});
