/** The pause for all sites at once: the button for it, and what it means while it lasts. */
import { useWords } from '../words.ts';

interface Props {
  isPaused: boolean;
  onPause: (paused: boolean) => void;
}

export function Pause({ isPaused, onPause }: Props) {
  const words = useWords();
  return (
    <div class={isPaused ? 'pause paused' : 'pause'}>
      <p role="status">{isPaused && words('paused')}</p>
      <button type="button" onClick={() => onPause(!isPaused)}>
        {words(isPaused ? 'goOn' : 'pauseEverywhere')}
      </button>
    </div>
  );
}
