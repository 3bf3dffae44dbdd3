/** Takes what is dropped or pasted anywhere in the room. */
import { useEffect, useState } from 'preact/hooks';
import { broughtBy, type Brought } from './brought.ts';

/** Whether something is held over the room that can be dropped; what is brought goes to `onBring`. */
export function useBringing(onBring: (brought: Brought) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const take = (event: Event, transfer: DataTransfer | null) => {
      if (!transfer) return;
      const { files, items } = transfer;
      const brought = broughtBy({ files, items, getData: (type) => transfer.getData(type) });
      if (!brought) return;
      event.preventDefault();
      onBring(brought);
    };
    const onDragOver = (event: DragEvent) => {
      // Else the browser would open the file itself, in the place of the room.
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event, event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent) => {
      // A password is pasted into its field.
      if (event.target instanceof HTMLInputElement) return;
      take(event, event.clipboardData);
    };
    const { signal } = stop;
    addEventListener('dragover', onDragOver, { signal });
    addEventListener('dragleave', onDragLeave, { signal });
    addEventListener('drop', onDrop, { signal });
    addEventListener('paste', onPaste, { signal });
    return () => stop.abort();
  }, [onBring]);
  return isOver;
}
