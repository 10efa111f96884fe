/** 手机号, with or without the country's code. */
const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;
/** 座机: area code, number and at most an extension; service numbers of 400 and 800 do not receive anything. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})(\d{7,8})(?:转(\d{1,6}))?$/;
const SEPARATORS = /[ \-()（）－—]/g;
const KEPT_IN_FRONT = 3;
const KEPT_AT_END = 4;

/**
 * A Chinese telephone number in the one form in which it is kept: `13812345678`, `0355-2023456` or `0355-2023456转801`.
 * Null for whatever is none. Without its area code a landline number is none: it could be anybody's.
 */
export function normalisePhone(text: string): string | null {
  const bare = text.trim().replace(SEPARATORS, '');
  const [, mobile] = MOBILE.exec(bare) ?? [];
  if (mobile !== undefined) return mobile;
  const [, area, number, extension] = LANDLINE.exec(bare) ?? [];
  if (area === undefined || number === undefined) return null;
  return `${area}-${number}${extension === undefined ? '' : `转${extension}`}`;
}

/** True of a number that can get a text message. */
export const isMobilePhone = (phone: string): boolean => MOBILE.test(phone.replace(SEPARATORS, ''));

/** For those who need not call: the head and the tail tell whether it is the right one, no more. */
export function maskPhone(phone: string): string {
  const shown = KEPT_IN_FRONT + KEPT_AT_END;
  if (phone.length <= shown) return '*'.repeat(phone.length);
  return `${phone.slice(0, KEPT_IN_FRONT)}${'*'.repeat(phone.length - shown)}${phone.slice(-KEPT_AT_END)}`;
}
