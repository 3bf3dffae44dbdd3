import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { placeOf, type Passage } from '../../../../../entrypoints/content/read/passages.ts';
import { readPassages, type ReadOptions } from '../../../../../entrypoints/content/read/read-passages.ts';
import { runs } from '../../../../runs.ts';

/** The passages below a node, without the pauses. */
const read = (root: Element | ShadowRoot, options?: ReadOptions) =>
  Array.from(readPassages(root, options)).filter((passage) => passage !== undefined);

/** The passages of a page with this markup. */
function passagesIn(markup: string, options?: ReadOptions): Passage[] {
  document.body.innerHTML = markup;
  return read(document.body, options);
}

/** Their texts; `▪` stands for a thing between words that no form reaches across. */
const texts = (markup: string, options?: ReadOptions) =>
  passagesIn(markup, options).map(({ text }) => text.replaceAll('\ufffc', '▪'));

afterEach(() => {
  document.body.replaceChildren();
});

describe('a passage', () => {
  test.each([
    [
      'goes on through inline elements',
      '<p>gly<b>co<i>ly</i></b>sis <a href="#">is</a> old</p>',
      ['glycolysis is old'],
    ],
    ['goes on through custom elements', '<p>gly<x-y>co</x-y>lysis</p>', ['glycolysis']],
    ['goes on through comments', '<p>gly<!-- no word -->colysis</p>', ['glycolysis']],
    ['is a block', '<p>one</p><div>two</div><ul><li>three<li>four</ul>', ['one', 'two', 'three', 'four']],
    ['is a table cell', '<table><tr><th>one<td>two</table>', ['one', 'two']],
    ['ends where a block begins and goes on behind it', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['ends at a block inside an inline element', '<p><a>one<div>two</div>three</a> four', ['one', 'two', 'three four']],
    ['ends at a block without text', '<div>one<hr>two<div></div>three</div>', ['one', 'two', 'three']],
    ['is none where there is only space', '<p> \n </p><p>&nbsp;</p><div> <b> </b></div>', []],
    ['does not begin with space between tags', '<ul>\n  <li>one</li>\n</ul>', ['one']],
    ['keeps its space, as forms may lie across lines', '<p>one \n two&nbsp;three</p>', ['one \n two\u00a0three']],
    ['has space where a line breaks', '<p>vitamin<br>D</p>', ['vitamin D']],
    ['has nothing where a word may break', '<p>glyco<wbr>lysis</p>', ['glycolysis']],
    ['has a thing where there is a picture', '<p>vitamin <img alt=""> D</p>', ['vitamin ▪ D']],
    [
      'has raised digits and signs as such',
      '<p>Ca<sup>2+</sup>, Cl<sup>-</sup>, 10<sup>−3</sup></p>',
      ['Ca²⁺, Cl⁻, 10⁻³'],
    ],
    ['has raised digits in a link in a sup', '<p>word<sup><a>[12]</a></sup></p>', ['word[¹²]']],
    ['has lowered digits as they are', '<p>CO<sub>2</sub></p>', ['CO2']],
    ['leaves ruby glosses out', '<p><ruby>glyco<rp>(</rp><rt>sweet</rt><rp>)</rp>lysis</ruby></p>', ['glycolysis']],
  ])('%s', (_what, markup, expected) => {
    expect(texts(markup)).toEqual(expected);
  });

  test.each([
    ['code', 'vitamin <code>x</code> D'],
    ['a script', 'vitamin <script>x</script> D'],
    ['a style', 'vitamin <style>x</style> D'],
    ['a field', 'vitamin <input value="x"> D'],
    ['a text area', 'vitamin <textarea>x</textarea> D'],
    ['a choice', 'vitamin <select><option>x</select> D'],
    ['a drawing', 'vitamin <svg><text>x</text></svg> D'],
  ])('does not hold %s, nor reaches across it', (_what, markup) => {
    expect(texts(`<p>${markup}</p>`)).toEqual(['vitamin ▪ D']);
  });

  test.each([
    ['hidden', '<p hidden>x</p>'],
    ['hidden from screen readers', '<div aria-hidden="true"><p>x</p></div>'],
    ['an editor', '<div contenteditable="true"><p>x</p></div>'],
    ['a text box', '<div role="textbox">x</div>'],
    ['preformatted', '<pre>x</pre>'],
  ])('is nothing that is %s', (_what, markup) => {
    expect(texts(`<p>one</p>${markup}<p>two</p>`)).toEqual(['one', 'two']);
  });

  test('is a part of an editor that says it cannot be edited, where nothing else forbids', () => {
    expect(texts('<p contenteditable="false">one</p>')).toEqual(['one']);
  });

  test.each([
    ['an editor', '<span contenteditable="true">x</span>'],
    ['a sign that screen readers skip', '<span aria-hidden="true">x</span>'],
    ['a formula', '<span role="math">x</span>'],
    ['another language', '<i lang="de">x</i>'],
  ])('does not reach across %s in a line', (_what, inline) => {
    expect(texts(`<p>vitamin ${inline} D</p>`)).toEqual(['vitamin ▪ D']);
  });

  test('does not join two words in boxes beside each other', () => {
    // happy-dom knows no default for float, so it is said here.
    const box = (word: string) => `<b style="display: block; float: none">${word}</b>`;
    expect(texts(`<p>${box('iron')}${box('zinc')}</p>`)).toEqual(['iron▪zinc']);
    expect(texts(`<p><b>iron</b>${box('zinc')}</p>`)).toEqual(['iron▪zinc']);
    expect(texts(`<p>${box('iron')}<b>zinc</b></p>`)).toEqual(['iron▪zinc']);
  });

  test.each(['inline-block', 'contents', 'inline'])('joins a word whose letters are each displayed %s', (display) => {
    const letters = Array.from('zinc', (letter) => `<span style="display: ${display}">${letter}</span>`);
    expect(texts(`<p>${letters.join('')}</p>`)).toEqual(['zinc']);
  });

  test('joins a word with its drop cap', () => {
    expect(texts('<p><span style="display: block; float: left">I</span>ron</p>')).toEqual(['Iron']);
  });
});

describe('other languages', () => {
  test.each([
    ['are not read', '<p lang="de">eins</p><p>one</p>', ['one']],
    ['are not read below either', '<div lang="de"><p>eins <b>zwei</b></p></div>', []],
    ['hold English where it says so', '<p lang="de">eins <span lang="en">one</span> zwei</p>', ['one']],
    ['end with their element', '<div><p lang="de">eins</p>one</div>', ['one']],
    ['are not what is tagged as English', '<p lang="en-GB">one</p>', ['one']],
  ])('%s', (_what, markup, expected) => {
    expect(texts(markup)).toEqual(expected);
  });

  test('around the root are told by its reader', () => {
    expect(texts('<p>eins</p><p lang="en">one</p>', { isEnglish: false })).toEqual(['one']);
  });
});

describe('a passage knows', () => {
  /** What tells where passages belong: `text @scope .block`, headings with a `#`. */
  const places = (markup: string) =>
    passagesIn(markup).map(({ text, block, scope, isHeading }) => {
      const nameOf = (node: Node) => (node instanceof Element ? node.localName : 'root');
      return `${isHeading ? '# ' : ''}${text} @${nameOf(scope)} .${nameOf(block)}`;
    });

  test.each([
    ['its block', '<div>one<p>two <b>b</b></p>three</div>', ['one @body .div', 'two b @body .p', 'three @body .div']],
    ['its section', '<article><p>one</p></article><p>two</p>', ['one @article .p', 'two @body .p']],
    [
      'the section around its section',
      '<main>a<aside>b</aside>c</main>',
      ['a @main .main', 'b @aside .aside', 'c @main .main'],
    ],
    ['that a cell is a section', '<table><tr><td>one</table>', ['one @td .td']],
    ['that it is a heading', '<h2>One <i>two</i></h2><p>three</p>', ['# One two @body .h2', 'three @body .p']],
    ['that its role makes it a heading', '<div role="heading">One</div>two', ['# One @body .div', 'two @body .body']],
  ])('%s', (_what, markup, expected) => {
    expect(places(markup)).toEqual(expected);
  });

  test('the section that a part of the page lies in, and that this part is a heading', () => {
    document.body.innerHTML = '<article><h2>One</h2><div><p>two</p></div></article>';
    const [heading, box] = document.querySelectorAll('h2, div');
    const article = document.querySelector('article');
    expect(heading && read(heading)).toMatchObject([{ text: 'One', isHeading: true, scope: article, block: heading }]);
    expect(box && read(box)).toMatchObject([{ text: 'two', isHeading: false, scope: article }]);
  });

  test('the nodes that it was read from, and where each begins', () => {
    const [passage] = passagesIn('<p>Ca<sup>2+</sup><br>and <b>iron</b></p>');
    expect(passage?.nodes.map(({ data }) => data)).toEqual(['Ca', '2+', 'and ', 'iron']);
    expect(passage?.starts).toEqual([0, 2, 5, 9]);
  });
});

describe('shadow roots', () => {
  /** Gives the element with the id `host` a shadow root with a paragraph. */
  function attach(mode: 'open' | 'closed'): ShadowRoot | undefined {
    const root = document.querySelector('#host')?.attachShadow({ mode });
    const inner = document.createElement('p');
    inner.textContent = 'in the shadow';
    root?.append(inner);
    return root;
  }

  test('are announced, and not read with the page', () => {
    document.body.innerHTML = '<p>one <x-y id="host">two</x-y></p>';
    const root = attach('open');
    const announced: ShadowRoot[] = [];
    const found = read(document.body, { onShadowRoot: (root) => announced.push(root) });
    expect(found.map(({ text }) => text)).toEqual(['one two']);
    expect(announced).toEqual([root]);
  });

  test('are announced when closed, by whoever can see them', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const root = attach('closed');
    const announced: ShadowRoot[] = [];
    read(document.body, {
      onShadowRoot: (root) => announced.push(root),
      shadowRootOf: (element) => (element.id === 'host' && root ? root : null),
    });
    expect(announced).toEqual([root]);
  });

  test('are not announced where nothing is read', () => {
    document.body.innerHTML = '<div aria-hidden="true"><div id="host"></div></div>';
    attach('open');
    const announced: ShadowRoot[] = [];
    read(document.body, { onShadowRoot: (root) => announced.push(root) });
    expect(announced).toEqual([]);
  });

  test('are read as a block and a section of their own', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const root = attach('open');
    root?.prepend('first ');
    expect(root && read(root)).toMatchObject([
      { text: 'first ', block: root, scope: root },
      { text: 'in the shadow', scope: root },
    ]);
  });
});

