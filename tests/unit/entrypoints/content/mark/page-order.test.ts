import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { compareInPage } from '../../../../../entrypoints/content/mark/page-order.ts';
import { runs } from '../../../../runs.ts';

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

/** Branches that fork this many times. */
const branches = (depth: number): fc.Arbitrary<Branch[]> =>
  depth === 0
    ? fc.constant([])
    : fc.array(fc.record({ light: branches(depth - 1), shadow: fc.option(branches(depth - 1), { nil: undefined }) }), {
        maxLength: 3,
      });

test('the nodes of any page, shuffled and sorted, come as a reader meets them', () => {
  fc.assert(
    fc.property(branches(3), fc.gen(), (branches, pick) => {
      document.body.replaceChildren();
      const nodes = grow(branches, document.body);
      const order = nodes.map((_, at) => at);
      const shuffled = pick(fc.shuffledSubarray<number>, order, { minLength: order.length });
      expect(shuffled.toSorted((a, b) => signOf(nodes[a], nodes[b]) ?? NaN)).toEqual(order);
    }),
    runs(),
  );
});
