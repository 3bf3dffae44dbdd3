/** Asks for the password of a locked file. It is used once, and kept nowhere. */
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { AskedPassword } from '../use-room.ts';

interface Props extends AskedPassword {
  /** The file's name. */
  name: string;
}

export function PasswordForm({ name, isWrong, give }: Props) {
  const words = useWords();
  const field = useRef<HTMLInputElement | null>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="note password"
      onSubmit={(event) => {
        event.preventDefault();
        give(field.current?.value);
      }}
    >
      <label for="room-password">{words('roomPassword', name)}</label>
      {isWrong && (
        <p id="room-password-wrong" class="complaint" role="alert">
          {words('roomPasswordWrong')}
        </p>
      )}
      <input
        id="room-password"
        type="password"
        autocomplete="off"
        ref={field}
        aria-describedby={isWrong ? 'room-password-wrong' : undefined}
      />
      <button type="submit" class="strong">
        {words('roomPasswordGive')}
      </button>
      <button type="button" onClick={() => give(undefined)}>
        {words('cancel')}
      </button>
    </form>
  );
}
