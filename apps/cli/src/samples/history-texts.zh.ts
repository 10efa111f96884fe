/** What the demo's departments write. `{title}` is the task. */
export const DONE_TEXTS = [
  '已会同配合单位完成摸底，形成“{title}”项目清单，逐项明确了责任人和完成时间。',
  '印发了细化措施，召开调度会2次，重点项目均已开工，进度符合年度安排。',
  '完成首批任务验收，资金拨付到位，第二批项目正在组织申报。',
  '开展了入企走访和政策宣讲，新增意向单位若干，已纳入项目库动态管理。',
  '对照方案要求逐项推进，已完成年度任务的七成以上，其余按计划实施。',
] as const;

export const PROBLEM_TEXTS = [
  '',
  '部分项目配套资金到位较慢。',
  '个别点位涉及多部门审批，周期偏长。',
  '',
  '基层统计口径不够统一，数据需再核对。',
] as const;

export const NEXT_TEXTS = [
  '下月完成第二批项目评审，继续加强与配合单位的会商。',
  '压实责任，按周调度，确保节点如期完成。',
  '抓紧完善佐证材料，做好验收准备。',
] as const;

export const EVIDENCE_TEXTS = [
  '节点任务已完成，验收意见、台账和现场照片已归档备查。',
  '经逐项核对，节点目标已达到，统计报表已报送主管部门。',
  '任务完成情况已经单位主要负责人审签，佐证材料齐全。',
] as const;

export const RETURN_TEXTS = [
  '佐证材料缺少验收意见，请补充后重新提交。',
  '上报数值与统计部门口径不一致，请核实。',
] as const;

export const COMPLETION_NOTES = ['各节点均已确认，申请办结。'] as const;

/** What a lead reports for the counties. */
export const SUBTASK_DONE = '已按要求完成，情况由牵头单位汇总。';