describe('reading a part again', () => {
  test('leaves out the blocks that are not asked for, and all in them', () => {
    const enters = (block: Element) => block.id === 'new';
    const markup = '<p>old <b>text</b></p>one<div id="new">two<p id="new">three</p><p>old</p></div>four';
    expect(texts(markup, { enters })).toEqual(['one', 'two', 'three', 'four']);
  });
});

describe('reading pauses now and then', () => {
  test('where there is little text', () => {
    document.body.innerHTML = '<b></b>'.repeat(1000);
    const steps = Array.from(readPassages(document.body));
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.every((step) => step === undefined)).toBe(true);
  });

  /** Reads a page one step after another; `change` happens once a passage with this text, or a pause, was given. */
  function readWhile(markup: string, after: string | undefined, change: () => void): (string | undefined)[] {
    document.body.innerHTML = markup;
    const steps: (string | undefined)[] = [];
    let isChanged = false;
    for (const passage of readPassages(document.body)) {
      steps.push(passage?.text);
      if (isChanged || passage?.text !== after) continue;
      isChanged = true;
      change();
    }
    return steps.filter((step) => step !== undefined);
  }
  const remove = (selector: string) => document.querySelector(selector)?.remove();
  const padding = '<b></b>'.repeat(300);

  test.each([
    ['what is added behind', 'one', () => document.body.append('new'), ['one', 'two', 'three', 'new']],
    ['what is taken away behind', 'one', () => remove('#two'), ['one', 'three']],
    ['what is taken away before', 'two', () => remove('#one'), ['one', 'two', 'three']],
  ])('and meets %s meanwhile', (_what, after, change, expected) => {
    const markup = '<p id="one">one</p><p id="two">two</p><p id="three">three</p>';
    expect(readWhile(markup, after, change)).toEqual(expected);
  });

  test('and goes on although the page took away the block that it was about to enter', () => {
    const markup = '<div>one<p id="two">two</p></div><p>three</p>';
    expect(readWhile(markup, 'one', () => remove('#two'))).toContain('three');
  });

  test('and goes on although the page took away the element that it was in', () => {
    const markup = `<p>one</p><div><section>${padding}two</section>three</div><p>four</p>`;
    expect(readWhile(markup, undefined, () => remove('section'))).toEqual(['one', 'three', 'four']);
  });

  test('and goes on although the page took away all that was in an element', () => {
    const markup = `<p>one</p><div><section>${padding}two</section></div><p>three</p>`;
    expect(readWhile(markup, undefined, () => remove('section'))).toContain('three');
  });

  test('and begins the text anew that the page has changed', () => {
    const markup = `<p>one</p><div>${padding}two</div><p>three</p>`;
    const change = () => document.querySelector('div')?.replaceChildren('new');
    expect(readWhile(markup, undefined, change)).toEqual(['one', 'new', 'three']);
  });

  test.each([
    '<p id="one">one</p><p>two</p>',
    '<div><p id="one">one</p></div><p>two</p>',
    '<main><div><p>zero</p><p id="one">one</p></div></main><p>two</p>',
  ])('and goes on although the page took away the block that it has just left: %s', (markup) => {
    expect(readWhile(markup, 'one', () => remove('#one'))).toContain('two');
  });

  test('and ends when all of it is gone', () => {
    document.body.innerHTML = `<main>${padding}one</main>`;
    const main = document.querySelector('main');
    if (!main) throw new Error('There is no main.');
    const steps = readPassages(main);
    expect(steps.next()).toEqual({ done: false, value: undefined });
    main.remove();
    expect(steps.next().done).toBe(true);
  });

  test('and ends although the page takes away whatever it comes to', () => {
    document.body.innerHTML = '<main></main>';
    const main = document.querySelector('main');
    if (!main) throw new Error('There is no main.');
    const refill = () => {
      main.replaceChildren(...Array.from({ length: 500 }, () => document.createElement('b')));
    };
    refill();
    let steps = 0;
    for (const _ of readPassages(main)) {
      steps += 1;
      if (steps < 1000) refill();
    }
    expect(steps).toBeLessThan(1000);
  });
});

