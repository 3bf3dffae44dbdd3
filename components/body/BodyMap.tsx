/** A picture of the body in which places can be pressed: each is a link with a name, which shows while it is pointed at or has the focus. */
import { useState } from 'preact/hooks';
import type { Place } from '../../glossary/entry/body-map.ts';
import type { View } from '../../glossary/entry/pictures.ts';
import { useWords } from '../words.ts';

/** A place that leads somewhere. */
export interface LinkedPlace extends Place {
  /** What it is called. */
  label: string;
  href: string;
  /** How many words there are; none for one that only leads to another picture. */
  count: number;
}

interface Props {
  view: View;
  /** What the picture is called. */
  title: string;
  /** In the order in which they are painted. */
  places: readonly LinkedPlace[];
  /** The region that is filled, since its words are listed or it is pointed at in the list. */
  filled?: string | undefined;
  /** A part of the picture to be shown, in its units, as SVG's `viewBox` has it; all of it where this is left out. */
  crop?: string | undefined;
}

export function BodyMap({ view, title, places, filled, crop }: Props) {
  const words = useWords();
  const [pointed, setPointed] = useState<string | undefined>(undefined);
  const pressed = places.filter(({ isWhole, path }) => !isWhole && path !== '');
  const shown = places.find(({ region }) => region !== undefined && region === filled);
  const name = places.find(({ href }) => href === pointed)?.label ?? shown?.label;
  return (
    <figure class="body-map">
      <svg
        class="picture"
        viewBox={crop ?? `0 0 ${view.width} ${view.height}`}
        role="group"
        aria-label={words('bodyPicture', title)}
      >
        {view.shapes.map(
          ({ role, path, drawn }, at) =>
            drawn !== 'hidden' && <path key={at} class={role} d={path} aria-hidden="true" />,
        )}
        {shown && <path class="part" d={shown.path} aria-hidden="true" />}
        {pressed.map(({ href, label, path }) => (
          <a
            key={href}
            class="place"
            href={href}
            aria-label={label}
            onPointerEnter={() => setPointed(href)}
            onPointerLeave={() => setPointed(undefined)}
            onFocus={() => setPointed(href)}
            onBlur={() => setPointed(undefined)}
          >
            <path d={path} />
          </a>
        ))}
      </svg>
      {/* Screen readers have the links' own names. */}
      <figcaption aria-hidden="true">{name ?? title}</figcaption>
    </figure>
  );
}
