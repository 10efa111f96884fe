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
  '牽領頭單責參與實號發關於國縣區務廳會辦協貫徹強總體標準級團質監統計門園鎮鄉經濟員導組構證據線階處學農業進則應時間類項劃規財產資險營醫場積極來對從這請將執閱讀內詞條聯絡們網週備為遞給訂達過調餘隊銀黨動設電氣環護檢驗審銷價額機貿賣輸運輛輪轉輯離開啟鐵鋼礦糧綠節約築專兩萬個億儲優冊決減創勞歷壓雙變問圖圍塊復獎婦層屬師帶幫廠廣錄徵態戶擴掃報擔換揮撥數術權檔殘點獻獨現種稱稅簽紀細織結維綜續編羅職藥衛補視覽記許評試詢該話認議費購車軍載輔邊還遠連適選釋鏈長際陸響須頒預題館鐘負屆陽勵貸樓舊僑嶽範儀傷僅劇劑勢啓堅夥奪寧寶尋屢島巖幣庫廢彈後慶憑懷戰戲擁擇擬擾斷暢曆樁樹橋滅滬滾漁漲潔災煉牆狀獲畫盤眾確礎禮穩窮競籌糾純納紛絲綱緊緒緣練縮績繳罰罷聖聞聲聽腦臨興艱蓋薦藍藝蘇衝裝製訊討訓託訪訴診詳誠誤說課諮謀謂譯讓貢貨貼賓賞賴趕躍軌軟較輕輿遷遺鄰醞鉛鋪錢鎖鑑閉隨難雲靈頂順顧風飛養饋騎驅髮鬆齊齡畝噸圓裡裏頃張隻歲産東當終繼剛佔厲壞壯複寬寫幾歸愛慣擊攔攜敗晉樣歡沒況測淨滿漸潛無熱畢異療筆簡紅紹絕緩縱繫腳舉艦觀親誘論講識譜豐貧買賑賽贈踐轄迴遲郵鍋闊靜頻願顯鬥魚龍傳債兒別刪勝匯嚴壘夠妝孫嶺幹憂攤斂棟櫃氫溝瀏灣盡瞭禦窩縫腫艙蟲襲貯贊跡鄭閒頓馬駐騰鳳麗黃佈併係儘兇凍劵囑塗墊墳夾嬰尷屍峽崗嶄廚廟弔彙恆悅慮懸挾捨採揚損搶攏敵暫朮桿棄榮樂槍橫櫥殺洩涼潤濕爭爾牘叢兌釐墾徑撐掛攝盞繞締繕見諧貝賦邁躋針驟幀紮衆奮豬礙蘭穀贏勛紙謝鍵鏡鑽顆騙齣';
const SIMPLIFIED =
  '牵领头单责参与实号发关于国县区务厅会办协贯彻强总体标准级团质监统计门园镇乡经济员导组构证据线阶处学农业进则应时间类项划规财产资险营医场积极来对从这请将执阅读内词条联络们网周备为递给订达过调余队银党动设电气环护检验审销价额机贸卖输运辆轮转辑离开启铁钢矿粮绿节约筑专两万个亿储优册决减创劳历压双变问图围块复奖妇层属师带帮厂广录征态户扩扫报担换挥拨数术权档残点献独现种称税签纪细织结维综续编罗职药卫补视览记许评试询该话认议费购车军载辅边还远连适选释链长际陆响须颁预题馆钟负届阳励贷楼旧侨岳范仪伤仅剧剂势启坚伙夺宁宝寻屡岛岩币库废弹后庆凭怀战戏拥择拟扰断畅历桩树桥灭沪滚渔涨洁灾炼墙状获画盘众确础礼稳穷竞筹纠纯纳纷丝纲紧绪缘练缩绩缴罚罢圣闻声听脑临兴艰盖荐蓝艺苏冲装制讯讨训托访诉诊详诚误说课咨谋谓译让贡货贴宾赏赖赶跃轨软较轻舆迁遗邻酝铅铺钱锁鉴闭随难云灵顶顺顾风飞养馈骑驱发松齐龄亩吨圆里里顷张只岁产东当终继刚占厉坏壮复宽写几归爱惯击拦携败晋样欢没况测净满渐潜无热毕异疗笔简红绍绝缓纵系脚举舰观亲诱论讲识谱丰贫买赈赛赠践辖回迟邮锅阔静频愿显斗鱼龙传债儿别删胜汇严垒够妆孙岭干忧摊敛栋柜氢沟浏湾尽了御窝缝肿舱虫袭贮赞迹郑闲顿马驻腾凤丽黄布并系尽凶冻券嘱涂垫坟夹婴尴尸峡岗崭厨庙吊汇恒悦虑悬挟舍采扬损抢拢敌暂术杆弃荣乐枪横橱杀泄凉润湿争尔牍丛兑厘垦径撑挂摄盏绕缔缮见谐贝赋迈跻针骤帧扎众奋猪碍兰谷赢勋纸谢键镜钻颗骗出';
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
