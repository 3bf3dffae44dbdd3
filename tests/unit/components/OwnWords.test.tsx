import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OwnWordForm } from '../../../components/packs/OwnWordForm.tsx';
import { OwnWordList } from '../../../components/packs/OwnWordList.tsx';
import type { Fault } from '../../../glossary/packs/check.ts';
import { emptyFields, type OwnWordFields } from '../../../glossary/packs/own-word.ts';
import { show, violations } from './tiny.tsx';

afterEach(cleanup);

describe('the form', () => {
  const onSave = vi.fn<(fields: OwnWordFields) => readonly Fault[]>();
  const open = (word = '', faults: Fault[] = []) => {
    onSave.mockReturnValue(faults);
    return show(<OwnWordForm fields={emptyFields(word)} focus={word ? 'meaning' : undefined} onSave={onSave} />);
  };
  const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save the word' }));

  test('saves what was written', () => {
    open();
    fireEvent.input(field(/^Word/), { target: { value: 'wug' } });
    fireEvent.input(field(/^What it means/), { target: { value: 'A bird.' } });
    fireEvent.input(field(/^Other names/), { target: { value: 'wuglet' } });
    save();
    expect(onSave.mock.calls).toEqual([[{ term: 'wug', meaning: 'A bird.', also: 'wuglet', more: '' }]]);
  });

  test('begins at the meaning where the word is known', () => {
    open('wug');
    expect(field(/^Word/).value).toBe('wug');
    expect(document.activeElement).toBe(field(/^What it means/));
  });

  test.each<[Fault, RegExp, string]>([
    [{ path: ['meaning'], kind: 'packBlank', fill: ['meaning'] }, /^What it means/, '“What it means” is empty.'],
    [
      { path: ['term'], kind: 'packTwice', fill: ['wug'] },
      /^Word/,
      'You have a word “wug” already. Change that one, or choose another name.',
    ],
    [
      { path: ['meaning'], kind: 'packTooLong', fill: ['meaning', '2000'] },
      /^What it means/,
      '“What it means” has more than 2000 letters.',
    ],
  ])('says at the field what is wrong, and keeps what was written', (fault, name, sentence) => {
    open('wug', [fault]);
    save();
    const described = document.querySelector(`#${field(name).getAttribute('aria-describedby') ?? ''}`);
    expect(described?.textContent).toBe(sentence);
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field(name));
    expect(field(/^Word/).value).toBe('wug');
  });

  test('axe finds nothing wrong', async () => {
    open('wug', [{ path: ['meaning'], kind: 'packBlank', fill: ['meaning'] }]);
    save();
    expect(await violations()).toEqual([]);
  });
});

describe('the list', () => {
  const onEdit = vi.fn<(term: string) => void>();
  const onDelete = vi.fn<(term: string) => void>();
  const onUndo = vi.fn<() => void>();
  const open = (deleted?: string) =>
    show(
      <OwnWordList
        terms={[{ term: 'wug', meaning: '<b>A bird.</b>' }]}
        deleted={deleted}
        onEdit={onEdit}
        onDelete={onDelete}
        onUndo={onUndo}
      />,
    );

  test('lets each word be changed and deleted', () => {
    open();
    expect(screen.getByRole('list', { name: 'Words you have added' }).textContent).toContain('<b>A bird.</b>');
    fireEvent.click(screen.getByRole('button', { name: 'Change “wug”' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete “wug”' }));
    expect([onEdit.mock.calls, onDelete.mock.calls]).toEqual([[['wug']], [['wug']]]);
  });

  test('gives the last deleted word back, and leads the focus there', () => {
    open('blicket');
    expect(screen.getByRole('status').textContent).toContain('“blicket” is deleted.');
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  test('axe finds nothing wrong', async () => {
    open('blicket');
    expect(await violations()).toEqual([]);
  });
});
