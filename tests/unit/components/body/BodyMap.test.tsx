import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BodyMap, type LinkedPlace } from '../../../../components/body/BodyMap.tsx';
import { PlaceList } from '../../../../components/body/PlaceList.tsx';
import type { View } from '../../../../glossary/entry/pictures.ts';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const VIEW: View = {
  width: 960,
  height: 960,
  shapes: [
    { role: 'line', path: 'M0 0l9 9' },
    { role: 'near', path: 'M1 1l2 2', of: 'liver' },
    { role: 'near', path: 'M3 3l4 4', of: 'pancreas', drawn: 'hidden' },
  ],
};
const place = (region: string, fields: Partial<LinkedPlace> = {}): LinkedPlace => ({
  region,
  label: region,
  href: `#/body/belly/${region}`,
  path: `M${region.length} 0`,
  count: 2,
  ...fields,
});
const PLACES = [
  place('pancreas'),
  place('liver'),
  place('colon', { isWhole: true }),
  { label: 'Chest', href: '#/body/chest', path: 'M9 9', count: 0 },
];
const open = (filled?: string) => show(<BodyMap view={VIEW} title="Belly" places={PLACES} filled={filled} />);
const caption = () => document.querySelector('figcaption')?.textContent;
const drawn = (role: string) =>
  Array.from(document.querySelectorAll(`svg > .${role}`), (path) => path.getAttribute('d'));

describe('the picture', () => {
  test('is a group with a name, in which each place but the composed ones is a link with a name', async () => {
    open();
    screen.getByRole('group', { name: 'Picture: Belly' });
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('aria-label'))).toEqual([
      'pancreas',
      'liver',
      'Chest',
    ]);
    expect(await violations()).toEqual([]);
  });

  test('draws what can be seen, and nothing hidden', () => {
    open();
    expect(drawn('near')).toEqual(['M1 1l2 2']);
    expect(drawn('line')).toEqual(['M0 0l9 9']);
    expect(drawn('part')).toEqual([]);
  });

  test('says which place is pointed at or has the focus, and else its own name', () => {
    open();
    const liver = screen.getByRole('link', { name: 'liver' });
    expect(caption()).toBe('Belly');
    fireEvent.pointerEnter(liver);
    expect(caption()).toBe('liver');
    fireEvent.pointerLeave(liver);
    expect(caption()).toBe('Belly');
    fireEvent.focus(liver);
    expect(caption()).toBe('liver');
    fireEvent.blur(liver);
    expect(caption()).toBe('Belly');
  });

  test('fills the region whose words are listed, also a composed one', () => {
    open('colon');
    expect(drawn('part')).toEqual(['M5 0']);
    expect(caption()).toBe('colon');
  });
});

describe('the list beside it', () => {
  test('has all places from A to Z, with the numbers of their words, and says which is pointed at', () => {
    const onPoint = vi.fn<(region: string | undefined) => void>();
    show(<PlaceList title="Places" places={PLACES} current="liver" onPoint={onPoint} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Chest',
      'colon\u00a02',
      'liver\u00a02',
      'pancreas\u00a02',
    ]);
    expect(screen.getByRole('link', { current: true }).textContent).toBe('liver');
    fireEvent.focus(screen.getByRole('link', { name: 'colon' }));
    expect(onPoint).toHaveBeenLastCalledWith('colon');
    fireEvent.blur(screen.getByRole('link', { name: 'colon' }));
    expect(onPoint).toHaveBeenLastCalledWith(undefined);
  });
});
