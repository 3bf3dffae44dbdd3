/** The places of a picture as a plain list, from A to Z; the one that is pointed at is filled in the picture. */
import { counted } from '../counted.ts';
import { useWords } from '../words.ts';
import type { LinkedPlace } from './BodyMap.tsx';

interface Props {
  title: string;
  places: readonly LinkedPlace[];
  /** The region whose words are listed. */
  current?: string | undefined;
  /** A region is pointed at or has the focus; none any more. */
  onPoint: (region: string | undefined) => void;
}

export function PlaceList({ title, places, current, onPoint }: Props) {
  const words = useWords();
  return (
    <section class="places" aria-labelledby="places">
      <h2 id="places">{title}</h2>
      <ul>
        {places
          .toSorted((one, other) => one.label.localeCompare(other.label, words('language')))
          .map(({ href, label, region, count }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={region !== undefined && region === current ? 'true' : undefined}
                onPointerEnter={() => onPoint(region)}
                onPointerLeave={() => onPoint(undefined)}
                onFocus={() => onPoint(region)}
                onBlur={() => onPoint(undefined)}
              >
                {label}
              </a>
              {/* The number is beside the last word of the name, and never alone in a line. */}
              {count > 0 && <small>{`\u00a0${counted(count, words)}`}</small>}
            </li>
          ))}
      </ul>
    </section>
  );
}
