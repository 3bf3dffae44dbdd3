/**
 * The UTF-16 unit at an offset of a text; NaN outside it. For loops over many letters of any text: browsers keep strings in many shapes
 * (of the page, joined, cut out), and asking a text itself for `charCodeAt` looks that up for each letter once four shapes were met.
 */
export const unitAt: (text: string, at: number) => number = /* @__PURE__ */ Function.prototype.call.bind(''.charCodeAt);
