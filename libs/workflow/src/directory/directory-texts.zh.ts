/** What people read about changes of the directory. */
export const DIRECTORY_TEXTS = {
  mergedName: (name: string, into: string): string => `“${name}”已并入“${into}”`,
  mergeSame: '请选择另一个单位作为合并后的单位。',
  mergeElsewhere: '只能并入本行政区划内仍在使用的单位。',
  mergeKinds: '工作组只能与工作组合并，单位只能与单位合并。',
  mergeMember: '工作组的成员单位不能并入该工作组。',
  mergedNotice: (name: string, into: string, tasks: number) => ({
    title: `【单位合并】${name}并入${into}`,
    body: `${name}已并入${into}，其 ${tasks} 项未办结任务由${into}继续承担；已办结的任务仍记在${name}名下。`,
  }),
  subtaskMerged: (name: string): string => `${name}并入后，由已列明的同一子任务继续落实。`,
  notGroup: '只有工作组有成员单位，请先把类别改为“专班或工作组”。',
  groupHasMembers: '这个工作组还有成员单位，请先移出成员，再改类别。',
  memberTwice: '同一单位在工作组里只能列一次。',
  twoLeads: '一个工作组只有一个牵头单位。',
  memberUnknown: '成员须是本行政区划内仍在使用的单位，且不是工作组。',
  groupNotice: (group: string, lead: string | null) => ({
    title: `【工作组】${group}成员调整`,
    body:
      lead === null
        ? `${group}的成员单位已调整，目前没有牵头单位。`
        : `${group}的成员单位已调整，由${lead}牵头，其联络员和负责人代表工作组办理任务。`,
  }),
  lastMembership: '这是该同志仅有的职务，不能撤销。如已离任，请停用账号；如调岗，请先增加新职务。',
  ownAdmin: '不能撤销自己的管理员职务，请由另一位管理员办理。',
  handoverSame: '请选择另一位同志接手。',
  handoverNotHeld: '移交人现在不担任这个单位的这一职务，请刷新后再办理。',
  handoverInactive: '接手人的账号已停用，请先启用，或另选一位。',
  handoverNotice: (unit: string, role: string, from: string, to: string, moved: number) => ({
    title: `【职责移交】${unit}${role}`,
    body: `${unit}的${role}由${from}移交给${to}${moved === 0 ? '' : `，${moved} 条未处理的提醒一并转交`}。`,
  }),
  handoverMoved: '已转交接手人',
  noContactLeft: (unit: string, tasks: number): string =>
    `“${unit}”还有 ${tasks} 项未办结任务，现在没有联络员，请尽快指定。`,
} as const;
