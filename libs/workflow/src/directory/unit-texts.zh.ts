/** What a person is told about the rows of a directory file. */
export const UNIT_IMPORT_TEXTS = {
  noNameColumn:
    '没有找到“单位名称”列。请在表头写明单位名称、简称、职能、上级单位、类别、联系人、邮箱、电话等列名。',
  tooManyRows: (limit: number): string => `一次最多导入 ${limit} 个单位，请分几个文件导入。`,
  nameMissing: '没有填写单位名称。',
  nameTooLong: (limit: number): string => `单位名称太长，最多 ${limit} 个字。`,
  functionUnknown: (labels: readonly string[]): string =>
    `不认识的职能：${labels.join('、')}。请填写发展改革、工业和信息化、教育等职能名称，以顿号分隔。`,
  kindUnknown: (label: string): string =>
    `不认识的类别“${label}”，可填：部门、县区、议事协调机构、企业、专班办公室、其他。`,
  emailInvalid: (address: string): string => `邮箱“${address}”的格式不对。`,
  taken: (name: string, owner: string): string => `“${name}”已是${owner}的名称或简称。`,
  parentItself: '上级单位不能是本单位。',
  parentUnknown: (name: string): string => `单位库和本表里都没有上级单位“${name}”。`,
  parentCircle: '上级单位互为上下级，请检查。',
  near: (name: string, reason: string): string =>
    `将新建。单位库里有相近的“${name}”，请确认不是同一单位：${reason}。`,
  sameUnit: (reason: string): string => `视为单位库中的同一单位：${reason}。`,
  knownUnit: (name: string): string => `单位库中“${name}”`,
  rowOf: (sheet: string | null, row: number): string =>
    `${sheet === null ? '' : `工作表“${sheet}”`}第 ${row} 行`,
} as const;
