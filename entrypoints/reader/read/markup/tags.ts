/** What the room knows of the elements of HTML: which begin a line of their own, and which of those are read as what is in them. */

const names = (text: string) => text.split(' ');

/** Blocks that are read as a whole. */
export const WHOLE_BLOCKS = names(
  'h1 h2 h3 h4 h5 h6 p blockquote pre hr address summary legend ul ol li dl dt dd figure figcaption table',
);

/** The parts of tables, which are blocks too. */
export const TABLE_PARTS = names('caption colgroup thead tbody tfoot tr th td');

/** Blocks that are read as what is in them. */
export const GROUPS = names(
  'body div section article main header footer aside center form fieldset details hgroup search',
);

/** Elements inside a line that may stay until what they mean is known. */
export const INLINE = names('a b strong i em cite dfn var sub sup code kbd samp q s del strike br wbr span');
