export const attachmentTexts = {
  attachments: {
    title: '附件',
    add: '上传附件',
    adding: '正在上传',
    none: '没有附件',
    remove: '删除附件',
    removeAsk: (name: string) => `删除“${name}”？`,
    removed: '附件已删除',
    added: '附件已上传',
    tooLarge: (limit: string) => `文件太大，单个附件最多 ${limit}。`,
    hint: (limit: string) => `PDF、Word、Excel、PPT、OFD、图片或文本，单个不超过 ${limit}`,
    unscanned: '未经杀毒检查',
    refused: '杀毒软件发现问题，不能下载',
    by: (person: string, at: string) => `${person} · ${at}`,
    file: '附件',
  },
};
