/**
 * Words by which a page, a notice and a plan are told apart. All are written in simplified characters and met in
 * the folded view; none is a name of a place, a unit or a topic.
 */

/** Last word of a plan's title. */
export const PLAN_TYPE =
  '(?:方案|意见|措施|计[划画]|规划|办法|细则|要点|清单|举措|政策|行动|条例|规定|纲要|安排|分工|分解|预案|指引|路线图|(?:任务|分工|分解|责任)表)';

/** Unnumbered headings that a plan sets between its parts. */
export const PART_HEADING =
  /^(?:总体要求.{0,8}|(?:总体|主要|工作|发展)?目标(?:任务)?|指导思想|基本原则|(?:重点|主要|工作)(?:任务|举措|措施|内容|工作)|政策措施|具体(?:任务|措施)|任务分工|保障措施|组织(?:实施|保障|领导)|实施步骤|工作(?:步骤|要求|安排|机制)|进度安排|有关要求|附则)$/;

/** Lines of web pages around a document. */
export const PAGE_NOISE =
  /^(?:.{0,12}(?:解读|图解|问答)(?:$|[:：])|(?:内容|政策|一图)解读|相关(?:链接|文件|稿件|词条|阅读|附件|信息|新闻|政策|解读|推荐|专题)|热门|推荐阅读|延伸阅读|上一[篇条]|下一[篇条]|责任编辑|编辑[:：]|来源[:：]|信息来源|打印|关闭|分享|扫一扫|返回|联系我们|联络我们|网站地图|版权|主办单位[:：].{0,30}承办|备案|浏览次数|字号|附件下载|展开|收藏|点击|抄送|抄报|公开方式|主 ?题 ?词|索 ?引 ?号|主题分类|发文机关|成文日期|标 *题[:]|发文字号|发布日期|信息公开选项)/;

/** Whom to ask: behind a plan, or in each of its clauses. */
export const CONTACT_LINE = /^\(?联系(?:人|电话|方式|地址)(?:及电话)? ?:/;

/** Lines by which a document ends. */
export const CLOSING_LINE = /^\(?(?:此件|本文|信息|该件|此文)[^。]{0,10}(?:公开|发布)[^。]{0,8}\)?$/;

/** 2024年6月21日, 二零二四年六月二十一日. */
const DATE =
  '(?:\\d{4}|[零一二三四五六七八九O○]{4}) ?年 ?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?日';

/** A date that stands alone. */
export const DATE_LINE = new RegExp(`^${DATE}$`);

/** A body that signs: 长治市人民政府, 中国人民银行长治市分行. */
const SIGNER =
  '(?:政府|办公室|办公厅|委员会|管委会|党工委|指挥部|领导小组|专班|市委|区委|县委|省委|局|厅|委|部|院|会|中心|分行|支行|总队|支队|公司)';
export const SIGNATURE_LINE = new RegExp(`^[\\u3400-\\u9fff() ]{2,40}${SIGNER}(?:\\([^()]*\\))?$`);
/** 长治市人民政府 2024年6月21日: signature and date on one line. */
export const SIGNED_LINE = new RegExp(`^[\\u3400-\\u9fff()]{2,30}${SIGNER} +${DATE}$`);

/** Ends a sentence. */
export const SENTENCE_END = /[。;:!?…][”"』」)]*$/;

/** Titles whose unnumbered paragraphs state the goals of the whole plan. */
export const GOAL_TITLE =
  /^[^,、]{0,6}(?:总体(?:要求|目标|思路|安排|考虑|部署|任务)|指导思想|基本原则|(?:基本|工作|发展|总)思路|工作原则|(?:主要|工作|发展|预期|行动|建设|具体|年度|阶段)?目标(?:任务|要求)?)(?:[和及与、].{0,10})?$/;

/** Paragraphs that close a document: when it takes effect, who explains it. */
export const CLOSING_PARAGRAPH =
  /^(?:本(?:方案|意见|办法|措施|细则|计划|规划|规定|政策|清单|要点|行动方案|实施方案|工作方案|实施意见|若干措施|行动计划|通知|文件)(?:自|由|从|有效期|未尽|实施期|执行期)|以上(?:政策|措施|任务|工作)|此前|附件:|各(?:地|县|区|乡镇|单位|部门|相关|有关)[^。]{0,20}(?:要|应|请|于)[^。]{0,40}(?:报送|上报|报至))/;
