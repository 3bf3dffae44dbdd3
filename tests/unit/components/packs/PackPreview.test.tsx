import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PackPicker } from '../../../../components/packs/PackPicker.tsx';
import { PackPreview } from '../../../../components/packs/PackPreview.tsx';
import type { Standing } from '../../../../glossary/packs/changes.ts';
import { readPack } from '../../../../glossary/packs/read/read-pack.ts';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onTake = vi.fn<() => void>();
const onCancel = vi.fn<() => void>();
const open = (text: string, fileName: string, standing: Standing = { kind: 'new' }) =>
  show(
    <PackPreview
      fileName={fileName}
      reading={readPack(text, fileName)}
      standing={standing}
      onTake={onTake}
      onCancel={onCancel}
    />,
  );
const CSV = `term,meaning\n${Array.from({ length: 12 }, (_, at) => `wug ${at},Bird ${at}.`).join('\n')}`;

describe('a preview', () => {
  test('says what is in a pack, takes the focus, and takes nothing by itself', () => {
    open(CSV, 'Ward.csv');
    const heading = screen.getByRole('heading', { name: '“Ward”: 12 words' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(
      Array.from({ length: 8 }, (_, at) => `wug ${at}`),
    );
    expect(onTake).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Add this pack' }));
    expect(onTake).toHaveBeenCalledTimes(1);
  });

  test('says what becomes of the pack of the same name', () => {
    open(CSV, 'Ward.csv', { kind: 'update', changes: { added: 1, changed: 2, removed: 3000 } });
    expect(screen.getByText(/words added: 1, changed: 2, gone: 3,000/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Update the pack' }));
    expect(onTake).toHaveBeenCalledTimes(1);
  });

  test('has nothing to take where the reader has the pack just so', () => {
    open(`${CSV}\nblicket,`, 'Ward.csv', { kind: 'same' });
    expect(screen.getByText(/There is nothing new to add\.$/)).toBeTruthy();
    expect(screen.getByText(/Line 14/)).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Close']);
  });

  test('names another pack that holds the same words, and can be taken all the same', () => {
    open(CSV, 'Ward (1).csv', { kind: 'new', twin: 'Ward' });
    expect(screen.getByText('Your pack “Ward” holds these very words already.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add this pack' }));
    expect(onTake).toHaveBeenCalledTimes(1);
  });

  test('names what is wrong line by line, and how many entries are left out', () => {
    open(`${CSV}\nblicket,\nwug 1,Again.`, 'Ward.csv');
    const list = within(screen.getByRole('group'));
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Line 14: “meaning” is missing.',
      'Line 15: “wug 1” is in the file already, on line 3. The first one counts.',
    ]);
    expect(screen.getByText(/skipped.*: 2\.$/)).toBeTruthy();
  });

  test('of very many problems folds the list and counts the rest', () => {
    open(`${CSV}\n${'blicket,\n'.repeat(150)}`, 'Ward.csv');
    expect(screen.getByText('Problems in the file (150)')).toBeTruthy();
    expect(screen.getByRole<HTMLDetailsElement>('group').open).toBe(false);
    expect(screen.getByText('And 50 more.')).toBeTruthy();
  });

  test('of a file of which nothing can be taken has no way to take it', () => {
    open('{', 'broken.json');
    expect(screen.getByRole('heading', { name: 'Nothing can be added from “broken.json”' })).toBeTruthy();
    expect(screen.getByText('Nothing has changed.')).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Close']);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  test('shows markup as the text that it is', () => {
    open(`term,meaning\nwug,<img src=x onerror=alert(1)>`, '<b>x.csv');
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(document.querySelector('img, b')).toBeNull();
  });

  test.each([CSV, `${CSV}\nblicket,`, 'term'])('axe finds nothing wrong', async (text) => {
    open(text, 'Ward.csv');
    expect(await violations()).toEqual([]);
  });
});

describe('the field for a file', () => {
  const onFile = vi.fn<(file: File) => void>();
  test('gives the file, and can be given the same one again', () => {
    show(<PackPicker onFile={onFile} />);
    const field = screen.getByLabelText<HTMLInputElement>(/Choose a file, or drop one here/);
    const file = new File(['x'], 'ward.csv');
    Object.defineProperty(field, 'files', { value: [file] });
    fireEvent.change(field);
    expect(onFile.mock.calls).toEqual([[file]]);
    expect(field.value).toBe('');
  });
  test('axe finds nothing wrong', async () => {
    show(<PackPicker onFile={onFile} />);
    expect(await violations()).toEqual([]);
  });
});
