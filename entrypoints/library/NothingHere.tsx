/** Says that an address leads nowhere, with the way back. */
import { useWords } from '../../components/words.ts';
import { printRoute } from '../../messages/library-address.ts';

interface Props {
  /** Why. */
  text: string;
}

export function NothingHere({ text }: Props) {
  const words = useWords();
  return (
    <section class="message">
      <h1>{words('libraryNothing')}</h1>
      <p>{text}</p>
      <p>
        <a href={printRoute({ view: 'home' })}>{words('libraryToGlossary')}</a>
      </p>
    </section>
  );
}
