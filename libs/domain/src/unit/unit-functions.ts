/**
 * What bodies of Chinese administration are for. A function lists the bodies that carry it, a body its spellings with
 * the canonical one first: spellings of one body are the same name (发改 is 发展改革), two bodies of one function are
 * not (水利 and 水务 do the same work under different names). Spellings carry no 和/与/及, level or ending.
 * One character stands for a body only inside a name that is made of such parts throughout (教体局, 文广旅局, 农委).
 */
const FUNCTION_TABLE = {
  'development-reform': ['发展和改革', '发展改革 发改', '计划发展', '物价'],
  industry: [
    '工业和信息化',
    '工业信息化 工信',
    '经济信息化 经信 经济信息',
    '工业 工',
    '经济运行',
    '经贸 经',
    '中小企业',
  ],
  energy: ['能源', '能源', '煤炭 煤炭工业', '电力'],
  'science-technology': ['科技', '科学技术 科技 科', '科技创新'],
  education: ['教育', '教育 教'],
  'public-security': ['公安', '公安'],
  'traffic-police': ['公安交管', '交警 交通警察 公安交警', '公安交通管理 公安交管'],
  'civil-affairs': ['民政', '民政'],
  justice: ['司法行政', '司法 司法行政'],
  finance: ['财政', '财政'],
  'human-resources': ['人力资源社会保障', '人力资源社会保障 人社 人力社保', '人力资源', '人事', '就业服务'],
  'natural-resources': [
    '自然资源',
    '自然资源规划 规划自然资源 资规 自规',
    '自然资源',
    '国土资源 国土',
    '规划 城乡规划',
  ],
  'ecology-environment': ['生态环境', '生态环境', '环境保护 环保'],
  housing: [
    '住房城乡建设',
    '住房城乡建设 住建 住房建设 住房城乡建 建',
    '城乡建设 城建',
    '建设 规划建设',
    '住房 房产 房产管理 住房保障',
  ],
  transport: ['交通运输', '交通运输 交通 交', '公路 公路管理', '港航 港口'],
  water: ['水利', '水利', '水务 水'],
  'agriculture-rural': ['农业农村', '农业农村 农', '农业', '城乡统筹 统筹城乡', '农机', '畜牧兽医 畜牧'],
  'rural-revitalisation': ['乡村振兴', '乡村振兴', '扶贫开发 扶贫'],
  commerce: ['商务', '商务', '商贸 商贸流通', '口岸'],
  culture: ['文化旅游', '文化 文', '旅游 旅', '文物'],
  broadcasting: ['广播电视', '广播电视 广电 广', '新闻出版 新'],
  health: ['卫生健康', '卫生健康 卫健', '卫生 卫', '疾病预防控制 疾控'],
  emergency: ['应急管理', '应急管理 应急', '安全生产监督管理 安监'],
  audit: ['审计', '审计'],
  'state-assets': ['国有资产', '国有资产监督管理 国资 国有资产管理 国有资产'],
  'market-regulation': [
    '市场监管',
    '市场监督管理 市场监管 市监',
    '质量技术监督 质监',
    '工商行政管理',
    '食品药品监督管理 食药监',
  ],
  'drug-regulation': ['药品监管', '药品监督管理 药监 药品监管'],
  'intellectual-property': ['知识产权', '知识产权'],
  sports: ['体育', '体育 体'],
  statistics: ['统计', '统计'],
  'medical-insurance': ['医疗保障', '医疗保障 医保'],
  'local-finance': ['地方金融', '地方金融监督管理 地方金融监管', '地方金融管理', '金融 金融工作', '金融服务'],
  petitions: ['信访', '信访'],
  data: [
    '数据管理',
    '数据 数据管理',
    '大数据 大数据管理 大数据发展 大数据发展管理 大数据发展应用',
    '数字经济',
    '政务数据',
  ],
  'administrative-approval': [
    '行政审批',
    '行政审批服务 行政审批 审批服务',
    '政务服务 政务服务管理',
    '公共资源交易',
  ],
  'offices-administration': ['机关事务', '机关事务管理', '机关事务服务', '机关事务'],
  tax: ['税务', '税务', '地方税务 地税', '国税'],
  'central-bank': ['人民银行', '人行'],
  'financial-regulation': ['金融监管总局', '金融监管总局', '银保监'],
  weather: ['气象', '气象'],
  post: ['邮政管理', '邮政管理', '邮政'],
  'power-supply': ['供电', '供电 国网供电'],
  telecom: ['通信管理', '通信管理', '通信发展 通信发展管理'],
  customs: ['海关', '海关'],
  organisation: ['组织', '组织'],
  publicity: ['宣传', '宣传', '新闻', '政府新闻', '文明'],
  'united-front': ['统战', '统战 统一战线工作'],
  'political-legal': ['政法', '政法'],
  discipline: ['纪检监察', '纪检监察 纪委监 纪律检查监察', '纪 纪律检查'],
  'cyber-affairs': ['网信', '网信 网络安全信息化'],
  'staffing-administration': ['机构编制', '机构编制 编 编制'],
  'party-office': ['党委办公室', '委'],
  'government-office': ['政府办公室', '政府 人民政府'],
  court: ['法院', '法院 人民法院 中级人民法院'],
  procuratorate: ['检察院', '检察院 人民检察院'],
  'industry-commerce-federation': ['工商联', '工商联 工商业联合会 工商业联'],
  'disabled-federation': ['残联', '残联 残疾人联合会'],
  'youth-league': ['共青团', '共青团'],
  'womens-federation': ['妇联', '妇联 妇女联合会'],
  'trade-union': ['总工会', '总工会 工会'],
  'supply-cooperative': [
    '供销社',
    '供销社 供销 供销合作社 供销合作总社 供销联社 供销合作联社 供销合作社联合社 供销合作联合社',
  ],
  'science-association': ['科协', '科协 科学技术协会'],
  'urban-management': [
    '城市管理',
    '城市管理 城管',
    '城市管理综合行政执法 城市管理行政执法 城管执法 城市管理综合执法',
    '综合行政执法 综合执法',
    '市容环卫 环卫',
    '园林 园林绿化',
  ],
  forestry: ['林业', '林业 林', '林业草原 林草', '草原'],
  grain: ['粮食和物资储备', '粮食物资储备 粮储', '粮食'],
  'veterans-affairs': ['退役军人', '退役军人事务 退役军人'],
  'foreign-affairs': ['外事', '外事 外', '侨务 侨', '港澳', '台湾事务 台'],
  'ethnic-religious': ['民族宗教', '民族宗教事务 民族宗教 民宗', '民族事务'],
  earthquake: ['地震', '地震 防震减灾'],
  'fire-rescue': ['消防救援', '消防救援 消防'],
  'investment-promotion': ['投资促进', '投资促进 投促', '招商 招商引资 招商服务', '经济合作 经合'],
  'civil-defence': ['人民防空', '人民防空 人防', '国防动员 国动'],
  archives: ['档案', '档案', '史志 地方志'],
  'housing-fund': ['住房公积金', '住房公积金 住房公积金管理 公积金'],
  'park-administration': ['园区管委会', '园区 园区发展服务 园区发展'],
  'local-government': ['县区政府'],
  ocean: ['海洋', '海洋 海洋发展', '渔业'],
} as const satisfies Readonly<Record<string, readonly [label: string, ...bodies: string[]]>>;

