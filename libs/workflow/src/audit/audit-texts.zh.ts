import type { ChainFinding } from '../views/index.js';

type Found = Pick<ChainFinding, 'code' | 'seq' | 'through'>;

const places = (seq: number, through: number): string =>
  seq === through ? `第 ${seq} 号` : `第 ${seq} 至 ${through} 号`;

/** Sentences of the audit trail's verification. */
export const AUDIT_TEXTS = {
  intact: (count: number): string =>
    count === 0 ? '还没有记录。' : `${count} 条记录首尾相连，逐条核对无误。`,
  anchored: (count: number): string => `前 ${count} 条与锚点文件一致。`,
  finding: ({ code, seq, through }: Found): string => {
    const where = places(seq, through);
    switch (code) {
      case 'changed':
        return `${where}记录的内容被改动过，与封存时的哈希不符。`;
      case 'missing':
        return `${where}记录缺失，被删除过。`;
      case 'inserted':
        return `${where}记录是事后插入的，封存时没有。`;
      case 'swapped':
        return `第 ${seq} 号与第 ${through} 号记录的位置被调换过。`;
      case 'cut':
        return `链尾被截断，${where}记录缺失。`;
      case 'unsealed':
        return `第 ${seq} 号之前有一条未经封存的记录，是绕过系统写入的。`;
      case 'rehashed':
        return `${where}之间有记录被改动，其后的哈希已全部重算。`;
    }
  },
  byAnchor: ({ code, seq, through }: Found): string => {
    const where = places(seq, through);
    return code === 'cut'
      ? `链比锚点文件所记的短，${where}记录缺失；也可能是更早的记录被删除，其后整体重算。`
      : `${where}之间有记录被改动，链已整体重算：锚点处的哈希与锚点文件不符。`;
  },
} as const;
