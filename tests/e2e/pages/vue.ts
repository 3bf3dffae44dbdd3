/** A page made by Vue. */
import { createApp, h, nextTick, ref } from 'vue';
import { stepAt, tell } from './story.ts';

const step = ref(0);
createApp({
  render() {
    const { title, items } = stepAt(step.value);
    return h('main', [
      h('h1', title),
      h(
        'ul',
        items.map(({ id, strong, text }) => h('li', { key: id }, [h('b', strong), ': ', text])),
      ),
    ]);
  },
}).mount('#app');
tell({
  show(next) {
    step.value = next;
    return nextTick();
  },
});
