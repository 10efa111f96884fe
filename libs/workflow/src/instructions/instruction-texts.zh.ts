/** What people read about 批示. */
const about = (subject: string): string => (subject === '' ? '' : `（${subject}）`);

export const INSTRUCTION_TEXTS = {
  leaderMissing: '请写明是哪位领导的批示。',
  taskEnded: '任务已不在办理中，不能再作批示。',
  planNotIssued: '方案还没有交办，不能作批示。',
  targetMissing: '请指明批示针对的任务或方案。',
  unitWithoutPart: '所选单位没有承担这项任务，请选择任务的责任单位。',
  unitUnknown: '所选单位不在本行政区划的单位库里，或已停用。',
  dueInPast: (today: string): string => `回复时限不能早于今天（${today}）。`,
  given: (leader: string, subject: string, text: string, due: string | null) => ({
    title: `【批示】${leader}${about(subject)}`,
    body: `${text}${due === null ? '' : `（请于${due}前回复）`}`,
  }),
  answered: (who: string, subject: string, text: string) => ({
    title: `【批示回复】${who}${about(subject)}`,
    body: text,
  }),
  returned: (who: string, subject: string, text: string) => ({
    title: `【批示退回】${subject}`,
    body: `${who}退回了批示的回复，请重新办理：${text}`,
  }),
  closed: (who: string, subject: string, text: string) => ({
    title: `【批示办结】${subject}`,
    body: `${who}已办结这件批示。${text}`,
  }),
  withdrawn: (who: string, subject: string, text: string) => ({
    title: `【批示撤回】${subject}`,
    body: `${who}撤回了这件批示：${text}`,
  }),
} as const;
