/** U+2E80–2EF3 that printers put for the character itself; Unicode gives these no mapping. */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  '⺀冫⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺳罓⺴罓⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]) ?? [],
);

/** Where Unicode names the old form of a character that is printed in the new one; 户 only in Simplified script. */
const NEW_FORMS: Readonly<Record<string, string>> = { '⾭': '青', '\u2329': '〈', '\u232a': '〉' };
const SIMPLIFIED_FORMS: Readonly<Record<string, string>> = { '⼾': '户' };

const SIGN = /[\u2329\u232a\u2e80-\u2ef3\u2f00-\u2fd5]/gu;
const SIMPLIFIED = /[国发会务业产为进设计这实东车长门]/gu;
const TRADITIONAL = /[國發會務業產為進設計這實東車長門]/gu;

/**
 * Printing maps 工 and other characters to the radical sign that looks the same (⼯); a search for 工业 then fails.
 * One character for one, so that offsets hold; other compatibility characters (（ ％) stay as printed.
 * The script is that of `document`.
 */
export function radicalReader(document: string): (text: string) => string {
  const count = (of: RegExp): number => document.match(of)?.length ?? 0;
  const forms = count(TRADITIONAL) > count(SIMPLIFIED) ? NEW_FORMS : { ...NEW_FORMS, ...SIMPLIFIED_FORMS };
  return (text) => text.replace(SIGN, (sign) => forms[sign] ?? SUPPLEMENT[sign] ?? sign.normalize('NFKC'));
}
