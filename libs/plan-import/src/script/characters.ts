import { to } from 'opencc-js/preset/t2cn';

/**
 * Traditional and variant characters with their Simplified forms, from the character data of OpenCC.
 *
 *     個 → 个    裏, 裡 → 里    國 → 国
 *
 * Leaves alone: 著 (顯著 and 著力 are written so in either script), what only a word decides (乾坤).
 */

/** The dictionary of words and, last, that of characters, as the library takes them; readings are as long as what they read. */
export const TO_SIMPLIFIED = Object.values(to).flat(2);

/** Two forms that texts use and the data lacks. */
const FURTHER = ['瞭 了', '劵 券'];

/** An entry is the character, a blank and its reading; those beyond the basic plane take two units and more. */
const ENTRY = 3;

/** Simplified form of each character that has one of its own, one UTF-16 unit for one. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...String(TO_SIMPLIFIED.at(-1)).split('|'), ...FURTHER]
    .filter((entry) => entry.length === ENTRY && entry.charAt(0) !== entry.charAt(2))
    .map((entry) => [entry.charAt(0), entry.charAt(2)]),
);
