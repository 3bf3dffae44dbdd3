/** A field in which readers type a site, as an address or a name. */
import { useId, useRef, useState } from 'preact/hooks';
import { siteName } from '../page/site-name.ts';
import { useWords } from '../words.ts';

interface Props {
  /** What holds for the site once it is added. */
  added: 'on' | 'off';
  isKnown: (site: string) => boolean;
  /** The site in what was typed; empty for none. */
  siteTyped: (text: string) => string;
  onAdd: (site: string) => void;
}

export function SiteAdder({ added, isKnown, siteTyped, onAdd }: Props) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement | null>(null);
  const [complaint, setComplaint] = useState('');

  const add = (event: Event) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    const site = siteTyped(text);
    if (text === '') setComplaint(words('siteEmpty'));
    else if (site === '') setComplaint(words('siteNonsense', text));
    else if (isKnown(site)) setComplaint(words('siteKnown', siteName(site)));
    else {
      onAdd(site);
      setComplaint('');
      if (field.current) field.current.value = '';
    }
    field.current?.focus();
  };
  return (
    <form class="site-adder" onSubmit={add} noValidate>
      <label for={id}>{words('siteAdd')}</label>
      <p class="hint" id={`${id}-hint`}>
        {words('siteAddHint')}
      </p>
      <div class="line">
        <input
          id={id}
          ref={field}
          type="text"
          inputMode="url"
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          aria-describedby={complaint ? `${id}-complaint ${id}-hint` : `${id}-hint`}
          aria-invalid={complaint !== ''}
        />
        <button type="submit">{words(added === 'on' ? 'siteAddOn' : 'siteAddOff')}</button>
      </div>
      <p class="complaint" role="alert" id={`${id}-complaint`}>
        {complaint}
      </p>
    </form>
  );
}
