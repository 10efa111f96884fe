import { formatNumber } from './number-format.js';

describe('formatNumber', () => {
  it.each([
    ['decimal', '1 10 11 20 101 110'],
    ['decimalZero', '01 10 11 20 101 110'],
    ['decimalFullWidth', '１ １０ １１ ２０ １０１ １１０'],
    ['chineseCounting', '一 十 十一 二十 一〇一 一一〇'],
    ['chineseCountingThousand', '一 十 十一 二十 一百零一 一百一十'],
    ['taiwaneseCountingThousand', '一 十 十一 二十 一百零一 一百一十'],
    ['japaneseCounting', '一 十 十一 二十 百一 百十'],
    ['ideographDigital', '一 一〇 一一 二〇 一〇一 一一〇'],
    ['chineseLegalSimplified', '壹 壹拾 壹拾壹 贰拾 壹佰零壹 壹佰壹拾'],
    ['ideographLegalTraditional', '壹 壹拾 壹拾壹 貳拾 壹佰零壹 壹佰壹拾'],
    ['ideographTraditional', '甲 癸 11 20 101 110'],
    ['ideographZodiac', '子 酉 戌 20 101 110'],
    ['decimalEnclosedCircle', '① ⑩ ⑪ ⑳ 101 110'],
    ['decimalEnclosedCircleChinese', '① ⑩ ⑪ ⑳ 101 110'],
    ['decimalEnclosedParen', '⑴ ⑽ ⑾ ⒇ 101 110'],
    ['decimalEnclosedFullstop', '⒈ ⒑ ⒒ ⒛ 101 110'],
    ['ideographEnclosedCircle', '㊀ ㊉ 11 20 101 110'],
    ['upperLetter', 'A J K T WWWW FFFFF'],
    ['lowerLetter', 'a j k t wwww fffff'],
    ['upperRoman', 'I X XI XX CI CX'],
    ['lowerRoman', 'i x xi xx ci cx'],
    ['none', '     '],
    ['hebrew1', '1 10 11 20 101 110'],
  ])('%s: %s', (format, expected) => {
    expect([1, 10, 11, 20, 101, 110].map((value) => formatNumber(format, value)).join(' ')).toBe(expected);
  });

  it.each([
    ['chineseCountingThousand', 1000, '一千'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['chineseCountingThousand', 9001, '九千零一'],
    ['chineseCountingThousand', 10_000, '10000'],
    ['japaneseCounting', 1111, '千百十一'],
    ['numberInDash', 3, '- 3 -'],
    ['decimalEnclosedCircle', 0, '⓪'],
    ['upperRoman', 0, '0'],
    ['upperRoman', 2_000_000_000, '2000000000'],
    ['upperLetter', 781, '781'],
    ['lowerLetter', -1, '-1'],
    ['chineseCounting', -5, '-5'],
  ])('%s of %i is %s', (format, value, expected) => {
    expect(formatNumber(format, value)).toBe(expected);
  });
});
