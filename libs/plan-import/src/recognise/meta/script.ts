import type { Script } from '../../types.js';

/** Frequent characters that exist in one script only. */
const TRADITIONAL_ONLY = /[為與對業務動設備發實應關國產學會級體質標準區縣環場濟]/g;
const SIMPLIFIED_ONLY = /[为与对业务动设备发实应关国产学会级体质标准区县环场济]/g;
const SAMPLE = 20_000;

/** The script of a text: 為推動設備更新 is hant, 为推动设备更新 hans. Text without either counts as hans. */
export function recogniseScript(text: string): Script {
  const sample = text.slice(0, SAMPLE);
  const hant = sample.match(TRADITIONAL_ONLY)?.length ?? 0;
  return hant > (sample.match(SIMPLIFIED_ONLY)?.length ?? 0) ? 'hant' : 'hans';
}
