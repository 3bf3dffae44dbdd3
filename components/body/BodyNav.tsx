/** The ways between the pictures of the body: the groups, and the pictures of the group that is open. */
import { useCurrentInView } from '../hooks/use-current-in-view.ts';
import { useWords } from '../words.ts';
import { groupOf, VIEW_GROUPS } from './body-views.ts';

interface Props {
  /** The picture that is shown. */
  view: string;
  hrefOf: (view: string) => string;
}

export function BodyNav({ view, hrefOf }: Props) {
  const words = useWords();
  const open = groupOf(view);
  const groups = useCurrentInView(view);
  const pictures = useCurrentInView(view);
  return (
    <>
      <nav class="swiped body-groups" ref={groups} aria-label={words('bodyGroups')}>
        {VIEW_GROUPS.map((group) => (
          <a
            key={group.title}
            href={hrefOf(group.views[0]?.[0] ?? '')}
            aria-current={group === open ? 'true' : undefined}
          >
            {words(group.title)}
          </a>
        ))}
      </nav>
      {open && (
        <nav class="swiped body-pictures" ref={pictures} aria-label={words('bodyPictures')}>
          {open.views.map(([id, name]) => (
            <a key={id} href={hrefOf(id)} aria-current={id === view ? 'page' : undefined}>
              {words(name)}
            </a>
          ))}
        </nav>
      )}
    </>
  );
}
