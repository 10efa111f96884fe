/** What the demo's people say beyond their monthly business. */
export const GROUP_NAME = '市消费品以旧换新专项工作组';

export const OBJECTION = {
  upheld: {
    reason: '该项任务涉及商务、住建、市场监管等多个部门，我单位职责只及其中一部分，建议由专项工作组牵头。',
    answer: '异议成立。经研究，改由专项工作组牵头，原牵头单位参与配合。',
  },
  rejected: {
    reason: '该项任务的主要审批权限不在我单位，建议由其他单位牵头。',
    answer: '方案已明确由你单位牵头，审批事项由有关单位配合办理，请按期签收。',
  },
} as const;

export const SUBTASKS = [
  { title: '摸清底数，报送本单位职责内的项目清单', report: '已完成摸底，清单已送牵头单位。' },
  { title: '制定本领域配套措施并组织实施', report: '配套措施已印发，正在组织实施。' },
] as const;

export const EXTENSION = {
  granted: {
    reason: '招标流标一次，重新组织采购需增加约一个月。',
    progress: '前期论证和资金落实已完成。',
    answer: '情况属实，同意延期，请倒排工期。',
  },
  refused: {
    reason: '基层数据汇总较慢，希望延后。',
    progress: '已收到半数县区数据。',
    answer: '数据汇总可与其他工作并行，不同意延期，请按原定时间完成。',
  },
  waiting: {
    reason: '部分设备供货周期延长，预计推迟到位。',
    progress: '已完成七成，余下设备在途。',
    answer: '',
  },
} as const;

export const INSTRUCTIONS = {
  closed: {
    text: '此项工作群众关注度高，请说明目前进展和下一步打算。',
    answer: '已召开专题会议，明确三条措施，本月内完成第一批。',
  },
  answered: {
    text: '请专题研究逾期原因，提出整改措施和完成时限。',
    answer: '逾期主要因验收材料不齐，已指定专人负责，两周内补齐并申请办结。',
  },
  overdue: { text: '请与配合单位会商，拿出加快推进的具体方案。', answer: '' },
} as const;

export const NO_NEWS = '本期按计划推进，无新增事项。';
export const PAGE_RETURNED = '部分任务只写“按计划推进”，请补充具体数据后重新报送。';
export const POLICY_NOTE = '各单位联络员直接报送，不再审签。';
export const NOTE_FILE = {
  name: '工作调度会议纪要.txt',
  text: '工作调度会议纪要\r\n\r\n一、各单位通报了任务进展。\r\n二、对滞后事项逐项明确了责任人和完成时限。\r\n三、下次调度会于月底召开。\r\n',
} as const;
