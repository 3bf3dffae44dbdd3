/** A card as the choices beside it make it, on a word that stands for all. It is there to be looked at: nothing in it can be pressed. */
import type { Card } from '../../glossary/entry/card.ts';
import { CardFrame } from '../card/CardFrame.tsx';
import { PageCard } from '../card/PageCard.tsx';
import { useWords } from '../words.ts';

interface Props {
  card: Card;
  /** Only what matters most shows at first. */
  isFolded: boolean;
  /** Light, dark, or as the system is. */
  theme: string;
}

const nothing = () => undefined;
const ACTIONS = {
  isSaved: false,
  isKnown: false,
  myWords: nothing,
  onSave: done,
  onKnow: done,
  onMute: done,
  onCopy: done,
};

export function CardPreview({ card, isFolded, theme }: Props) {
  const words = useWords();
  return (
    <figure class="card-preview">
      <figcaption>{words('cardPreview')}</figcaption>
      <div inert>
        <CardFrame theme={theme}>
          <PageCard
            state={{ kind: 'card', card, isFolded, actions: ACTIONS }}
            onOpen={nothing}
            onUnfold={nothing}
            onBack={nothing}
            onPin={nothing}
            onClose={nothing}
          />
        </CardFrame>
      </div>
    </figure>
  );
}

function done(): Promise<void> {
  return Promise.resolve();
}
