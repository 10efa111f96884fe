/**
 * Characters that any Chinese text is full of, in both scripts, with its punctuation. Read under a wrong encoding a
 * text turns into rare characters, so the share of these tells which encoding is right. From general and
 * administrative language, not from any document.
 */
const PUNCTUATION = '、。，：；（）“”‘’《》〈〉「」『』〔〕【】—…·！？％　①②③④⑤⑥⑦⑧⑨⑩';
const WIDE = '０１２３４５６７８９：；（），．％';
const SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基书非听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔八级六七九办议委厅局省县镇乡村街道州负责任单位牵头配合落实推进加快推动建立完善健全支持鼓励实施行动方案工作目标措施保障监督检查考核项目投资企业产业农业工业服务设备更新改造消费回收循环利用绿色低碳节能环保质量标准技术创新数字智能示范基础设施城市农村教育医疗卫生文化旅游交通住房财政税收金融贷款补贴奖励宣传培训组织领导协调机制政府部门印发通知附件序号备注联系电话完成时限责任人';
const TRADITIONAL =
  '為國說時會個們來這對過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產給門員東聲論處義幾認條氣題爾別變總電數報結務場計資統區隊決設類規萬術領確傳師觀讓識帶導爭運級辦議廳縣鎮鄉負責單牽實進動項農備費環綠節質標創產業療衛遊財稅貸補獎勵訓組織領協調機構達際號註聯話時據強難權覺邊張該筆麗廣東轉換舊車輛輪鐵鋼銀錢購買賣價額';

const COMMON: ReadonlySet<string> = new Set([...PUNCTUATION, ...WIDE, ...SIMPLIFIED, ...TRADITIONAL]);

const REPLACEMENT = '\ufffd';
const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;
/** Line breaks of every kind are fine, and the mark old editors put at the end of a file. */
const FINE = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a];
const isControl = (code: number): boolean => code < 0x20 && !FINE.includes(code);

/** How much of a text is what Chinese texts are made of. */
export interface Tally {
  readonly length: number;
  /** Characters beyond ASCII. */
  readonly foreign: number;
  readonly common: number;
  /** Characters that no text holds: replaced, private or control ones. */
  readonly wrong: number;
}

export function tally(text: string): Tally {
  let foreign = 0;
  let common = 0;
  let wrong = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code > 0x7f) foreign += 1;
    if (COMMON.has(char)) common += 1;
    else if (char === REPLACEMENT || isPrivate(code) || isControl(code)) wrong += 1;
  }
  return { length: text.length, foreign, common, wrong };
}
