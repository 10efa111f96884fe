import type { Script } from '../../types.js';

/** Frequent characters that exist in one script only. */
const TRADITIONAL_ONLY = '為與對業務動設備發實應關國產學會級體質標準區縣環場濟';
const SIMPLIFIED_ONLY = '为与对业务动设备发实应关国产学会级体质标准区县环场济';
const SAMPLE = 6000;

/** 1 for a traditional character, -1 for a simplified one. */
const SIDES = new Map<string, number>([
  ...Array.from(TRADITIONAL_ONLY, (char) => [char, 1] as const),
  ...Array.from(SIMPLIFIED_ONLY, (char) => [char, -1] as const),
]);

/** The script of a text: 為推動設備更新 is hant, 为推动设备更新 hans. Text without either counts as hans. */
export function recogniseScript(text: string): Script {
  let side = 0;
  for (const char of text.slice(0, SAMPLE)) side += SIDES.get(char) ?? 0;
  return side > 0 ? 'hant' : 'hans';
}
