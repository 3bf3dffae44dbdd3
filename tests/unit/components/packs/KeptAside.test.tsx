import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { KeptAside } from '../../../../components/packs/KeptAside.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onSave = vi.fn<() => void>();

test('nothing is said where nothing was damaged', () => {
  show(<KeptAside names={[]} onSave={onSave} />);
  expect(screen.queryByRole('region')).toBeNull();
});

test('what was damaged is named, and can be saved and forgotten', async () => {
  show(<KeptAside names={['saved words', 'your sites']} onSave={onSave} />);
  const region = screen.getByRole('region', { name: 'Something couldn’t be read' });
  expect(region.textContent).toContain('was damaged: saved words, your sites.');
  expect(await violations()).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Download the copy and dismiss' }));
  expect(onSave).toHaveBeenCalledTimes(1);
});
