/** A page with TinyMCE, which edits in a frame, or in the page where its address asks for that. */
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { offer } from './editor.ts';

const [editor] = await tinymce.init({
  selector: '#app',
  inline: location.search === '?inline',
  skin: false,
  content_css: false,
  promotion: false,
  branding: false,
  height: 300,
});
offer({ value: () => editor?.getContent() ?? '', focus: () => editor?.focus() });
