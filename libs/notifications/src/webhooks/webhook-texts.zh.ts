/** What people are told about sending changes to other systems. */
export const WEBHOOK_TEXTS = {
  disabled: (name: string, reason: string) => ({
    title: `【推送停用】${name}`,
    body: `向“${name}”推送变更多次失败，已经停用（${reason}）。请系统管理员与对方核实，恢复后在“接口”里重新启用，未推送的变更会按顺序补发。`,
  }),
} as const;
