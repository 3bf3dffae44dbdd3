/** A page made by Svelte. */
import { flushSync, mount } from 'svelte';
import Story from './Story.svelte';
import { tell } from './story.ts';

let showStep: (step: number) => void = () => undefined;
mount(Story, {
  target: document.querySelector('#app') as Element,
  props: {
    onReady: (show: (step: number) => void) => {
      showStep = show;
    },
  },
});
tell({
  async show(step) {
    flushSync(() => showStep(step));
  },
});
