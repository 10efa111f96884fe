/**
 * Chinese and Arabic ordinals below 1000: 二十一 → 21, 廿三 → 23, 12 → 12.
 * Leaves alone: 二十万 (a quantity) → null.
 */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  貳: 2,
  參: 3,
  参: 3,
  陸: 6,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };

export function readOrdinal(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  let total = 0;
  let digit: number | null = null;
  for (const char of text.replace('廿', '二十').replace('卅', '三十')) {
    const place = PLACES[char];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = null;
    } else if (DIGITS[char] !== undefined) {
      digit = DIGITS[char];
    } else return null;
  }
  total += digit ?? 0;
  return total > 0 ? total : null;
}
