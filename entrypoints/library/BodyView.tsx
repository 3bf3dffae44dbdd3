/** One picture of the body to click, with its places beside it, or the words of the place that was chosen. */
import { useState } from 'preact/hooks';
import { BodyMap } from '../../components/body/BodyMap.tsx';
import { BodyNav } from '../../components/body/BodyNav.tsx';
import { FIRST_VIEW, viewName } from '../../components/body/body-views.ts';
import { PlaceList } from '../../components/body/PlaceList.tsx';
import { TermRow } from '../../components/browse/TermRow.tsx';
import { regionIn } from '../../components/titles.ts';
import { useWords } from '../../components/words.ts';
import { regionName } from '../../glossary/entry/body-map.ts';
import type { Card } from '../../glossary/entry/card.ts';
import type { Region } from '../../glossary/entry/pictures.ts';
import { printRoute } from '../../messages/library-address.ts';
import { NothingHere } from './NothingHere.tsx';
import { BODY_CROP, useBody } from './use-body.ts';
import type { Place } from './use-route.ts';

interface Props extends Pick<Place, 'openTerm'> {
  cards: ReadonlyMap<string, Card>;
  /** The id of the picture; the first where this is left out. */
  picture?: string | undefined;
  /** The id of the region whose words are listed. */
  region?: string | undefined;
}

export function BodyView({ cards, picture = FIRST_VIEW, region, openTerm }: Props) {
  const words = useWords();
  const body = useBody(cards);
  const [pointed, setPointed] = useState<string | undefined>(undefined);
  if (!body) return <p role="status">{words('loadingGlossary')}</p>;
  const name = viewName(picture);
  const view = name && body.pictures.views[picture];
  const chosen = region === undefined ? undefined : body.pictures.regions[region];
  if (!view || (region !== undefined && chosen?.view !== picture)) return <NothingHere text={words('bodyUnknown')} />;
  const places = body.placesOf(picture);
  return (
    <div class="body-view">
      <h1>{words('libraryBody')}</h1>
      <BodyNav view={picture} hrefOf={(picture) => printRoute({ view: 'body', picture })} />
      <div class="both">
        <BodyMap view={view} title={words(name)} places={places} filled={pointed ?? region} crop={BODY_CROP[picture]} />
        <div class="beside">
          {chosen && region !== undefined && (
            <RegionWords id={region} region={chosen} cards={cards} onOpen={openTerm} />
          )}
          {region === undefined && <p>{words('bodyHow')}</p>}
          <PlaceList title={words('bodyPlaces')} places={places} current={region} onPoint={setPointed} />
        </div>
      </div>
    </div>
  );
}

interface RegionProps {
  id: string;
  region: Region;
  cards: ReadonlyMap<string, Card>;
  onOpen: (id: string) => void;
}

/** The words that lie in a region, and the way to a picture of it from nearby. */
function RegionWords({ id, region, cards, onOpen }: RegionProps) {
  const words = useWords();
  const { opens, says } = region;
  const closer = opens !== undefined && viewName(opens);
  const inside = Array.from(cards.values())
    .filter(({ where }) => where === id)
    .toSorted((one, other) => one.term.localeCompare(other.term, 'en'));
  return (
    <section class="region" aria-labelledby="region">
      <h2 id="region">{regionIn(words, id, regionName(id, region))}</h2>
      <p lang="en">{says}</p>
      {opens !== undefined && closer && (
        <p>
          <a class="button" href={printRoute({ view: 'body', picture: opens })}>
            {words('bodyCloser', words(closer))}
          </a>
        </p>
      )}
      <ul class="terms" aria-labelledby="region">
        {inside.map((card) => (
          <li key={card.id}>
            <TermRow card={card} typed={[]} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
