import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BackupPanel, type RestoreState } from '../../../../components/packs/BackupPanel.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const events = {
  onSave: vi.fn<() => void>(),
  onFile: vi.fn<(file: File) => void>(),
  onRestore: vi.fn<(mode: 'add' | 'replace') => void>(),
  onCancel: vi.fn<() => void>(),
  onUndo: vi.fn<() => void>(),
};
const view = (state: RestoreState, canUndo = false) => (
  <section aria-label="Backup">
    <h2>Back up</h2>
    <BackupPanel state={state} canUndo={canUndo} {...events} />
  </section>
);
const READY: RestoreState = {
  kind: 'ready',
  contents: { savedAt: '2026-11-22T12:00:00.000Z', holds: ['Saved words: 12', 'Sites: 3'], leftOut: [] },
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const file = new File(['{}'], 'backup.json');
const field = () => screen.getByLabelText('Restore from a file');

describe('at rest', () => {
  test('saves a backup', () => {
    show(view({ kind: 'idle' }));
    press('Save a backup');
    expect(events.onSave).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button', { name: 'Undo the restore' })).toBeNull();
  });

  test('takes a file that is chosen', () => {
    show(view({ kind: 'idle' }));
    Object.defineProperty(field(), 'files', { value: [file] });
    fireEvent.change(field());
    expect(events.onFile.mock.calls).toEqual([[file]]);
  });

  test('takes a file that is dropped', () => {
    show(view({ kind: 'idle' }));
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [file] },
    });
    fireEvent(field(), drop);
    expect(drop.defaultPrevented).toBe(true);
    expect(events.onFile.mock.calls).toEqual([[file]]);
  });
});

describe('with a file that was read', () => {
  const outcome = () => screen.getByRole('group', { name: 'This backup holds:' });

  test('says what is in it, when it was saved, and has the focus', () => {
    show(view(READY));
    expect(
      within(outcome())
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Saved words: 12', 'Sites: 3']);
    expect(outcome().textContent).toContain('It was saved on November 22, 2026.');
    expect(document.activeElement).toBe(outcome());
  });

  test('says what is left out', () => {
    show(view({ kind: 'ready', contents: { savedAt: '', holds: [], leftOut: ['saved words', 'later'] } }));
    expect(outcome().textContent).toContain('can’t be read and are left out: saved words, later.');
    expect(outcome().textContent).not.toContain('saved on');
  });

  test.each([
    ['Merge with my words', () => events.onRestore.mock.calls, [['add']]],
    ['Replace everything here', () => events.onRestore.mock.calls, [['replace']]],
    ['Cancel', () => events.onCancel.mock.calls, [[]]],
  ])('“%s” does so, and nothing was done before', (name, calls, expected) => {
    show(view(READY));
    expect(calls()).toEqual([]);
    press(name);
    expect(calls()).toEqual(expected);
  });
});

test.each([
  ['huge', /larger than 100 MB/],
  ['broken', /can’t be read/],
  ['foreign', /isn’t a Glosswell backup/],
  ['newer', /newer Glosswell/],
  ['empty', /Nothing in this backup/],
] as const)('a file that is %s gets a sentence, and that nothing was changed', (why, sentence) => {
  show(view({ kind: 'refused', why }));
  const outcome = screen.getByRole('group', { name: sentence });
  expect(outcome.textContent).toMatch(/Nothing was changed\.$/);
  expect(document.activeElement).toBe(outcome);
  expect(within(outcome).queryByRole('button')).toBeNull();
});

test.each<RestoreState>([{ kind: 'restored' }, READY, { kind: 'idle' }])(
  'what was restored can be undone, also after another look at a file: $kind',
  (state) => {
    show(view(state, true));
    press('Undo the restore');
    expect(events.onUndo).toHaveBeenCalledTimes(1);
  },
);

test('who does nothing is led back to the field', () => {
  show(view(READY));
  press('Cancel');
  expect(document.activeElement).toBe(field());
});

test('what came of it is said, and has the focus', () => {
  show(view({ kind: 'restored' }, true));
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'The backup is restored.' }));
});

test.each<RestoreState>([{ kind: 'idle' }, READY, { kind: 'refused', why: 'broken' }, { kind: 'restored' }])(
  'axe finds nothing wrong: $kind',
  async (state) => {
    show(view(state));
    expect(await violations()).toEqual([]);
  },
);

test.each<[RestoreState, RegExp]>([
  [{ kind: 'reading' }, /Reading the file/],
  [{ kind: 'restoring' }, /Restoring/],
  [{ kind: 'tooLarge' }, /more than 100 MB.*Nothing was saved/],
  [{ kind: 'unsaved' }, /Nothing was saved/],
  [{ kind: 'savedWithout', without: ['your own words and packs'] }, /isn’t in it: your own words and packs\./],
])('what came of it is said, and read out: %j', async (state, sentence) => {
  show(view(state));
  const outcome = screen.getByRole('group', { name: sentence });
  expect(document.activeElement).toBe(outcome);
  expect(await violations()).toEqual([]);
});
