import type { Script } from '../../types.js';

/** Frequent characters that exist in one script only. */
const TRADITIONAL_ONLY = '為與對業務動設備發實應關國產學會級體質標準區縣環場濟';
const SIMPLIFIED_ONLY = '为与对业务动设备发实应关国产学会级体质标准区县环场济';
const SAMPLE = 6000;

/** 1 for a traditional character, -1 for a simplified one, by UTF-16 unit. */
const SIDES = new Int8Array(0x10000);
for (let i = 0; i < TRADITIONAL_ONLY.length; i += 1) {
  SIDES[TRADITIONAL_ONLY.charCodeAt(i)] = 1;
  SIDES[SIMPLIFIED_ONLY.charCodeAt(i)] = -1;
}

/** The script of a text: 為推動設備更新 is hant, 为推动设备更新 hans. Text without either counts as hans. */
export function recogniseScript(text: string): Script {
  let side = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i += 1) side += SIDES[text.charCodeAt(i)] ?? 0;
  return side > 0 ? 'hant' : 'hans';
}
