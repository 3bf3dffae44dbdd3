import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MarkPreview } from '../../../../components/choices/MarkPreview.tsx';
import { marksCss } from '../../../../components/marks-css.ts';
import type { MarkStyle } from '../../../../settings/mark-looks.ts';
import { show, violations } from '../tiny.tsx';

const highlights = new Map<string, Set<Range>>();
beforeEach(() => {
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
});
afterEach(async () => {
  cleanup();
  // Views clean up after themselves a moment later.
  await vi.waitUntil(() => highlights.size === 0);
  vi.unstubAllGlobals();
});

const drawn = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
const view = (style: MarkStyle) => <MarkPreview markStyle={style} markColour="violet" />;

test('a word is marked on a light and on a dark page, by the same rules as on pages', async () => {
  show(view('tint'));
  expect(screen.getByRole('figure').textContent).toMatch(/^Preview/);
  expect(Array.from(highlights.get('glosswell') ?? [], String)).toEqual(['ferritin', 'ferritin']);
  expect(drawn.mock.calls).toEqual([[marksCss('tint', 'violet')]]);
  expect(await violations()).toEqual([]);
});

test('nothing is marked where nothing is to be drawn', () => {
  show(view('none'));
  expect(highlights.get('glosswell')?.size).toBe(0);
});

test('another style takes the place of the one before, and all goes with the view', async () => {
  const { rerender, unmount } = show(view('tint'));
  const count = document.adoptedStyleSheets.length;
  rerender(view('solid'));
  expect(document.adoptedStyleSheets).toHaveLength(count);
  unmount();
  await waitFor(() => expect(document.adoptedStyleSheets).toHaveLength(count - 1));
  expect(highlights.size).toBe(0);
});