describe('a text split over any nodes', () => {
  const piece = fc.record({
    data: fc.oneof(
      fc.constantFrom('', ' ', 'iron', 'glyco', 'lysis', '𝟙', '\u0301'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    around: fc.array(fc.constantFrom('b', 'span', 'a', 'sub', 'x-y'), { maxLength: 3 }),
    after: fc.constantFrom('', '', '', 'wbr', 'comment', 'br', 'img', 'code'),
  });
  const BETWEEN: Record<string, string> = { br: ' ', img: '\ufffc', code: '\ufffc' };
  const build = (pieces: readonly { data: string; around: string[]; after: string }[]) => {
    const block = document.createElement('p');
    const nodes: Text[] = [];
    for (const { data, around, after } of pieces) {
      const node = document.createTextNode(data);
      nodes.push(node);
      let inner: Node = node;
      for (const tag of around) {
        const outer = document.createElement(tag);
        outer.append(inner);
        inner = outer;
      }
      block.append(inner);
      if (after === 'comment') block.append(document.createComment('x'));
      else if (after !== '') block.append(document.createElement(after));
    }
    document.body.replaceChildren(block);
    return nodes;
  };
  /** Pieces that begin with text, as what stands before a passage's first text is no part of it. */
  const split = fc.array(piece, { minLength: 1, maxLength: 12 }).filter(([first]) => /\p{L}/u.test(first?.data ?? ''));

  test('is one passage with the same text', () => {
    fc.assert(
      fc.property(split, (pieces) => {
        build(pieces);
        const text = pieces.map(({ data, after }) => data + (BETWEEN[after] ?? '')).join('');
        expect(read(document.body).map(({ text }) => text)).toEqual([text]);
      }),
      runs(),
    );
  });

  test('has a way back from every letter to its node', () => {
    fc.assert(
      fc.property(split, (pieces) => {
        const nodes = build(pieces);
        const [passage] = read(document.body);
        let start = 0;
        for (const [at, { data, after }] of pieces.entries()) {
          for (let offset = 0; offset < data.length; offset += 1) {
            expect(passage && placeOf(passage, start + offset, 'start')).toEqual({ node: nodes[at], offset });
            expect(passage && placeOf(passage, start + offset + 1, 'end')).toEqual({
              node: nodes[at],
              offset: offset + 1,
            });
          }
          start += data.length + (BETWEEN[after] ?? '').length;
        }
      }),
      runs(),
    );
  });
});
