/** How hard a term is, as numbers that are stored and sent. Apart from the schema of terms, which a page need not carry. */
import type { Level } from './term.ts';

/** The level that a number stands for; the highest for anything else. */
export function levelFrom(value: number | undefined): Level {
  return value === 0 || value === 1 || value === 2 ? value : 3;
}

/** Steps of hardness in one level: names of a level are told apart by how rarely people say them. */
export const STEPS_A_LEVEL = 64;

/** Stands for the level of a term from a pack: the reader chose it, so it goes before all others. */
export const FROM_PACK = 4;

/** How hard a name is, 0–255, and more for one from a pack: its level, then its rarity in steps. */
export function hardnessOf(level: Level | typeof FROM_PACK, rarity: number): number {
  return level * STEPS_A_LEVEL + rarity;
}
