/** The cards that are pinned while an article is tried out, as they are at the side of a page. */
import { CardFrame } from '../CardFrame.tsx';
import { Dock, type Pinned } from '../Dock.tsx';
import type { TryNeeds } from './TryCard.tsx';

/** A pinned card: the terms opened one from another. */
export interface TryPinned {
  key: number;
  path: readonly string[];
}

interface Props extends TryNeeds {
  pinned: readonly TryPinned[];
  /** Other cards are pinned, or others are shown on them. */
  onPinned: (pinned: readonly TryPinned[]) => void;
}

export function TryDock({ pinned, onPinned, cardOf, theme, actionsFor, onListen }: Props) {
  const docked = pinned.flatMap(({ key, path }): Pinned[] => {
    const card = cardOf(path.at(-1) ?? '');
    if (!card) return [];
    const actions = actionsFor(card);
    const show = (path: readonly string[]) =>
      onPinned(pinned.map((other) => (other.key === key ? { key, path } : other)));
    return [
      {
        key,
        state: {
          kind: 'card',
          card,
          backTo: cardOf(path.at(-2) ?? '')?.term,
          onListen: onListen && (() => onListen(card)),
          ...(actions && { actions }),
        },
        onOpen: (id) => show([...path, id]),
        onBack: () => show(path.slice(0, -1)),
        onUnpin: () => onPinned(pinned.filter((other) => other.key !== key)),
      },
    ];
  });
  if (docked.length === 0) return null;
  return (
    <div class="try-dock">
      <CardFrame theme={theme}>
        <Dock pinned={docked} onCloseAll={() => onPinned([])} />
      </CardFrame>
    </div>
  );
}
