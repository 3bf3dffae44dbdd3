import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PackList } from '../../../../components/packs/PackList.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onSwitch = vi.fn<(id: string, isOn: boolean) => void>();
const onSave = vi.fn<(id: string, format: 'json' | 'csv') => void>();
const onRemove = vi.fn<(id: string) => void>();
const packs = [
  { id: 'ward', name: 'Ward', terms: 50_000, isOn: true, at: '2026-11-23T10:00:00.000Z' },
  { id: 'home', name: '<b>Home</b>', terms: 1, isOn: false, at: '2026-11-22T10:00:00.000Z' },
];
const open = () => show(<PackList packs={packs} onSwitch={onSwitch} onSave={onSave} onRemove={onRemove} />);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a list of packs', () => {
  test('names each with how many words it has, as text', () => {
    open();
    const said = screen
      .getAllByRole('listitem')
      .map((item) => within(item).getByRole('switch').closest('label')?.textContent);
    expect(said).toEqual(['Ward50,000 words · added Nov 23, 2026', '<b>Home</b>1 word · added Nov 22, 2026']);
  });

  test('switches a pack on and off', () => {
    open();
    const [ward, home] = screen.getAllByRole<HTMLInputElement>('switch');
    expect([ward?.checked, home?.checked]).toEqual([true, false]);
    if (ward) fireEvent.click(ward);
    if (home) fireEvent.click(home);
    expect(onSwitch.mock.calls).toEqual([
      ['ward', false],
      ['home', true],
    ]);
  });

  test('saves a pack in both formats', () => {
    open();
    press('Save “Ward” as JSON');
    press('Save “Ward” as CSV');
    expect(onSave.mock.calls).toEqual([
      ['ward', 'json'],
      ['ward', 'csv'],
    ]);
  });

  test('asks before it removes, and can be told to keep', () => {
    open();
    press('Remove “Ward”');
    expect(screen.getByRole('group', { name: 'Remove “Ward”' }).textContent).toContain('Remove “Ward” (50,000 words)?');
    screen.getByRole('button', { name: 'Keep it' }).focus();
    press('Keep it');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove “Ward”' }));
    expect(screen.queryByRole('group')).toBeNull();
    expect(onRemove).not.toHaveBeenCalled();
    press('Remove “Ward”');
    press('Remove the pack');
    expect(onRemove.mock.calls).toEqual([['ward']]);
  });

  test('has no way to remove where there is none', () => {
    show(<PackList packs={packs} onSwitch={onSwitch} onSave={onSave} />);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });

  test('axe finds nothing wrong', async () => {
    open();
    press('Remove “Ward”');
    expect(await violations()).toEqual([]);
  });
});
