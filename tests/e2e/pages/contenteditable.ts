/** A page with an editor that is nothing but an editable element. */
import { offer } from './editor.ts';

const place = document.querySelector('#app') as HTMLElement;
place.contentEditable = 'true';
offer({ value: () => place.innerHTML, focus: () => place.focus() });
