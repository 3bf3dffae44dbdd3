/** A page with CodeMirror. */
import { basicSetup, EditorView } from 'codemirror';
import { offer } from './editor.ts';

const view = new EditorView({ extensions: [basicSetup], parent: document.querySelector('#app') as Element });
offer({ value: () => view.state.doc.toString(), focus: () => view.focus() });