/** Bodies that carry several functions under a name of their own, usual in development zones. */
const JOINT_BODIES: Readonly<Record<string, readonly FunctionCode[]>> = {
  经济发展: ['development-reform', 'industry', 'commerce'],
  社会事业: ['education', 'health', 'civil-affairs'],
  党政: ['party-office', 'government-office'],
};

/** 职能: what a unit is for, independent of how its name is printed. */
export type FunctionCode = keyof typeof FUNCTION_TABLE;

export const FUNCTION_CODES = Object.keys(FUNCTION_TABLE) as readonly FunctionCode[];

const KNOWN_CODES: ReadonlySet<string> = new Set(FUNCTION_CODES);

export const isFunctionCode = (code: string): code is FunctionCode => KNOWN_CODES.has(code);

/** What people call the function: 发展和改革. */
export const functionLabel = (code: FunctionCode): string => FUNCTION_TABLE[code][0];

/** The function a person wrote: its code, its label or a spelling of one of its bodies; null if none. */
export function functionOfLabel(text: string): FunctionCode | null {
  if (isFunctionCode(text)) return text;
  const label = FUNCTION_CODES.find((code) => functionLabel(code) === text);
  return label ?? BODIES.get(text)?.functions[0] ?? null;
}

/** A body as it may be spelt within a name. */
export interface NamedBody {
  /** The canonical spelling, the same for all spellings of one body. */
  readonly body: string;
  readonly functions: readonly FunctionCode[];
}

const statedBodies = FUNCTION_CODES.flatMap((code) => {
  const [, ...bodies] = FUNCTION_TABLE[code] as readonly string[];
  return bodies.flatMap((spellings) => {
    const [body = '', ...others] = spellings.split(' ');
    return [body, ...others].map((spelling) => [spelling, { body, functions: [code] }] as const);
  });
});
const jointBodies = Object.entries(JOINT_BODIES).map(
  ([body, functions]) => [body, { body, functions }] as const,
);

/** Every spelling of every body. */
export const BODIES: ReadonlyMap<string, NamedBody> = new Map<string, NamedBody>([
  ...statedBodies,
  ...jointBodies,
]);

/** For the spec: the spellings as listed, so that none stands for two bodies. */
export const ALL_SPELLINGS: readonly string[] = [...statedBodies, ...jointBodies].map(
  ([spelling]) => spelling,
);
