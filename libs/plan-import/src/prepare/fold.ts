/**
 * A folded view of a text: width, bracket shape, blanks and traditional variants are levelled, one UTF-16 unit for
 * one unit, so that an offset in the view **is** an offset in the original. Rules read the view; quotes are cut
 * from the original.
 *
 *     （牽領頭單位：市工信局）   the text
 *     (牵头单位:市工信局)     the view, same length
 *
 * It is no translation: only characters of the vocabulary of our rules are folded, all others stay.
 */

const OPENING = '（〔［【﹝〖｟〘';
const CLOSING = '）〕］】﹞〗｠〙';
/** Traditional and variant forms of the characters our rules mention. */
const TRADITIONAL =
  '牽領頭單責參與實號發關於國縣區務廳會辦協貫徹強總體標準級團質監統計門園鎮鄉經濟員導組構證據線階處學農業進則應時間類項劃規財產資險營醫場積極來對從這請將執閱讀內詞條聯絡們網週備為遞給訂達過調餘隊銀黨動設電氣環護檢驗審銷價額機貿賣輸運輛輪轉輯離開啟鐵鋼礦糧綠節約築';
const SIMPLIFIED =
  '牵领头单责参与实号发关于国县区务厅会办协贯彻强总体标准级团质监统计门园镇乡经济员导组构证据线阶处学农业进则应时间类项划规财产资险营医场积极来对从这请将执阅读内词条联络们网周备为递给订达过调余队银党动设电气环护检验审销价额机贸卖输运辆轮转辑离开启铁钢矿粮绿节约筑';
const BLANKS = [0x09, 0xa0, 0x2002, 0x2003, 0x2009, 0x3000, 0xfeff, 0x200b];

const isCompatibility = (unit: number): boolean =>
  (unit >= 0x2e80 && unit <= 0x2fdf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xfe50 && unit <= 0xfe6b) ||
  (unit >= 0xff01 && unit <= 0xff5e);

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000).map((_, unit) => unit);
  for (let unit = 0x2e80; unit < 0x10000; unit += 1) {
    if (!isCompatibility(unit)) continue;
    const plain = String.fromCharCode(unit).normalize('NFKC');
    if (plain.length === 1) table[unit] = plain.charCodeAt(0);
  }
  const put = (chars: string, as: string): void => {
    for (let i = 0; i < chars.length; i += 1)
      table[chars.charCodeAt(i)] = as.charCodeAt(as.length === 1 ? 0 : i);
  };
  put(TRADITIONAL, SIMPLIFIED);
  put(OPENING + '[', '(');
  put(CLOSING + ']', ')');
  put('〈﹤', '<');
  put('〉﹥', '>');
  put('∶﹕', ':');
  put('·•・', '·');
  put('〇', '零');
  for (const unit of BLANKS) table[unit] = 0x20;
  return table;
}

const TABLE = foldTable();
const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The folded view of `text`; has the same length. */
export function fold(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = TABLE[text.charCodeAt(i)] ?? 0;
  return DECODER.decode(units);
}
