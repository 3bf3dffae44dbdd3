/** A page made by jQuery, which keeps what stays, moves it, and makes the rest from markup. */
import { $ } from 'jquery';
import { stepAt, tell } from './story.ts';

const app = $('#app').html('<main><h1></h1><ul></ul></main>');
const show = async (step: number) => {
  const { title, items } = stepAt(step);
  app.find('h1').text(title);
  const list = app.find('ul');
  const ids = new Set(items.map(({ id }) => id));
  list
    .children()
    .filter((_, item) => !ids.has(item.dataset.id ?? ''))
    .remove();
  for (const { id, strong, text } of items) {
    const known = list.children(`[data-id=${id}]`);
    const item = known.length > 0 ? known : $(`<li data-id="${id}"></li>`);
    list.append(item.html(`<b>${strong}</b>: ${text}`));
  }
};
void show(0);
tell({ show });
