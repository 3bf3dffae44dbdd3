/** A page made by Lit: components in components, each with a shadow root of its own, the innermost one closed. */
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { stepAt, tell, type Item } from './story.ts';

class StoryItem extends LitElement {
  static override properties = { item: { attribute: false } };
  static override shadowRootOptions: ShadowRootInit = { mode: 'closed' };
  declare item: Item;
  override render() {
    return html`<p><b>${this.item.strong}</b>: ${this.item.text}</p>`;
  }
}

class StoryList extends LitElement {
  static override properties = { items: { attribute: false } };
  declare items: readonly Item[];
  override render() {
    return html`<section>
      ${repeat(
        this.items,
        ({ id }) => id,
        (item) => html`<story-item .item=${item}></story-item>`,
      )}
    </section>`;
  }
}

class StoryPage extends LitElement {
  static override properties = { step: { attribute: false } };
  declare step: number;
  constructor() {
    super();
    this.step = 0;
  }
  override render() {
    const { title, items } = stepAt(this.step);
    return html`<h1>${title}</h1>
      <story-list .items=${items}></story-list>`;
  }
}

customElements.define('story-item', StoryItem);
customElements.define('story-list', StoryList);
customElements.define('story-page', StoryPage);
const page = new StoryPage();
document.querySelector('#app')?.append(page);
tell({
  async show(step) {
    page.step = step;
    await page.updateComplete;
  },
});
