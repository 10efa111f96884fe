import type { ReadNoticeCode } from '../read-result.js';

/** The fields of one paragraph: what a field says to the program is no text, what it shows is. */
export interface Fields {
  /** True within the instruction of a field, also for what fields within it show. */
  isInCode(): boolean;
  /** `begin`, `separate` or `end` of a field. */
  mark(type: string | undefined): void;
  instruct(words: string): void;
}

interface Field {
  isInCode: boolean;
  instruction: string;
}

/** Word counts these itself and leaves no number in the file. */
const COUNTED = /^\s*(?:LISTNUM|AUTONUM)/;
const LONGEST_NAME = 40;

/** Fields are followed within their paragraph alone, so that one without an end costs no more than that. */
export function createFields(notices: Set<ReadNoticeCode>): Fields {
  const open: Field[] = [];
  let inCode = 0;
  const begin = (): void => {
    open.push({ isInCode: true, instruction: '' });
    inCode += 1;
  };
  const leaveCode = (field: Field): void => {
    if (field.isInCode) inCode -= 1;
    field.isInCode = false;
  };
  const end = (field: Field): void => {
    if (field.isInCode && COUNTED.test(field.instruction)) notices.add('numbers-may-be-missing');
    leaveCode(field);
    open.pop();
  };
  return {
    isInCode: () => inCode > 0,
    mark: (type) => {
      const last = open.at(-1);
      if (type === 'begin') begin();
      if (type === 'separate' && last) leaveCode(last);
      if (type === 'end' && last) end(last);
    },
    instruct: (words) => {
      const last = open.at(-1);
      if (last && last.instruction.length < LONGEST_NAME) last.instruction += words;
    },
  };
}
