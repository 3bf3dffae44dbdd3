// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { compareInPage } from '../../../../entrypoints/content/page-order.ts';

interface Branch {
  light: Branch[];
  shadow: Branch[] | undefined;
}

/** Grows elements below a node; gives them in the order in which a reader meets them. */
function grow(branches: readonly Branch[], parent: Node): Node[] {
  return branches.flatMap(({ light, shadow }) => {
    const element = document.createElement('div');
    parent.appendChild(element);
    const root = shadow && element.attachShadow({ mode: 'open' });
    return [element, ...(root ? grow(shadow, root) : []), ...grow(light, element)];
  });
}

const leaf: Branch = { light: [], shadow: undefined };
const signOf = (one: Node | undefined, other: Node | undefined) =>
  one && other ? Math.sign(compareInPage(one, other)) : undefined;

afterEach(() => {
  document.body.replaceChildren();
});

describe('of two nodes', () => {
  test('the one further up comes first', () => {
    const [one, other] = grow([leaf, leaf], document.body);
    expect(signOf(one, other)).toBe(-1);
    expect(signOf(other, one)).toBe(1);
  });

  test('the one around the other comes first', () => {
    const [around, inner] = grow([{ light: [leaf], shadow: undefined }], document.body);
    expect(signOf(around, inner)).toBe(-1);
    expect(signOf(inner, around)).toBe(1);
  });

  test('neither comes first where both are the same', () => {
    const [one] = grow([leaf], document.body);
    expect(signOf(one, one)).toBe(0);
  });

  test('a host comes before what is in its shadow root, and that before what is in the host itself', () => {
    const [host, inShadow, inHost] = grow([{ light: [leaf], shadow: [leaf] }], document.body);
    expect(signOf(host, inShadow)).toBe(-1);
    expect(signOf(inShadow, inHost)).toBe(-1);
    expect(signOf(inHost, inShadow)).toBe(1);
  });

  test('those in different shadow roots come as their hosts do', () => {
    const [, first, , second] = grow(
      [
        { light: [], shadow: [leaf] },
        { light: [], shadow: [leaf] },
      ],
      document.body,
    );
    expect(signOf(first, second)).toBe(-1);
    expect(signOf(second, first)).toBe(1);
  });

  test('neither comes first where one is not on the page', () => {
    const [one] = grow([leaf], document.body);
    expect(signOf(one, document.createElement('p'))).toBe(0);
  });
});

test('any nodes of a page, sorted, come as a reader meets them', () => {
  const { branches } = fc.letrec<{ branches: Branch[]; branch: Branch }>((tie) => ({
    branches: fc.array(tie('branch'), { maxLength: 3, depthSize: 'medium' }),
    branch: fc.record({ light: tie('branches'), shadow: fc.option(tie('branches'), { nil: undefined }) }),
  }));
  const pageAndOrder = branches.chain((branches) =>
    fc.tuple(fc.constant(branches), fc.array(fc.nat(), { minLength: 5 })),
  );
  fc.assert(
    fc.property(pageAndOrder, ([branches, keys]) => {
      document.body.replaceChildren();
      const nodes = grow(branches, document.body).slice(0, 40);
      const shuffled = nodes
        .map((node, at) => ({ node, key: (keys[at % keys.length] ?? 0) * (at + 1) }))
        .toSorted((a, b) => (a.key % 97) - (b.key % 97))
        .map(({ node }) => node);
      expect(shuffled.toSorted(compareInPage).map((node) => nodes.indexOf(node))).toEqual(nodes.map((_, at) => at));
    }),
    { numRuns: 200 },
  );
});
