import type { Script } from '../../types.js';

/** Frequent characters that exist in one script only. */
const TRADITIONAL_ONLY = new Set('為與對業務動設備發實應關國產學會級體質標準區縣環場濟');
const SIMPLIFIED_ONLY = new Set('为与对业务动设备发实应关国产学会级体质标准区县环场济');
const SAMPLE = 20_000;

/** The script of a text: 為推動設備更新 is hant, 为推动设备更新 hans. Text without either counts as hans. */
export function recogniseScript(text: string): Script {
  let hant = 0;
  let hans = 0;
  for (const char of text.slice(0, SAMPLE)) {
    if (TRADITIONAL_ONLY.has(char)) hant += 1;
    else if (SIMPLIFIED_ONLY.has(char)) hans += 1;
  }
  return hant > hans ? 'hant' : 'hans';
}
