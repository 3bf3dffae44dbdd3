import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { WhatsNew } from '../../../../components/page/WhatsNew.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onOpen = vi.fn<() => void>();
const onDismiss = vi.fn<() => void>();
const open = () => show(<WhatsNew news={{ version: '0.2', text: 'news02' }} onOpen={onOpen} onDismiss={onDismiss} />);

test('says what is new, leads there, and can be waved away', async () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: /^New in 0\.2: save words/ }));
  expect(onOpen).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: 'Hide what is new' }));
  expect(onDismiss).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('complementary', { name: 'New in 0.2:' })).toBeTruthy();
  expect(await violations()).toEqual([]);
});
