/** Bounds of messages that their senders keep too. Apart from the table, as pages need not carry what checks them. */

/** The most cards that are asked for at once: more than have their words on a screen. */
export const MOST_CARDS = 200;
