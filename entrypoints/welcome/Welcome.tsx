/** The welcome page's parts put together: what Glosswell does, an article to try it on, and where to find it. */
import { useWords } from '../../components/words.ts';
import { libraryPath } from '../../messages/library-address.ts';
import { Keys } from './Keys.tsx';
import { PinPicture } from './PinPicture.tsx';
import { Permission } from './Permission.tsx';
import { TryOut } from './TryOut.tsx';

export function Welcome() {
  const words = useWords();
  return (
    <main class="welcome">
      <header>
        <p class="brand">
          <img src="/icon/128.png" width="44" height="44" alt="" /> {words('toolbarTitle')}
        </p>
        <h1>{words('welcomeTitle')}</h1>
        <p class="lead">
          {words('welcomeMark')} {words('welcomeCard')}
        </p>
        <p class="offline">{words('welcomeOffline')}</p>
      </header>
      <Permission />
      <TryOut />
      <section aria-labelledby="real">
        <h2 id="real">{words('realTitle')}</h2>
        <p>{words('realMarks')}</p>
        <p>{words('realReload')}</p>
      </section>
      <section class="pin-button" aria-labelledby="pin">
        <div>
          <h2 id="pin">{words('pinTitle')}</h2>
          <p>{words(import.meta.env.FIREFOX ? 'pinFirefox' : 'pinChromium')}</p>
        </div>
        <PinPicture browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'} />
      </section>
      <section aria-labelledby="privacy" class="privacy">
        <h2 id="privacy">{words('privacyTitle')}</h2>
        <p>{words('privacySentence')}</p>
        <p>{words('notAdvice')}</p>
      </section>
      <Keys />
      <nav aria-label={words('pages')}>
        <a class="button strong" href={libraryPath({ view: 'home' })}>
          {words('library')}
        </a>
        <a class="button" href="/options.html">
          {words('options')}
        </a>
      </nav>
    </main>
  );
}
