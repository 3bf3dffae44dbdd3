import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { SwitchRow } from '../../../../components/choices/SwitchRow.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onSwitch = vi.fn<(on: boolean) => void>();

test.each([[true], [false]])(
  'it is a switch with its name, its sentence and its state, and asks for the other: %s',
  async (isOn) => {
    show(<SwitchRow label="Pause" hint="Nothing is marked." isOn={isOn} onSwitch={onSwitch} />);
    const control = screen.getByRole('switch', { name: 'Pause' });
    expect(control).toMatchObject({ checked: isOn, tabIndex: 0 });
    expect(document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Nothing is marked.',
    );
    expect(await violations()).toEqual([]);
    fireEvent.click(control);
    expect(onSwitch.mock.calls).toEqual([[!isOn]]);
  },
);
