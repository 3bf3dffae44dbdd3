/** Small signs beside or in place of words; screen readers pass over them. */

/** Drawn with a pen 1.5 units wide on a sheet of 16 by 16. */
const LINES = {
  listen: 'M2 6v4h3l4 3V3L5 6zM11.5 5.5a3.5 3.5 0 0 1 0 5M13.4 3.4a6.5 6.5 0 0 1 0 9.2',
  save: 'M4 2h8v12l-4-3-4 3z',
  know: 'M3 8.5 6.5 12 13 4.5',
  undo: 'M6 3 3 6l3 3M3 6h7a3.5 3.5 0 0 1 0 7H6',
  copy: 'M5 5h8v9H5zM3 11V2h8',
  mute: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM4 4l8 8',
  others: 'M3 8h0M8 8h0M13 8h0',
  more: 'M4 6l4 4 4-4',
  pin: 'M6 2h4l-.5 5L12 9.5H4L6.5 7zM8 9.5V14',
} as const;

interface Props {
  of: keyof typeof LINES;
}

export function Icon({ of }: Props) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={LINES[of]} />
    </svg>
  );
}
