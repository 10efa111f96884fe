/** Sentences in the manner of plans with what they say; both recognisers get the same ones in the same run. */
export interface Sample {
  readonly text: string;
  /** Last days of the printed times, or the printed values, in order. */
  readonly says: readonly string[];
}

/** Read in a plan of 2024. */
export const REFERENCE_YEAR = 2024;

const sample = (text: string, ...says: readonly string[]): Sample => ({ text, says });

export const DATE_SENTENCES: readonly Sample[] = [
  sample('到2027年，全市重点行业改造率达到预期目标，体系更加完善。', '2027-12-31'),
  sample('2025年6月底前，各县区完成摸底排查并建立台账。', '2025-06-30'),
  sample('2025年年底前，建成一批绿色工厂和绿色园区。', '2025-12-31'),
  sample('今年上半年完成全部立项工作，明确责任单位。', '2024-06-30'),
  sample('明年一季度末前组织开展验收，形成总结报告。', '2025-03-31'),
  sample('二〇二五年六月三十日前报送实施方案。', '2025-06-30'),
  sample('“十四五”末，森林覆盖率稳步提升，生态持续向好。', '2025-12-31'),
  sample('“十五五”期间，持续完善现代化产业体系。', '2030-12-31'),
  sample('到2025年和2027年，覆盖面分别得到提升。', '2025-12-31', '2027-12-31'),
  sample('2024—2026年，分批实施管网更新改造工程。', '2026-12-31'),
  sample('2025年第三季度完成设备采购和安装调试。', '2025-09-30'),
  sample('2025年10月中旬完成项目竣工验收并投入使用。', '2025-10-20'),
  sample('2026年2月底前完成资产清查和核实工作。', '2026-02-28'),
  sample('2030年前实现碳达峰，绿色转型取得成效。', '2030-12-31'),
  sample('2024年3月至2025年底，分批实施改造任务。', '2025-12-31'),
  sample('2025年6月15日前完成申报材料的审核上报。', '2025-06-15'),
];

export const NUMBER_SENTENCES: readonly Sample[] = [
  sample('更新各类医疗设备5.35万台，提升服务能力。', '53500'),
  sample('规模以上企业数控化率超过75%，水平明显提升。', '75'),
  sample('完成投资1.2亿元，支持重点项目建设。', '120000000'),
  sample('新增泊位1,200个，缓解停车困难。', '1200'),
  sample('财政投入占比不低于百分之二十五。', '25'),
  sample('审批时限压减三分之一，流程进一步优化。', '0.333333333333'),
  sample('完成一百二十个村的整治任务。', '120'),
  sample('新建水厂28座、管网800公里。', '28', '800'),
  sample('交易量与新车销售比值达到0.8:1。', '0.8'),
  sample('带动就业5000多人，增加农民收入。', '5000'),
  sample('处理规模达38.1万吨/日，满足城市需要。', '381000'),
  sample('培育示范社团两百家，壮大服务队伍。', '200'),
  sample('碳排放强度下降18%，能耗下降14.5%。', '18', '14.5'),
  sample('产业规模突破3000亿元，位居全省前列。', '300000000000'),
  sample('智能算力达到2500P，网络全面覆盖。', '2500'),
  sample('电力装机容量达到150万千瓦，保障用电需要。', '1500000'),
];
