/** The top of a page's card: the way back, pinning it, closing it. */
import { Icon } from '../Icon.tsx';
import { useWords } from '../words.ts';

interface Props {
  backTo: string | undefined;
  onBack: () => void;
  /** Pins the card; left out where there is no room for pinned ones. */
  onPin: (() => void) | undefined;
  onClose: () => void;
}

export function CardBar({ backTo, onBack, onPin, onClose }: Props) {
  const words = useWords();
  return (
    <div class={backTo === undefined ? 'bar' : 'bar strip'}>
      {backTo !== undefined && <BackButton to={backTo} onPress={onBack} />}
      {onPin && (
        <button type="button" class="pin sign" aria-label={words('pin')} title={words('pin')} onClick={onPin}>
          <Icon of="pin" />
        </button>
      )}
      <button type="button" class="close sign" aria-label={words('close')} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

/** The way back to the term that this one was opened from. */
export function BackButton({ to, onPress }: { to: string; onPress: () => void }) {
  const words = useWords();
  return (
    <button type="button" class="back" onClick={onPress}>
      <span aria-hidden="true">←</span> {words('backTo', to)}
    </button>
  );
}
