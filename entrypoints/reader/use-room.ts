/** What is open in the room, and what becomes of it: one document at a time, which stays until the next one has opened. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useWords, type Words } from '../../components/words.ts';
import type { Brought } from './brought.ts';
import { openBrought, type BegunDocument } from './open-brought.ts';
import { NotReadable } from './read/opened.ts';

/** A password that is waited for. */
export interface AskedPassword {
  isWrong: boolean;
  /** Goes on with it, or gives up where there is none. */
  give(password: string | undefined): void;
}

/** The room as it is. */
export interface RoomState {
  opened?: BegunDocument | undefined;
  /** What is being opened, by its name. */
  opening?: string | undefined;
  password?: AskedPassword | undefined;
  /** Why something was not opened. */
  problem?: { name: string; sentence: string } | undefined;
  /** The name of what is open, where other files were brought with it. */
  oneOfMany?: string | undefined;
}

/** The room, and what can be done in it. */
export interface Room extends RoomState {
  open(brought: Brought): void;
  /** Gives up what is being opened. */
  cancel(): void;
  close(): void;
}

/** The room of this page, which is empty at first. */
export function useRoom(): Room {
  const words = useWords();
  const [state, setState] = useState<RoomState>({});
  const opening = useRef<AbortController | undefined>(undefined);
  const shown = useRef<BegunDocument | undefined>(undefined);
  const show = (opened: BegunDocument | undefined, oneOfMany?: string) => {
    shown.current?.close();
    shown.current = opened;
    setState({ opened, oneOfMany });
  };
  const open = useCallback(
    (brought: Brought) => {
      opening.current?.abort();
      const own = new AbortController();
      opening.current = own;
      const { signal } = own;
      const name = nameOf(brought, words);
      const note = (rest: Omit<RoomState, 'opened'>) => !signal.aborted && setState({ opened: shown.current, ...rest });
      const password = (isWrong = false) =>
        new Promise<string | undefined>((resolve) => {
          const give = (password: string | undefined) => {
            note({ opening: name });
            resolve(password);
          };
          note({ opening: name, password: { isWrong, give } });
          signal.addEventListener('abort', () => resolve(undefined));
        });
      note({ opening: name });
      openBrought(brought, { pasted: words('roomPasted'), password, signal }).then(
        (opened) => (signal.aborted ? opened.close() : show(opened, hasOthers(brought) ? name : undefined)),
        (error: unknown) => note({ problem: { name, sentence: sentenceOf(error, words) } }),
      );
    },
    [words],
  );
  useEffect(() => () => opening.current?.abort(), []);
  return {
    ...state,
    open,
    cancel() {
      opening.current?.abort();
      setState({ opened: shown.current });
    },
    close: () => show(undefined),
  };
}

function nameOf(brought: Brought, words: Words): string {
  if (brought.kind === 'file') return brought.file.name;
  if (brought.kind === 'folder') return brought.name;
  return words(brought.kind === 'tab' ? 'roomTabFile' : 'roomPasted');
}

function hasOthers(brought: Brought): boolean {
  return brought.kind === 'file' && brought.hasOthers === true;
}

/** What is said of what went wrong. Whatever nobody thought of is told as a damaged file, which it most likely is. */
function sentenceOf(error: unknown, words: Words): string {
  if (error instanceof NotReadable) return words(error.key, error.fill ?? '');
  const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
  return words(isSlow ? 'roomTooSlow' : 'roomDamaged');
}
