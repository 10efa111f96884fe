/** One plain address; neither blanks nor control characters, lists, brackets or quotes can be smuggled in. */
const ADDRESS = /^[^\s@<>(),;:"\\[\]\p{Cc}]{1,64}@[^\s@<>(),;:"\\[\]\p{Cc}]{1,255}$/u;

export const isMailAddress = (text: string): boolean => ADDRESS.test(text);

/** Header values are one line: control characters and line separators become blanks. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** What stands behind the @ of `牵头督办 <qiantou@example.gov.cn>`. */
export function domainOf(from: string): string {
  return /@([^\s@<>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}
