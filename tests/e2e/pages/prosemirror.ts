/** A page with ProseMirror. */
import { exampleSetup } from 'prosemirror-example-setup';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { offer } from './editor.ts';

const view = new EditorView(document.querySelector('#app'), {
  state: EditorState.create({ schema, plugins: exampleSetup({ schema }) }),
});
offer({ value: () => JSON.stringify(view.state.doc.toJSON()), focus: () => view.focus() });
