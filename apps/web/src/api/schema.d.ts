/** Made by `npm run api:generate`; do not edit. */
export interface paths {
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待审核事项 */
        get: operations["Approvals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载附件 */
        get: operations["Attachments.download"];
        put?: never;
        post?: never;
        /** 删除附件 */
        delete: operations["Attachments.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计记录 */
        get: operations["Audit.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条审计记录的前后内容 */
        get: operations["Audit.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 记入审计的全部操作及其名称 */
        get: operations["Audit.actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计链的末端，另行保存后可据以核验 */
        get: operations["Audit.heads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核验审计链 */
        get: operations["Audit.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督查通报清单 */
        get: operations["Bulletins.list"];
        put?: never;
        /** 起草督查通报 */
        post: operations["Bulletins.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一期督查通报 */
        get: operations["Bulletins.read"];
        put?: never;
        post?: never;
        /** 删除督查通报草稿 */
        delete: operations["Bulletins.remove"];
        options?: never;
        head?: never;
        /** 修改督查通报的标题和文字 */
        patch: operations["Bulletins.edit"];
        trace?: never;
    };
    "/api/v1/bulletins/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督查通报的文档 */
        get: operations["Bulletins.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签发督查通报 */
        post: operations["Bulletins.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按今天的数据重新生成草稿 */
        post: operations["Bulletins.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按存档的数据和规则重新计算通报 */
        get: operations["Bulletins.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一年的放假和调休上班日 */
        get: operations["Calendar.year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试读节假日安排通知：会改哪些日期、有什么问题 */
        post: operations["Calendar.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 录入节假日安排通知并重新计算时限 */
        post: operations["Calendar.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各年日历及暂按周一至周五推算的年份 */
        get: operations["Calendar.years"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 通道及其状态 */
        get: operations["Channels.list"];
        put?: never;
        /** 新增通道，系统生成的签名密钥只在本次回答中给出 */
        post: operations["Channels.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删除从未使用的通道 */
        delete: operations["Channels.remove"];
        options?: never;
        head?: never;
        /** 修改、启用或停用通道 */
        patch: operations["Channels.edit"];
        trace?: never;
    };
    "/api/v1/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发送测试消息 */
        post: operations["Channels.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投递记录 */
        get: operations["Deliveries.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条消息：内容和每次发送 */
        get: operations["Deliveries.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重发或放弃发送，逐条回答 */
        post: operations["Deliveries.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各通道的发送状况 */
        get: operations["Deliveries.channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督查摘要清单 */
        get: operations["Digests.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一期督查摘要 */
        get: operations["Digests.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 实时变更（server-sent events）：只说什么变了，不含内容 */
        get: operations["Events.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载审计记录（Excel） */
        get: operations["Audit.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载台账（Excel） */
        get: operations["Exports.ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载责任矩阵（Excel） */
        get: operations["Matrix.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/plans/{id}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载一份方案的台账、责任矩阵（Excel）或全部内容（JSON） */
        get: operations["Exports.plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 延期申请清单 */
        get: operations["Extensions.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意延期 */
        post: operations["Extensions.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不同意延期 */
        post: operations["Extensions.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回延期申请 */
        post: operations["Extensions.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位的到期日历（iCalendar） */
        get: operations["Feeds.calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 系统是否可用 */
        get: operations["Health.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 健康：妨碍提醒送达的问题及处理办法 */
        get: operations["Health.readBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 系统是否可以接收请求，不可以时状态码为 503 */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 收件箱 */
        get: operations["Inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把通知标为已读 */
        post: operations["Inbox.markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批示清单 */
        get: operations["Instructions.list"];
        put?: never;
        /** 作出批示 */
        post: operations["Instructions.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回复批示 */
        post: operations["Instructions.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批示办结 */
        post: operations["Instructions.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回批示的回复 */
        post: operations["Instructions.returnIt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回批示 */
        post: operations["Instructions.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 责任矩阵 */
        get: operations["Matrix.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matrix/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 责任矩阵可选的筛选条件 */
        get: operations["Matrix.choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 跨方案的目标对照 */
        get: operations["Measures.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认或解除目标的对应关系 */
        post: operations["Measures.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认节点完成 */
        post: operations["Milestones.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请延期 */
        post: operations["Extensions.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告节点完成 */
        post: operations["Milestones.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回节点的完成报告 */
        post: operations["Milestones.returnIt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/bulk-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量确认节点，逐项给出结果 */
        post: operations["Milestones.confirmAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/below": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下级地区的汇总 */
        get: operations["Overview.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 文书设置 */
        get: operations["PaperSettings.read"];
        /** 修改文书设置 */
        put: operations["PaperSettings.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 文书清单 */
        get: operations["Papers.list"];
        put?: never;
        /** 拟制文书 */
        post: operations["Papers.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份文书的全文 */
        get: operations["Papers.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改文书草稿 */
        patch: operations["Papers.edit"];
        trace?: never;
    };
    "/api/v1/papers/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收文书 */
        post: operations["Papers.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 文书不签发 */
        post: operations["Papers.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载文书（.docx） */
        get: operations["Papers.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签发文书 */
        post: operations["Papers.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 文书作废 */
        post: operations["Papers.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/bulk-issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量签发文书 */
        post: operations["Papers.issueAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一批文书合并打印（.docx） */
        get: operations["Papers.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 文书登记簿（.docx） */
        get: operations["Papers.register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员名单 */
        get: operations["People.list"];
        put?: never;
        /** 新增人员 */
        post: operations["People.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改人员、重置密码、停用或启用 */
        patch: operations["People.edit"];
        trace?: never;
    };
    "/api/v1/people/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 给人员加一个身份 */
        post: operations["People.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销人员的一个身份 */
        delete: operations["People.leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案清单 */
        get: operations["Plans.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份方案及其核对情况 */
        get: operations["Plans.read"];
        put?: never;
        post?: never;
        /** 删除尚未交办的方案 */
        delete: operations["Plans.remove"];
        options?: never;
        head?: never;
        /** 修改方案的标题、文号等 */
        patch: operations["Plans.edit"];
        trace?: never;
    };
    "/api/v1/plans/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 交办 */
        post: operations["Plans.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案的提醒规则 */
        get: operations["Ladders.ofPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 选定方案的提醒规则 */
        patch: operations["Ladders.changeOfPlan"];
        trace?: never;
    };
    "/api/v1/plans/{id}/review/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量通过所选任务 */
        post: operations["Review.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/review/accept-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 全部通过 */
        post: operations["Review.acceptAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/review/accept-leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量采纳建议的牵头单位 */
        post: operations["Review.acceptLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/review/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核对的操作记录 */
        get: operations["Review.actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/review/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 合并待交办的任务 */
        post: operations["Review.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/review/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量不作为任务 */
        post: operations["Review.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/review/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量重新核对 */
        post: operations["Review.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/review/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销最近一步核对 */
        post: operations["Review.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案的各个版本 */
        get: operations["Reissue.list"];
        put?: never;
        /** 提交重新印发的方案，与现行版本对照 */
        post: operations["Reissue.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/revisions/proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待确认的新版与现行版本的差别 */
        get: operations["Reissue.read"];
        put?: never;
        post?: never;
        /** 放弃待确认的新版 */
        delete: operations["Reissue.discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/revisions/proposed/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按所作决定采用新版 */
        post: operations["Reissue.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份方案的目标与序时进度 */
        get: operations["Targets.ofPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改待交办的任务 */
        patch: operations["Plans.editTask"];
        trace?: never;
    };
    "/api/v1/plans/{id}/tasks/{taskId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通过一项待交办的任务 */
        post: operations["DraftTasks.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/tasks/{taskId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不作为任务 */
        post: operations["DraftTasks.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/tasks/{taskId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新核对一项任务 */
        post: operations["DraftTasks.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/tasks/{taskId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 拆分待交办的任务 */
        post: operations["DraftTasks.split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/tasks/{taskId}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通过任务的部分内容 */
        post: operations["DraftTasks.acceptValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把不认识的单位名称加入单位库 */
        post: operations["Plans.adoptUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入方案：上传文件或提交文字 */
        post: operations["Imports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现行规则及历次规则 */
        get: operations["Policies.read"];
        put?: never;
        /** 发布新规则 */
        post: operations["Policies.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试看一份规则草稿：问题、每步的说法、改了什么 */
        post: operations["Policies.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 未来30天会发出什么、发给谁、为什么 */
        get: operations["Previews.read"];
        put?: never;
        /** 按一份规则草稿，未来30天会发出什么 */
        post: operations["Previews.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务队列（网页，只读） */
        get: operations["Queues.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{rest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务队列页面的文件和数据，只读 */
        get: operations["Queues.rest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位应报送的各期 */
        get: operations["Reports.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/chase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催报 */
        post: operations["Reports.chase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一期的报送表 */
        get: operations["Reports.form"];
        /** 保存报送表 */
        put: operations["Reports.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/page/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 读取填好的 Excel，列出与报送表的差别 */
        post: operations["Reports.compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/page/form.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载报送表（Excel） */
        get: operations["Reports.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份报送 */
        get: operations["Reports.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pages/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 收讫报送 */
        post: operations["Reports.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pages/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回报送 */
        post: operations["Reports.returnIt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pages/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 单位负责人签发报送 */
        post: operations["Reports.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pages/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交报送 */
        post: operations["Reports.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pages/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回已提交的报送 */
        post: operations["Reports.takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一期的报送情况 */
        get: operations["Reports.standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查找条款、任务和反馈 */
        get: operations["Search.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前登录人、角色和所在单位 */
        get: operations["Session.read"];
        put?: never;
        /** 登录 */
        post: operations["Session.signIn"];
        /** 退出登录 */
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 统计表 */
        get: operations["Statistics.by"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载统计表（Excel） */
        get: operations["Statistics.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 逐月趋势 */
        get: operations["Statistics.trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subtasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改子任务 */
        patch: operations["Subtasks.edit"];
        trace?: never;
    };
    "/api/v1/subtasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消子任务 */
        post: operations["Subtasks.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subtasks/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认子任务完成 */
        post: operations["Subtasks.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subtasks/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告子任务完成 */
        post: operations["Subtasks.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subtasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回子任务的完成报告 */
        post: operations["Subtasks.returnIt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务台账 */
        get: operations["Tasks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项任务 */
        get: operations["Tasks.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项任务的附件 */
        get: operations["Attachments.list"];
        put?: never;
        /** 上传附件 */
        post: operations["Attachments.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项任务的延期申请和各节点还可延期的次数 */
        get: operations["Extensions.ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项任务的批示 */
        get: operations["Instructions.ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务的提醒规则 */
        get: operations["Ladders.ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 选定任务的提醒规则 */
        patch: operations["Ladders.changeOfTask"];
        trace?: never;
    };
    "/api/v1/tasks/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项任务的职责异议 */
        get: operations["TaskLife.listObjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项任务的文书与催办次数 */
        get: operations["Papers.ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改派任务 */
        post: operations["TaskLife.reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 反馈任务进展 */
        post: operations["Tasks.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/subtasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项任务的子任务 */
        get: operations["TaskLife.listSubtasks"];
        put?: never;
        /** 分解出子任务 */
        post: operations["TaskLife.split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项任务的目标与序时进度 */
        get: operations["Targets.ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办理任务：签收、申请办结、销号等 */
        post: operations["Tasks.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/bulk-transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量办理任务，逐项给出结果 */
        post: operations["TaskLife.moveAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 台账的分类合计 */
        get: operations["Tasks.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消息模板 */
        get: operations["Templates.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改模板 */
        put: operations["Templates.save"];
        post?: never;
        /** 恢复预设模板 */
        delete: operations["Templates.restore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{key}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用虚构的内容预览模板，并指出写错的地方 */
        post: operations["Templates.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的访问令牌 */
        get: operations["Tokens.list"];
        put?: never;
        /** 新建访问令牌，令牌只在本次回答中给出 */
        post: operations["Tokens.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销访问令牌 */
        delete: operations["Tokens.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查找单位 */
        get: operations["Units.list"];
        put?: never;
        /** 新增单位 */
        post: operations["Units.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个单位及其成员、人员和职责数 */
        get: operations["UnitChanges.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改单位 */
        patch: operations["Units.edit"];
        trace?: never;
    };
    "/api/v1/units/{id}/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 给单位加别名 */
        post: operations["Units.addAlias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/aliases/{aliasId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删除单位的别名 */
        delete: operations["Units.removeAlias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位是否已有日历地址 */
        get: operations["Feeds.read"];
        put?: never;
        /** 生成或更换日历地址，地址只在本次回答中给出 */
        post: operations["Feeds.renew"];
        /** 撤销日历地址 */
        delete: operations["Feeds.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把一人的职责移交给同单位的另一人 */
        post: operations["UnitChanges.handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 设定专项工作组的全部成员单位 */
        put: operations["UnitChanges.setMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把单位并入另一单位，不能撤销 */
        post: operations["UnitChanges.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 预览合并单位会转移什么 */
        get: operations["UnitChanges.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从 Excel 导入单位，缺省只预演 */
        post: operations["Units.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 推送设置 */
        get: operations["Webhooks.list"];
        put?: never;
        /** 新增推送，签名密钥只在本次回答中给出 */
        post: operations["Webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删除推送 */
        delete: operations["Webhooks.remove"];
        options?: never;
        head?: never;
        /** 修改、启用或停用推送，更换签名密钥 */
        patch: operations["Webhooks.edit"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 推送记录 */
        get: operations["Webhooks.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按原编号重新推送 */
        post: operations["Webhooks.redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发送一次测试推送 */
        post: operations["Webhooks.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 今日待办 */
        get: operations["Worklist.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Acceptance: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            /**
             * @description 签收逾期的天数；异议待裁定期间为 0
             * @example 0
             */
            overdueDays: number;
        };
        AcceptancePolicy: {
            /**
             * @description 交办后几个工作日内签收
             * @example 3
             */
            workdays: number;
        };
        AcceptValues: {
            /**
             * @example [
             *       "31",
             *       "32"
             *     ]
             */
            assignmentIds?: string[];
            /** @example 市能源局 */
            lead?: string;
            /**
             * @example [
             *       "41"
             *     ]
             */
            milestoneIds?: string[];
            /** @example true */
            title?: boolean;
        };
        /** @enum {string} */
        AddedChannelKind: "sms" | "dingtalk" | "wecom" | "feishu" | "webhook";
        AdoptUnits: {
            /**
             * @example [
             *       "市低空办"
             *     ]
             */
            names?: string[];
        };
        AnswerWorkdays: {
            /** @example 5 */
            blue: number;
            /** @example 5 */
            chase: number;
            /** @example 5 */
            red: number;
            /** @example 5 */
            supervise: number;
            /** @example 5 */
            yellow: number;
        };
        ApprovalItem: {
            detail: string;
            /**
             * @description 异议、节点或申请的编号；申请办结与签收逾期为任务编号
             * @example 17
             */
            id: string;
            kind: components["schemas"]["ApprovalKind"];
            note: string;
            /** Format: date-time */
            since: string;
            task: components["schemas"]["ApprovalTask"];
            /** @example 3 */
            version: number;
            who: string | null;
        };
        /** @enum {string} */
        ApprovalKind: "objection" | "completion" | "milestone" | "extension" | "acceptance";
        ApprovalPage: {
            counts: {
                acceptance: number;
                completion: number;
                extension: number;
                milestone: number;
                objection: number;
            };
            items: components["schemas"]["ApprovalItem"][];
            nextCursor: string | null;
        };
        ApprovalTask: {
            /** @example CZ-2026-017 */
            code: string;
            /** @example 17 */
            id: string;
            lead: components["schemas"]["NamedRef"][];
            planTitle: string;
            title: string;
            /** @example 3 */
            version: number;
        };
        Assignment: {
            /** @enum {string} */
            basis: "stated" | "first-listed" | "default" | "proposed" | "edited";
            /** @example 17 */
            id: string;
            printedName: string;
            review: components["schemas"]["ValueReview"];
            role: components["schemas"]["AssignmentRole"];
            rule: string;
            span: components["schemas"]["Span"] | null;
            unit: components["schemas"]["Ref"] | null;
            unitRule: string;
        };
        AssignmentEdit: {
            /** @example 市工业和信息化局 */
            name?: string;
            role: components["schemas"]["AssignmentRole"];
            /** @example 17 */
            unitId?: string;
        };
        /** @enum {string} */
        AssignmentRole: "lead" | "cooperating" | "responsible" | "implementing";
        Attachment: {
            /** Format: date-time */
            at: string;
            /** @example 17 */
            id: string;
            /** @example application/pdf */
            mediaType: string;
            /** @example 设备更新验收表.xlsx */
            name: string;
            /** @example 王建国 */
            person: string;
            /** @example 17 */
            personId: string;
            /** @description 未配置杀毒软件时为 unscanned */
            scan: components["schemas"]["ScanState"];
            /**
             * @description 字节
             * @example 48213
             */
            size: number;
            /** @example 17 */
            subjectId: string;
            subjectType: components["schemas"]["AttachmentSubject"];
        };
        AttachmentList: {
            /**
             * @example [
             *       "pdf",
             *       "docx",
             *       "jpg"
             *     ]
             */
            extensions: string[];
            items: components["schemas"]["Attachment"][];
            /**
             * @description 单个附件的最大字节数
             * @example 20971520
             */
            maxBytes: number;
        };
        /** @enum {string} */
        AttachmentSubject: "task" | "milestone" | "report" | "extension" | "subtask" | "instruction";
        AttachmentUpload: {
            /** Format: binary */
            file: string;
            /** @example 17 */
            subjectId: string;
            subjectType: components["schemas"]["AttachmentSubject"];
        };
        AuditAction: {
            /** @example task.accept */
            action: string;
            /** @example 任务 · 签收 */
            label: string;
        };
        AuditActionList: {
            items: components["schemas"]["AuditAction"][];
        };
        AuditAnchor: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            format: "qiantou-audit-anchor";
            heads: components["schemas"]["AuditHead"][];
        };
        AuditChange: {
            /** @example 办理中 */
            after: string;
            /** @example 待签收 */
            before: string;
            /** @example state */
            field: string;
            /** @example 状态 */
            label: string;
        };
        AuditDetail: {
            /** @example task.accept */
            action: string;
            actor: components["schemas"]["Ref"] | null;
            /**
             * @example {
             *       "state": "active"
             *     }
             */
            after: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            /**
             * @example {
             *       "state": "issued"
             *     }
             */
            before: {
                [key: string]: unknown;
            } | null;
            changes: components["schemas"]["AuditChange"][];
            /** @example a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1 */
            hash: string;
            /** @example 17 */
            id: string;
            /** @example 192.0.2.7 */
            ip: string;
            jurisdiction: components["schemas"]["Ref"];
            /** @example 任务 · 签收 */
            label: string;
            note: string;
            onBehalf: boolean;
            /** @example a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1 */
            prevHash: string;
            requestId: string;
            /**
             * @description 在本行政区划的链里的序号
             * @example 42
             */
            seq: number;
            /** @example 17 */
            subjectId: string | null;
            /** @example 更新落后设备 */
            subjectName: string;
            /** @example CZ-2026-001 */
            taskCode: string | null;
            /** @example 17 */
            taskId: string | null;
            via: components["schemas"]["AuditVia"];
        };
        AuditFinding: {
            code: components["schemas"]["AuditFindingCode"];
            /** @example 17 */
            seq: number;
            /** @example 第 17 号记录的内容被改动过，与封存时的哈希不符。 */
            text: string;
            /** @example 17 */
            through: number;
        };
        /** @enum {string} */
        AuditFindingCode: "changed" | "missing" | "inserted" | "swapped" | "cut" | "unsealed" | "rehashed";
        AuditHead: {
            /** @example 120 */
            count: number;
            /** @example a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1 */
            hash: string;
            /**
             * @description 行政区划代码
             * @example cz
             */
            jurisdiction: string;
            /** @example 长治市 */
            name: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditRow"][];
            nextCursor: string | null;
        };
        AuditRow: {
            /** @example task.accept */
            action: string;
            actor: components["schemas"]["Ref"] | null;
            /** Format: date-time */
            at: string;
            /** @example 17 */
            id: string;
            /** @example 192.0.2.7 */
            ip: string;
            /** @example 任务 · 签收 */
            label: string;
            note: string;
            onBehalf: boolean;
            requestId: string;
            /**
             * @description 在本行政区划的链里的序号
             * @example 42
             */
            seq: number;
            /** @example 17 */
            subjectId: string | null;
            /** @example 更新落后设备 */
            subjectName: string;
            /** @example CZ-2026-001 */
            taskCode: string | null;
            /** @example 17 */
            taskId: string | null;
            via: components["schemas"]["AuditVia"];
        };
        AuditVerification: {
            /** @example 100 */
            anchoredCount: number | null;
            /** @example 120 */
            count: number;
            finding: components["schemas"]["AuditFinding"] | null;
            /** @example a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1 */
            hash: string;
            intact: boolean;
            /** @example cz */
            jurisdiction: string;
            /** @example 长治市 */
            name: string;
            text: string;
        };
        /** @enum {string} */
        AuditVia: "session" | "token" | "system";
        BelowList: {
            items: components["schemas"]["BelowRow"][];
        };
        BelowRow: {
            byClass: {
                completed: number;
                due_soon: number;
                halted: number;
                on_schedule: number;
                overdue: number;
                undated: number;
            };
            /**
             * @description 完成率（%），没有任务时为空
             * @example 62.5
             */
            completionRate: number | null;
            jurisdiction: components["schemas"]["Ref"];
            /** Format: date-time */
            lastReportAt: string | null;
            /** @description 逾期最久的天数 */
            longestOverdue: number;
            /**
             * @description 自上而下的名称
             * @example [
             *       "山西省",
             *       "长治市"
             *     ]
             */
            path: string[];
            total: number;
        };
        Blocker: {
            code: string;
            taskIds: string[];
            text: string;
        };
        BulkItemResult: {
            /** @example 17 */
            id: string;
            ok: boolean;
            problem?: components["schemas"]["BulkProblem"];
            /**
             * @description 办成之后的版本号
             * @example 4
             */
            version?: number;
        };
        BulkMilestones: {
            items: components["schemas"]["SeenVersion"][];
        };
        BulkPapers: {
            items: components["schemas"]["SeenVersion"][];
        };
        BulkProblem: {
            /** @example VERSION_CONFLICT */
            code: string;
            current?: {
                [key: string]: unknown;
            } | null;
            /** @example 别人刚刚改过，您看到的内容已经过时。请刷新后再操作。 */
            title: string;
        };
        BulkResult: {
            items: components["schemas"]["BulkItemResult"][];
        };
        BulkTransitions: {
            /** @example approve */
            action: components["schemas"]["TaskAction"];
            items: components["schemas"]["SeenVersion"][];
            /** @example 材料齐全 */
            note?: string;
        };
        Bulletin: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            asOf: string;
            /** Format: date-time */
            at: string;
            /** @example 李四 */
            createdBy: string;
            data: components["schemas"]["BulletinFacts"];
            /** @example 17 */
            id: string;
            /** Format: date-time */
            issuedAt: string | null;
            /** @example 王五 */
            issuedBy: string | null;
            jurisdiction: components["schemas"]["Ref"];
            /** @example true */
            mayEdit: boolean;
            /** @example 3 */
            number: number | null;
            /** @example 〔2027〕第3期 */
            numberText: string;
            /** @example 17 */
            overdue: number;
            /**
             * Format: date
             * @example 2027-12-31
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            periodTo: string;
            /**
             * @description 所依据规则的版本
             * @example 3
             */
            policyVersion: number;
            scope: components["schemas"]["BulletinScope"];
            sections: components["schemas"]["BulletinSectionText"][];
            /** @example b5bb9d8014a0f9b1d61e21e796d78dcc */
            sha256: string | null;
            state: components["schemas"]["BulletinState"];
            /** @example 关于2027年12月重点任务推进情况的通报 */
            title: string;
            /** @example 222 */
            total: number;
            /** @example 2 */
            version: number;
            /** @example 2027 */
            year: number | null;
        };
        BulletinDifference: {
            /** @example CZ-2027-017 */
            place: string;
            /** @example {"light":"red"} */
            printed: string;
            /** @example {"light":"green"} */
            recomputed: string;
            /** @enum {string} */
            what: "task" | "figures" | "text";
        };
        BulletinEditDto: {
            texts?: components["schemas"]["BulletinTextsDto"];
            /** @example 关于2027年12月重点任务推进情况的通报 */
            title?: string;
        };
        BulletinFacts: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            asOf: string;
            figures: components["schemas"]["BulletinFigures"];
            missedReports: components["schemas"]["DigestReportRow"][];
            /**
             * Format: date
             * @example 2027-12-31
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            periodTo: string;
            tasks: components["schemas"]["BulletinTask"][];
        };
        BulletinFigures: {
            byClass: {
                completed: number;
                due_soon: number;
                halted: number;
                on_schedule: number;
                overdue: number;
                undated: number;
            };
            byUnit: components["schemas"]["DigestUnitRow"][];
            /**
             * @description 通报期内办结
             * @example 5
             */
            finished: number;
            /**
             * @description 通报期内新增逾期
             * @example 3
             */
            newlyOverdue: number;
            /** @example 222 */
            total: number;
        };
        BulletinInput: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            issuedOn: string | null;
            milestones: components["schemas"]["BulletinMilestone"][];
            state: components["schemas"]["TaskState"];
            targets?: components["schemas"]["BulletinTarget"][];
        };
        BulletinIssueDto: {
            /**
             * @description 同时告知各牵头单位其本单位的数字
             * @example false
             */
            toUnits?: boolean;
        };
        BulletinMilestone: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            /** @example 更新设备100台 */
            name: string;
            state: components["schemas"]["MilestoneState"];
        };
        BulletinPage: {
            items: components["schemas"]["BulletinSummary"][];
            /** @example null */
            nextCursor: string | null;
        };
        BulletinScope: {
            groups: components["schemas"]["Ref"][];
            plans: components["schemas"]["Ref"][];
        };
        /** @enum {string} */
        BulletinSection: "overview" | "problems" | "requirements";
        BulletinSectionText: {
            /** @example 截至2027年12月28日，纳入通报的任务共222项，涉及牵头单位18个。 */
            generated: string;
            /** @example 一、总体情况 */
            heading: string;
            section: components["schemas"]["BulletinSection"];
            /** @example null */
            text: string | null;
        };
        /** @enum {string} */
        BulletinState: "draft" | "issued";
        BulletinSummary: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            asOf: string;
            /** @example 17 */
            id: string;
            /** Format: date-time */
            issuedAt: string | null;
            jurisdiction: components["schemas"]["Ref"];
            /** @example 3 */
            number: number | null;
            /** @example 〔2027〕第3期 */
            numberText: string;
            /** @example 17 */
            overdue: number;
            /**
             * Format: date
             * @example 2027-12-31
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            periodTo: string;
            state: components["schemas"]["BulletinState"];
            /** @example 关于2027年12月重点任务推进情况的通报 */
            title: string;
            /** @example 222 */
            total: number;
            /** @example 2 */
            version: number;
            /** @example 2027 */
            year: number | null;
        };
        BulletinTarget: {
            /** @example ge */
            comparator: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            /** @example 更新设备100台 */
            name: string;
            /** @example 35 */
            reached: number | null;
            /** @example null */
            recurring: string | null;
            state: components["schemas"]["MilestoneState"];
            /** @example 台 */
            unit: string | null;
            /** @example 100 */
            value: number | null;
        };
        BulletinTask: {
            /** @example CZ-2027-017 */
            code: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            completedOn: string | null;
            input: components["schemas"]["BulletinInput"];
            leadUnit: components["schemas"]["Ref"] | null;
            /** @example 17 */
            taskId: string;
            /** @example 更新落后设备 */
            title: string;
            verdict: components["schemas"]["BulletinVerdict"];
        };
        BulletinTextsDto: {
            /**
             * @description 为空即恢复自动生成的文字
             * @example 截至12月28日……
             */
            overview?: string;
            /**
             * @description 为空即恢复自动生成的文字
             * @example 截至12月28日……
             */
            problems?: string;
            /**
             * @description 为空即恢复自动生成的文字
             * @example 截至12月28日……
             */
            requirements?: string;
        };
        BulletinVerdict: {
            class: components["schemas"]["LedgerClass"];
            /** @enum {string|null} */
            light: "green" | "yellow" | "red" | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            nextDue: string | null;
            /** @example 26 */
            overdueDays: number;
            /** @example 节点“更新设备100台”时限2027-12-01，已逾期26天 */
            reason: string;
        };
        BulletinVerification: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            asOf: string;
            differences: components["schemas"]["BulletinDifference"][];
            /**
             * @description 存档文件与签发时一致；草稿为空
             * @example true
             */
            file: boolean | null;
            /** @example true */
            identical: boolean;
            /** @example 3 */
            policyVersion: number;
            /**
             * @description 重新亮灯的任务数
             * @example 222
             */
            tasks: number;
        };
        /** @enum {string} */
        CalendarChange: "added" | "changed" | "same";
        CalendarCheck: {
            complaints: components["schemas"]["CalendarComplaint"][];
            days: components["schemas"]["CalendarDayChange"][];
            dropped: components["schemas"]["CalendarDay"][];
            /** @example true */
            maySave: boolean;
            /**
             * @description 签收时限会变动的任务数
             * @example 3
             */
            movedTasks: number;
            /** @example 国办发明电〔2026〕8号 */
            source: string;
            state: components["schemas"]["CalendarYearState"];
            /** @example 0 */
            version: number;
            /** @example 2027 */
            year: number;
        };
        CalendarComplaint: {
            level: components["schemas"]["CalendarComplaintLevel"];
            /** @example “元旦”写明共4天，所列日期是3天。 */
            text: string;
        };
        /** @enum {string} */
        CalendarComplaintLevel: "error" | "warning";
        CalendarDay: {
            /**
             * Format: date
             * @example 2026-02-14
             */
            day: string;
            kind: components["schemas"]["CalendarDayKind"];
            /** @example 春节 */
            name: string;
        };
        CalendarDayChange: {
            change: components["schemas"]["CalendarChange"];
            /**
             * Format: date
             * @example 2026-02-14
             */
            day: string;
            kind: components["schemas"]["CalendarDayKind"];
            /** @example 春节 */
            name: string;
        };
        /** @enum {string} */
        CalendarDayKind: "holiday" | "workday";
        CalendarImport: {
            calendar: components["schemas"]["CalendarYear"];
            /** @example 3 */
            movedTasks: number;
        };
        CalendarNoticeUpload: {
            /** Format: binary */
            file?: string;
            /**
             * @description 通知没有印出文号时填写
             * @example 国办发明电〔2026〕8号
             */
            source?: string;
            /**
             * @description 通知全文，或 JSON
             * @example 一、元旦：1月1日至3日放假调休，共3天。1月4日（星期日）上班。
             */
            text?: string;
            /**
             * @description 通知没有写明年份时填写
             * @example 2027
             */
            year?: number;
        };
        CalendarYear: {
            /** Format: date-time */
            at: string | null;
            /** @example 王敏 */
            by: string | null;
            days: components["schemas"]["CalendarDay"][];
            /** @example 国办发明电〔2025〕7号 */
            source: string;
            /** @description provisional：通知未录入，暂按周一至周五推算 */
            state: components["schemas"]["CalendarYearState"];
            /** @example 1 */
            version: number;
            /** @example 2026 */
            year: number;
        };
        CalendarYears: {
            /**
             * @description 暂按周一至周五推算的年份
             * @example [
             *       2027
             *     ]
             */
            provisionalYears: number[];
            years: components["schemas"]["CalendarYearSummary"][];
        };
        /**
         * @description provisional：通知未录入，暂按周一至周五推算
         * @enum {string}
         */
        CalendarYearState: "published" | "provisional";
        CalendarYearSummary: {
            /** Format: date-time */
            at: string | null;
            /** @example 王敏 */
            by: string | null;
            /** @example 国办发明电〔2025〕7号 */
            source: string;
            /** @description provisional：通知未录入，暂按周一至周五推算 */
            state: components["schemas"]["CalendarYearState"];
            /** @example 2026 */
            year: number;
        };
        /** @enum {string} */
        ChangedField: "text" | "title" | "lead" | "units" | "targets" | "dates";
        Channel: {
            active: boolean;
            /**
             * @description 地址的最后四个字符
             * @example 9f3c
             */
            addressEnd: string | null;
            hasSecret: boolean;
            /** @example oapi.dingtalk.com */
            host: string | null;
            /** @example 17 */
            id: string;
            /**
             * @description 邮件服务属于整个系统，没有行政区划
             * @example 17
             */
            jurisdictionId: string | null;
            kind: components["schemas"]["ChannelKind"];
            /** @example 对方回答 502 */
            lastError: string | null;
            /** Format: date-time */
            lastSentAt: string | null;
            /** @example 专班工作群 */
            name: string;
            /**
             * Format: date-time
             * @description 连续失败后暂停到何时
             */
            openUntil: string | null;
            /**
             * @description 每分钟最多几条；不填则按通道种类的限制
             * @example 20
             */
            perMinute: number | null;
            /**
             * @description 系统生成的签名密钥，只在生成时给出
             * @example whsec_…
             */
            secret: string | null;
            sms: components["schemas"]["SmsGateway"] | null;
            state: components["schemas"]["ChannelState"];
            unit: components["schemas"]["Ref"] | null;
            version: number;
        };
        ChannelEdit: {
            /**
             * @description 启用或停用
             * @example true
             */
            active?: boolean;
            /** @example 专班工作群 */
            name?: string;
            /**
             * @description 每分钟最多几条；不填则按通道种类的限制
             * @example 20
             */
            perMinute?: number | null;
            /**
             * @description 加签密钥、whsec_ 签名密钥或网关令牌，只写不读
             * @example SEC…
             */
            secret?: string;
            sms?: components["schemas"]["SmsGateway"];
            /**
             * @description 群属于哪个单位；空为专班办公室的群
             * @example 17
             */
            unitId?: string | null;
            /**
             * @description 只写不读
             * @example https://oapi.dingtalk.com/robot/send?access_token=…
             */
            url?: string;
        };
        /** @enum {string} */
        ChannelKind: "email" | "sms" | "dingtalk" | "wecom" | "feishu" | "webhook";
        ChannelList: {
            /**
             * @description 允许对外发送的主机
             * @example [
             *       "https://oapi.dingtalk.com:443"
             *     ]
             */
            hosts: string[];
            items: components["schemas"]["Channel"][];
            /** @description 是否配置了邮件服务 */
            mailConfigured: boolean;
        };
        /** @enum {string} */
        ChannelState: "ready" | "paused" | "inactive" | "off";
        ChaseResult: {
            /** @example 5 */
            people: number;
            /** @example 3 */
            units: number;
            /** @description 没有联络员、无人可催的单位 */
            withoutContact: string[];
        };
        Clause: {
            current: boolean;
            notes: components["schemas"]["Note"][];
            number: string | null;
            page: number | null;
            path: string;
            section: string | null;
            span: components["schemas"]["Span"];
            title: string | null;
        };
        Completion: {
            /** @enum {string} */
            kind: "on_time" | "late";
            /** @example 正常办结 */
            label: string;
        };
        CreatedToken: {
            /**
             * @description 只显示这一次
             * @example qt_3kD9aWm…
             */
            token: string;
            view: components["schemas"]["Token"];
        };
        Credentials: {
            /** @example cz-01 */
            login: string;
            /** @example qiantou-demo */
            password: string;
        };
        Delivery: {
            /** @example wang@example.gov.cn */
            address: string;
            /** @example 1 */
            attempts: number;
            channel: components["schemas"]["MessageChannel"];
            /**
             * @description 含几件事
             * @example 2
             */
            count: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            day: string;
            /** @example 17 */
            id: string;
            /** @description 存疑：有一次发送不知道是否送达 */
            inDoubt: boolean;
            jurisdiction: components["schemas"]["Ref"] | null;
            kind: components["schemas"]["DeliveryKind"];
            may: components["schemas"]["MessageDecision"][];
            /** Format: date-time */
            nextAt: string | null;
            /** @example 收件人未登记手机号 */
            reason: string;
            /** @example 王建国 */
            recipient: string;
            /** Format: date-time */
            sentAt: string | null;
            state: components["schemas"]["MessageState"];
            /** @example 更新工业设备1000台 */
            title: string | null;
            /** @example 市工业和信息化局 */
            unitName: string;
            /** @example 3 */
            version: number;
        };
        DeliveryChannel: {
            /** @example 17 */
            id: string;
            kind: components["schemas"]["MessageChannel"];
            /** @example 对方在 10 秒内没有回答 */
            lastError: string;
            /** Format: date-time */
            lastSentAt: string | null;
            /** @example 办公室督办群 */
            name: string;
            /** Format: date-time */
            openUntil: string | null;
            state: components["schemas"]["DeliveryChannelState"];
            /** @example 12 */
            waiting: number;
        };
        /** @enum {string} */
        DeliveryChannelState: "working" | "resting" | "trying" | "off" | "unconfigured";
        DeliveryDecision: {
            /** @example resend */
            decision: components["schemas"]["MessageDecision"];
            items: components["schemas"]["SeenVersion"][];
        };
        DeliveryDetail: {
            /** @example wang@example.gov.cn */
            address: string;
            /** @example 1 */
            attempts: number;
            channel: components["schemas"]["MessageChannel"];
            /**
             * @description 含几件事
             * @example 2
             */
            count: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            day: string;
            /** @example 17 */
            id: string;
            /** @description 存疑：有一次发送不知道是否送达 */
            inDoubt: boolean;
            items: components["schemas"]["DeliveryItem"][] | null;
            jurisdiction: components["schemas"]["Ref"] | null;
            kind: components["schemas"]["DeliveryKind"];
            may: components["schemas"]["MessageDecision"][];
            /** Format: date-time */
            nextAt: string | null;
            /** @example 收件人未登记手机号 */
            reason: string;
            /** @example 王建国 */
            recipient: string;
            /** Format: date-time */
            sentAt: string | null;
            state: components["schemas"]["MessageState"];
            /** @example 更新工业设备1000台 */
            title: string | null;
            tries: components["schemas"]["DeliveryTry"][];
            /** @example 市工业和信息化局 */
            unitName: string;
            /** @example 3 */
            version: number;
        };
        DeliveryItem: {
            /** @example 节点“完成任务”还有7天到期。 */
            body: string;
            /** @example 17 */
            id: string;
            /** @example 节点已报送 */
            reason: string;
            /** @example 17 */
            taskId: string | null;
            /** @example 更新工业设备1000台 */
            title: string;
        };
        /** @enum {string} */
        DeliveryKind: "daily" | "event" | "digest";
        /** @enum {string} */
        DeliveryOutcome: "sent" | "failed" | "in_doubt";
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            nextCursor: string | null;
        };
        DeliveryTry: {
            /** Format: date-time */
            at: string;
            /** @example 对方的回答：451 try again later */
            error: string;
            /** @example 17 */
            id: string;
            outcome: components["schemas"]["DeliveryOutcome"];
        };
        Digest: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            asOf: string;
            /** Format: date-time */
            at: string;
            content: components["schemas"]["DigestContent"];
            /** @example 17 */
            id: string;
            jurisdiction: components["schemas"]["Ref"];
            kind: components["schemas"]["DigestKind"];
            /** @example 2027年第52周 */
            label: string;
            /**
             * @description ISO 周或月份
             * @example 2027-W52
             */
            period: string;
            /**
             * @description 所依据规则的版本
             * @example 3
             */
            policyVersion: number;
        };
        DigestBefore: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            asOf: string;
            byClass: {
                completed: number;
                due_soon: number;
                halted: number;
                on_schedule: number;
                overdue: number;
                undated: number;
            };
            total: number;
        };
        DigestContent: {
            awaitingAcceptance: components["schemas"]["DigestTasks"];
            awaitingReview: components["schemas"]["DigestTasks"];
            before: components["schemas"]["DigestBefore"] | null;
            byClass: {
                completed: number;
                due_soon: number;
                halted: number;
                on_schedule: number;
                overdue: number;
                undated: number;
            };
            byUnit: components["schemas"]["DigestUnitRow"][];
            coming: components["schemas"]["DigestTasks"];
            /**
             * Format: date
             * @example 2027-12-31
             */
            comingUntil: string | null;
            instructions: components["schemas"]["DigestInstructions"];
            longestOverdue: components["schemas"]["DigestRow"][];
            missedReports: components["schemas"]["DigestReports"];
            newlyOverdue: components["schemas"]["DigestTasks"];
            papers: components["schemas"]["DigestPapers"];
            /**
             * Format: date
             * @example 2027-12-31
             */
            since: string | null;
            total: number;
            waiting: components["schemas"]["DigestWaiting"][];
            waitingRows: components["schemas"]["DigestWaitingRows"];
        };
        DigestInstructionRow: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string | null;
            /** @example 17 */
            id: string;
            /** @example 2 */
            overdueDays: number;
            /** @example CZ-2027-017 更新落后设备 */
            subject: string;
            /** @example 17 */
            taskId: string | null;
            /** @example 请加快进度，月底前报结果。 */
            text: string;
            /**
             * @example [
             *       "市工业和信息化局"
             *     ]
             */
            units: string[];
        };
        DigestInstructions: {
            rows: components["schemas"]["DigestInstructionRow"][];
            /**
             * @description 全部条数；rows 至多前 200 条
             * @example 2
             */
            total: number;
        };
        /** @enum {string} */
        DigestKind: "weekly" | "month-end";
        DigestList: {
            items: components["schemas"]["DigestSummary"][];
        };
        DigestPaperRow: {
            /** @example 17 */
            id: string;
            kind: components["schemas"]["PaperKind"];
            /** @example 3 */
            number: number;
            /** @example 17 */
            taskId: string;
            /** @example 更新落后设备 */
            title: string;
            /** @example 市工业和信息化局 */
            unit: string;
            /** @example 2027 */
            year: number;
        };
        DigestPapers: {
            rows: components["schemas"]["DigestPaperRow"][];
            /**
             * @description 全部条数；rows 至多前 200 条
             * @example 2
             */
            total: number;
        };
        DigestPolicy: {
            /**
             * @description 每月最后一个工作日另发月末摘要
             * @example true
             */
            monthEnd: boolean;
            /** @example 09:00 */
            time: string;
            /**
             * @description 每周摘要在周几，1（周一）至 7
             * @example 1
             */
            weekday: number;
        };
        DigestReportRow: {
            /** @example 3 */
            daysLate: number;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            /** @example 2027-12 */
            period: string;
            standing: components["schemas"]["ReportStanding"];
            unit: components["schemas"]["Ref"];
        };
        DigestReports: {
            rows: components["schemas"]["DigestReportRow"][];
            /**
             * @description 全部条数；rows 至多前 200 条
             * @example 2
             */
            total: number;
        };
        DigestRow: {
            class: components["schemas"]["LedgerClass"];
            /** @example CZ-2027-017 */
            code: string;
            leadUnit: components["schemas"]["Ref"] | null;
            /** @enum {string|null} */
            light: "green" | "yellow" | "red" | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            nextDue: string | null;
            overdueDays: number;
            /** @example 17 */
            taskId: string;
            /** @example 更新落后设备 */
            title: string;
        };
        DigestSummary: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            asOf: string;
            /** Format: date-time */
            at: string;
            /** @example 17 */
            id: string;
            jurisdiction: components["schemas"]["Ref"];
            kind: components["schemas"]["DigestKind"];
            /** @example 2027年第52周 */
            label: string;
            overdue: number;
            /**
             * @description ISO 周或月份
             * @example 2027-W52
             */
            period: string;
            total: number;
        };
        DigestTasks: {
            rows: components["schemas"]["DigestRow"][];
            /**
             * @description 全部条数；rows 至多前 200 条
             * @example 2
             */
            total: number;
        };
        DigestUnitRow: {
            byClass: {
                completed: number;
                due_soon: number;
                halted: number;
                on_schedule: number;
                overdue: number;
                undated: number;
            };
            /** @example 市工业和信息化局 */
            name: string;
            total: number;
            unit: components["schemas"]["Ref"] | null;
        };
        DigestWaiting: {
            /** @example 3 */
            count: number;
            kind: components["schemas"]["ApprovalKind"];
            /**
             * @description 最久等待天数
             * @example 6
             */
            oldestDays: number;
        };
        DigestWaitingRow: {
            /** @example CZ-2027-017 */
            code: string;
            /** @example 由2027-06-30延至2027-09-30 */
            detail: string;
            kind: components["schemas"]["ApprovalKind"];
            /** @example 17 */
            taskId: string;
            /** @example 更新落后设备 */
            title: string;
            /** @example 6 */
            waitingDays: number;
            /** @example 市工业和信息化局 */
            who: string;
        };
        DigestWaitingRows: {
            rows: components["schemas"]["DigestWaitingRow"][];
            /**
             * @description 全部条数；rows 至多前 200 条
             * @example 2
             */
            total: number;
        };
        DraftStep: {
            /**
             * @description 休息日也发
             * @example false
             */
            atRest?: boolean;
            /**
             * @description 此后每隔几天（工作日）重复一次
             * @example 7
             */
            every?: number;
            in: components["schemas"]["StepUnit"];
            /**
             * @description 原有步骤的内部编号；新增的步骤不写
             * @example before-7
             */
            key?: string;
            /** @example 到期前7天 */
            name: string;
            /**
             * @description 到期（交办）日之前为负，当日为 0，之后为正
             * @example -7
             */
            offset: number;
            paper?: components["schemas"]["PaperKind"];
            subject: components["schemas"]["StepSubject"];
            tell: components["schemas"]["StepTell"][];
        };
        DraftTask: {
            assignments: components["schemas"]["Assignment"][];
            clause: components["schemas"]["Clause"];
            /** @example 17 */
            id: string;
            leadProposals: components["schemas"]["LeadProposal"][];
            /** @example 17 */
            mergedInto: string | null;
            milestones: components["schemas"]["Milestone"][];
            review: components["schemas"]["ReviewState"];
            /** Format: date-time */
            reviewedAt: string | null;
            reviewedBy: components["schemas"]["Ref"] | null;
            sources: components["schemas"]["Clause"][];
            state: string;
            targets: components["schemas"]["Target"][];
            title: string;
            titleReview: components["schemas"]["ValueReview"];
            version: number;
        };
        DraftTaskEdited: {
            blockers: components["schemas"]["Blocker"][];
            lastAction: components["schemas"]["ReviewAction"] | null;
            task: components["schemas"]["DraftTask"];
        };
        DutyObjection: {
            /** Format: date-time */
            at: string;
            /** @description 提出异议时的条款原文 */
            clauseText: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            decisionNote: string;
            /** @example 17 */
            id: string;
            person: string;
            proposedUnit: components["schemas"]["Ref"] | null;
            /** @example 该项职责已划转市数据局。 */
            reason: string;
            state: components["schemas"]["ObjectionState"];
            /** @example 待裁定 */
            stateLabel: string;
            unit: components["schemas"]["Ref"];
        };
        DutyPolicy: {
            acceptance: components["schemas"]["AcceptancePolicy"];
            extension: components["schemas"]["ExtensionPolicy"];
            report: components["schemas"]["ReportPolicy"];
        };
        Extension: {
            /** Format: date-time */
            at: string;
            attachments: components["schemas"]["Attachment"][];
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            decisionNote: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            fromDue: string;
            /** @example 0 */
            granted: number;
            /**
             * Format: date
             * @example 2027-12-31
             */
            grantedDue: string | null;
            /** @example 17 */
            id: string;
            jurisdiction: components["schemas"]["Ref"];
            /** @example 2 */
            left: number;
            mayDecide: boolean;
            mayWithdraw: boolean;
            /** @example 17 */
            milestoneId: string | null;
            /** @example 更新设备100台 */
            milestoneName: string;
            /**
             * Format: date
             * @example 2028-03-31
             */
            newDue: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            originalDue: string | null;
            /** @example 王建国 */
            person: string;
            /** @example 已签订合同 */
            progress: string;
            /** @example 进口设备交付推迟 */
            reason: string;
            state: components["schemas"]["ExtensionState"];
            /** @example 待审批 */
            stateLabel: string;
            task: components["schemas"]["ExtensionTask"];
            unit: components["schemas"]["Ref"];
            /** @example 1 */
            version: number;
        };
        ExtensionApproval: {
            /**
             * Format: date
             * @example 2028-02-29
             */
            grantedDue?: string;
            /** @example 情况属实 */
            note: string;
        };
        ExtensionInput: {
            /**
             * Format: date
             * @example 2028-03-31
             */
            newDue: string;
            /** @example 已签订合同，预付款已到账 */
            progress?: string;
            /** @example 进口设备交付推迟 */
            reason: string;
        };
        ExtensionPage: {
            items: components["schemas"]["Extension"][];
            nextCursor: string | null;
        };
        ExtensionPolicy: {
            /**
             * @description 须在到期前申请
             * @example true
             */
            beforeDueOnly: boolean;
            /**
             * @description 每个节点可延期的次数，0 为不可延期
             * @example 2
             */
            maxPerMilestone: number;
        };
        ExtensionRejection: {
            /** @example 已有备用设备 */
            note: string;
        };
        /** @enum {string} */
        ExtensionState: "requested" | "approved" | "rejected" | "withdrawn" | "lapsed";
        ExtensionTask: {
            /** @example CZ-2026-017 */
            code: string;
            /** @example 17 */
            id: string;
            title: string;
        };
        GroupMember: {
            role: components["schemas"]["GroupRole"];
            unit: components["schemas"]["Ref"];
        };
        GroupMemberInput: {
            role: components["schemas"]["GroupRole"];
            /** @example 17 */
            unitId: string;
        };
        GroupMembers: {
            members: components["schemas"]["GroupMemberInput"][];
        };
        /** @enum {string} */
        GroupRole: "lead" | "member";
        Handover: {
            /** @example 17 */
            fromPersonId: string;
            role: components["schemas"]["Role"];
            /** @example 17 */
            toPersonId: string;
        };
        HandoverDone: {
            /** @description 转交的未读、未发提醒 */
            moved: number;
            unit: components["schemas"]["UnitDetail"];
        };
        Health: {
            /** @enum {string} */
            database: "ok";
            /** Format: date-time */
            now: string;
            /** @enum {string} */
            status: "ok";
            version: string;
        };
        HealthBoard: {
            /** Format: date-time */
            at: string;
            items: components["schemas"]["HealthItem"][];
            /** @example 1 */
            red: number;
            /** @example 0 */
            yellow: number;
        };
        HealthItem: {
            /** @example 请在“单位与人员”中为其登记联络员或单位负责人。 */
            advice: string;
            /** @example 2 */
            count: number;
            /** @example deaf-units */
            key: string;
            /** @example /people */
            link: string;
            rows: components["schemas"]["HealthRow"][];
            /** @example 2个牵头单位没有在用的联络员或负责人，提醒送不到人。 */
            sentence: string;
            severity: components["schemas"]["HealthSeverity"];
        };
        HealthRow: {
            /**
             * @description 页面地址，空为没有
             * @example /people?unit=17
             */
            link: string;
            /** @example 长治市商务局 */
            text: string;
        };
        /** @enum {string} */
        HealthSeverity: "red" | "yellow" | "note";
        ImportedPlan: {
            clauses: number;
            messages: number;
            /** @example 17 */
            planId: string;
        };
        ImportMessage: {
            code: string;
            /** @enum {string} */
            severity: "info" | "warning" | "error";
            span: components["schemas"]["Span"] | null;
            text: string;
        };
        ImportRequest: {
            /** @example 行动方案.txt */
            fileName?: string;
            /** @example 17 */
            jurisdictionId: string;
            kind?: components["schemas"]["PlanKind"];
            /** @example 一、实施工业设备更新。（牵头单位：市工信局） */
            text?: string;
        };
        ImportUpload: {
            /** Format: binary */
            file: string;
            /** @example 17 */
            jurisdictionId: string;
            kind?: components["schemas"]["PlanKind"];
        };
        InboxItem: {
            /** Format: date-time */
            at: string;
            body: string;
            /** @example 17 */
            id: string;
            kind: string;
            link: string;
            /** Format: date-time */
            readAt: string | null;
            /** @example 17 */
            taskId: string | null;
            title: string;
        };
        InboxPage: {
            items: components["schemas"]["InboxItem"][];
            nextCursor: string | null;
            unread: number;
        };
        Instruction: {
            actions: components["schemas"]["InstructionActionOffer"][];
            /** @description 须回复的单位；空则由专班办公室回复 */
            addressees: components["schemas"]["Ref"][];
            /**
             * Format: date
             * @example 2027-12-31
             */
            answerDue: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date-time */
            at: string;
            author: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @example 17 */
            id: string;
            jurisdiction: components["schemas"]["Ref"];
            /** @description 专班办公室转达时，作出批示的领导 */
            onBehalfOf: string;
            overdueDays: number;
            plan: components["schemas"]["PlanRef"];
            state: components["schemas"]["InstructionState"];
            stateLabel: string;
            steps: components["schemas"]["InstructionStep"][];
            task: components["schemas"]["InstructionTask"] | null;
            /** @example 请市工信局专题研究，月底前报送进展。 */
            text: string;
            version: number;
        };
        /** @enum {string} */
        InstructionAction: "answer" | "return" | "close" | "withdraw";
        InstructionActionOffer: {
            action: components["schemas"]["InstructionAction"];
            label: string;
            needsText: boolean;
            onBehalf: boolean;
        };
        /** @enum {string} */
        InstructionBox: "all" | "to-answer" | "given";
        InstructionPage: {
            items: components["schemas"]["Instruction"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        InstructionState: "issued" | "answered" | "returned" | "closed" | "withdrawn";
        InstructionStep: {
            action: components["schemas"]["InstructionAction"];
            /** Format: date-time */
            at: string;
            /** @example 17 */
            id: string;
            label: string;
            /** @description 由专班办公室代办 */
            onBehalf: boolean;
            person: string;
            text: string;
            unit: components["schemas"]["Ref"] | null;
        };
        InstructionTask: {
            /** @example CZ-2027-017 */
            code: string;
            /** @example 17 */
            id: string;
            title: string;
        };
        InstructionText: {
            /** @example 已约谈企业，6月底前完成。 */
            text?: string;
        };
        Ladder: {
            steps: components["schemas"]["PolicyStep"][];
        };
        LadderChange: {
            /** @description null 为随上一级 */
            ladder: components["schemas"]["LadderKey"] | null;
        };
        LadderChoice: {
            effective: components["schemas"]["LadderKey"];
            inherited: components["schemas"]["LadderKey"];
            inheritedFrom: components["schemas"]["LadderSource"];
            /** @example true */
            mayChange: boolean;
            /** @description 自己选定的；null 为随上一级 */
            own: components["schemas"]["LadderKey"] | null;
            /** @example 3 */
            version: number;
        };
        LadderDraft: {
            steps: components["schemas"]["DraftStep"][];
        };
        LadderDrafts: {
            13710?: components["schemas"]["LadderDraft"];
            ordinary?: components["schemas"]["LadderDraft"];
            slips?: components["schemas"]["LadderDraft"];
        };
        /**
         * @description 自己选定的；null 为随上一级
         * @enum {string}
         */
        LadderKey: "ordinary" | "13710" | "slips";
        Ladders: {
            13710: components["schemas"]["Ladder"];
            ordinary: components["schemas"]["Ladder"];
            slips: components["schemas"]["Ladder"];
        };
        LadderSentences: {
            /**
             * @example [
             *       "节点到期前7天：站内消息和邮件告知联络员、单位负责人"
             *     ]
             */
            13710: string[];
            /**
             * @example [
             *       "节点到期前7天：站内消息和邮件告知联络员、单位负责人"
             *     ]
             */
            ordinary: string[];
            /**
             * @example [
             *       "节点到期前7天：站内消息和邮件告知联络员、单位负责人"
             *     ]
             */
            slips: string[];
        };
        /** @enum {string} */
        LadderSource: "plan" | "policy";
        LastReport: {
            /** Format: date-time */
            at: string;
            done: string;
            period: string;
        };
        LeadProposal: {
            functionCode: string;
            label: string;
            name: string;
            reason: string;
            score: number;
            unit: components["schemas"]["Ref"] | null;
        };
        /** @enum {string} */
        LedgerClass: "completed" | "halted" | "overdue" | "due_soon" | "on_schedule" | "undated";
        LedgerFilterDto: {
            /** @enum {string} */
            acceptance?: "overdue";
            class?: components["schemas"]["LedgerClass"];
            /**
             * Format: date
             * @example 2027-12-31
             */
            dueFrom?: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            dueTo?: string;
            /** @example 2026-03 */
            issuedMonth?: string;
            /** @example 17 */
            jurisdictionId?: string;
            lead?: components["schemas"]["LedgerLead"];
            /** @enum {string} */
            light?: "green" | "yellow" | "red";
            /** @example 17 */
            planId?: string;
            role?: components["schemas"]["LedgerRole"];
            /** @example 二、重点任务 */
            section?: string;
            /** @enum {string} */
            state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
            /** @example 设备更新 */
            text?: string;
            /** @example 17 */
            unitId?: string;
        };
        /** @enum {string} */
        LedgerLead: "none" | "outside-groups";
        LedgerPage: {
            items: components["schemas"]["LedgerRow"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        LedgerRole: "lead" | "cooperating" | "responsible" | "implementing" | "first-lead";
        LedgerRow: {
            acceptance: components["schemas"]["Acceptance"] | null;
            class: components["schemas"]["LedgerClass"];
            code: string;
            completion: components["schemas"]["Completion"] | null;
            cooperating: components["schemas"]["NamedRef"][];
            /** @example 17 */
            id: string;
            jurisdiction: components["schemas"]["Ref"];
            lastReport: components["schemas"]["LastReport"] | null;
            lead: components["schemas"]["NamedRef"][];
            /** @enum {string|null} */
            light: "green" | "yellow" | "red" | null;
            lightReason: string;
            milestonesConfirmed: number;
            milestonesTotal: number;
            myRole: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            nextDue: string | null;
            overdueDays: number;
            plan: components["schemas"]["PlanRef"];
            section: string | null;
            state: components["schemas"]["TaskState"];
            stateLabel: string;
            title: string;
        };
        LightPolicy: {
            schedule: components["schemas"]["SchedulePolicy"];
            /**
             * @description 到期前几个工作日起亮黄灯
             * @example 3
             */
            yellowWorkdays: number;
        };
        /** @enum {string} */
        LinkBasis: "proposed" | "manual";
        /** @enum {string} */
        LinkDecision: "confirmed" | "rejected";
        LiveEvent: {
            /** Format: date-time */
            at: string;
            /** @example 17 */
            jurisdictionId: string;
            subject: components["schemas"]["LiveSubject"];
            /** @example 17 */
            taskId: string | null;
            /** @example task.accept */
            type: string;
        };
        LiveSubject: {
            /** @example 17 */
            id: string | null;
            /** @example task */
            type: string;
        };
        Mark: {
            /** @enum {string} */
            kind: "lead" | "cooperating" | "responsible" | "target" | "note";
            span: components["schemas"]["Span"];
        };
        Matrix: {
            /**
             * @description 每个标记为 [任务, 单位, 职责] 在各自列表中的位置
             * @example [
             *       [
             *         0,
             *         2,
             *         0
             *       ]
             *     ]
             */
            cells: number[][];
            counts: {
                cooperating: number;
                implementing: number;
                lead: number;
                responsible: number;
            };
            overlaps: components["schemas"]["MatrixOverlap"][];
            roles: components["schemas"]["AssignmentRole"][];
            /**
             * @description 有多个牵头单位的任务在 tasks 中的位置
             * @example [
             *       3
             *     ]
             */
            severalLeads: number[];
            tasks: components["schemas"]["MatrixTask"][];
            units: components["schemas"]["MatrixUnit"][];
        };
        MatrixChoices: {
            groups: components["schemas"]["Ref"][];
            plans: components["schemas"]["PlanRef"][];
            /**
             * @example [
             *       "二、实施设备更新行动"
             *     ]
             */
            sections: string[];
            units: components["schemas"]["Ref"][];
        };
        MatrixOverlap: {
            /** @example 9 */
            tasks: number;
            /**
             * @description 两个单位在 units 中的位置
             * @example [
             *       0,
             *       3
             *     ]
             */
            units: number[];
        };
        MatrixTask: {
            class: components["schemas"]["LedgerClass"];
            /** @example CZ-2026-017 */
            code: string;
            /** @example 17 */
            id: string;
            /** @enum {string|null} */
            light: "green" | "yellow" | "red" | null;
            /** @example 17 */
            planId: string;
            /** @example 二、实施设备更新行动 */
            section: string | null;
            state: components["schemas"]["TaskState"];
            /** @example 更新落后设备 */
            title: string;
        };
        MatrixUnit: {
            counts: {
                cooperating: number;
                implementing: number;
                lead: number;
                responsible: number;
            };
            /** @example 17 */
            id: string | null;
            /** @example 市工信局 */
            name: string;
            /** @example 4 */
            openCooperating: number;
            /** @example 7 */
            openLead: number;
            /** @example 1 */
            overdueLead: number;
            /** @example 12 */
            total: number;
        };
        Me: {
            jurisdictions: components["schemas"]["Ref"][];
            memberships: components["schemas"]["MyMembership"][];
            person: components["schemas"]["MyPerson"];
            roles: components["schemas"]["Role"][];
            /**
             * Format: date
             * @example 2027-12-31
             */
            today: string;
            unread: number;
        };
        MeasureLinkRequest: {
            decision: components["schemas"]["LinkDecision"];
            /** @example 17 */
            jurisdictionId: string;
            /** @example 17 */
            measureId?: string;
            /** @example 设备投资规模增长率 */
            name?: string;
            targets: components["schemas"]["SeenTarget"][];
        };
        MeasurePlan: {
            /** @example 17 */
            id: string;
            issuer: string | null;
            jurisdiction: components["schemas"]["Ref"];
            level: components["schemas"]["PlanLevel"];
            title: string;
        };
        MeasurePromise: {
            /** @example 2023 */
            baseline: number | null;
            basis: components["schemas"]["LinkBasis"] | null;
            /** @example ge */
            comparator: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string | null;
            linkVersion: number | null;
            most: boolean;
            /** @example 17 */
            planId: string;
            /** @example 设备投资规模较2023年增长25%以上 */
            quote: string;
            reached: number | null;
            rule: string;
            /** @example 17 */
            targetId: string;
            /** @example 17 */
            taskId: string | null;
            /** @example % */
            unit: string | null;
            /** @example 25 */
            value: number;
            valueMax: number | null;
        };
        MeasureProposal: {
            /** @example 17 */
            measureId: string | null;
            name: string;
            promises: components["schemas"]["MeasurePromise"][];
            /** @example 指标名称都是“二手车交易量增长率”，单位可比 */
            rule: string;
            unitKind: components["schemas"]["MeasureUnitKind"];
        };
        MeasureRow: {
            /** @example 高于上级要求3个百分点 */
            gapText: string;
            /** @example 3 */
            gapToHigher: number | null;
            /** @example 17 */
            id: string;
            /** @example 设备投资规模增长率 */
            name: string;
            promises: components["schemas"]["MeasurePromise"][];
            unitKind: components["schemas"]["MeasureUnitKind"];
        };
        MeasureTable: {
            jurisdiction: components["schemas"]["Ref"];
            jurisdictions: components["schemas"]["Ref"][];
            mayLink: boolean;
            morePlans: boolean;
            plans: components["schemas"]["MeasurePlan"][];
            proposals: components["schemas"]["MeasureProposal"][];
            rows: components["schemas"]["MeasureRow"][];
            unlinked: components["schemas"]["MeasurePromise"][];
        };
        /** @enum {string} */
        MeasureUnitKind: "share" | "point" | "money" | "length" | "area" | "power" | "weight" | "flow" | "plain" | "count";
        MembershipChanged: {
            person: components["schemas"]["Person"];
            warnings: string[];
        };
        MergeTasks: {
            tasks: components["schemas"]["SeenTask"][];
            /** @example 推进重点行业设备更新 */
            title?: string;
        };
        /** @enum {string} */
        MessageChannel: "email" | "sms" | "dingtalk" | "wecom" | "feishu" | "webhook";
        /** @enum {string} */
        MessageDecision: "resend" | "drop";
        /** @enum {string} */
        MessageState: "pending" | "sending" | "sent" | "failed" | "quarantined" | "skipped";
        MessageTemplate: {
            /**
             * @description Liquid
             * @example {{ personName }}，您好：
             *
             *     {{ list }}
             */
            body: string;
            /**
             * @description 自拟的内容无法使用的原因，期间发出的是预设内容
             * @example
             */
            broken: string;
            key: components["schemas"]["MessageTemplateKey"];
            /** @example 每日提醒邮件 */
            label: string;
            /** @description 是否为本单位自拟；否则为系统预设 */
            own: boolean;
            shipped: components["schemas"]["TemplateTexts"];
            /**
             * @description Liquid；群消息为标题，短信没有
             * @example 「牵头」{{ summary }}（{{ day }}）
             */
            subject: string;
            variables: components["schemas"]["TemplateVariable"][];
            /**
             * @description 0 为从未保存
             * @example 0
             */
            version: number;
        };
        /** @enum {string} */
        MessageTemplateKey: "daily_mail" | "event_mail" | "digest_mail" | "paper_note" | "chat" | "sms";
        MessageTemplateList: {
            items: components["schemas"]["MessageTemplate"][];
            jurisdiction: components["schemas"]["Ref"];
        };
        Milestone: {
            /** @enum {string} */
            basis: "stated" | "recurring" | "edited";
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            evidence: string;
            /** @example 17 */
            id: string;
            name: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            originalDue: string;
            overdueDays: number;
            /** Format: date-time */
            reportedAt: string | null;
            returnReason: string;
            review: components["schemas"]["ValueReview"];
            rule: string;
            state: components["schemas"]["MilestoneState"];
            targets: components["schemas"]["MilestoneTarget"][];
            version: number;
        };
        MilestoneEdit: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            /** @example 17 */
            id?: string;
            /** @example 更新设备100台 */
            name: string;
        };
        MilestoneExtension: {
            /** @example 1 */
            granted: number;
            /** @example 1 */
            left: number;
            mayRequest: boolean;
            /** @example 17 */
            milestoneId: string;
            /** @example 节点已过时限，按规则须在到期前申请。 */
            obstacle: string;
        };
        MilestoneReport: {
            /** @example 验收文件已报送 */
            evidence: string;
            values?: components["schemas"]["ReachedValue"][];
        };
        MilestoneReturn: {
            /** @example 缺少验收意见 */
            reason: string;
        };
        /** @enum {string} */
        MilestoneState: "planned" | "reported" | "confirmed" | "returned";
        MilestoneTarget: {
            comparator: string | null;
            quote: string;
            reached: number | null;
            /** @example 17 */
            targetId: string;
            unit: string | null;
            value: number | null;
        };
        MyMembership: {
            /** @example 17 */
            jurisdictionId: string;
            jurisdictionName: string;
            role: components["schemas"]["Role"];
            /** @example 17 */
            unitId: string;
            unitName: string;
            /** @description 工作组由其牵头单位代为办理时，牵头单位的名称 */
            via: string | null;
        };
        MyPerson: {
            /** @example 17 */
            id: string;
            login: string;
            name: string;
        };
        MyReports: {
            items: components["schemas"]["ReportDuty"][];
        };
        NamedRef: {
            /** @example 17 */
            id: string | null;
            name: string;
        };
        NewAlias: {
            /** @example 市工信局 */
            alias: string;
        };
        NewBulletinDto: {
            /**
             * @description 缺省为全部专项工作组及其他单位
             * @example [
             *       "9"
             *     ]
             */
            groupIds?: string[];
            /** @example 17 */
            jurisdictionId: string;
            /**
             * Format: date
             * @example 2027-12-01
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            periodTo: string;
            /**
             * @description 缺省为全部已交办方案
             * @example [
             *       "5"
             *     ]
             */
            planIds?: string[];
            /**
             * @description 缺省按通报期拟题
             * @example 关于2027年12月重点任务推进情况的通报
             */
            title?: string;
        };
        NewChannel: {
            /** @example 17 */
            jurisdictionId: string;
            kind: components["schemas"]["AddedChannelKind"];
            /** @example 专班工作群 */
            name: string;
            /**
             * @description 每分钟最多几条；不填则按通道种类的限制
             * @example 20
             */
            perMinute?: number | null;
            /**
             * @description 加签密钥、whsec_ 签名密钥或网关令牌，只写不读
             * @example SEC…
             */
            secret?: string;
            sms?: components["schemas"]["SmsGateway"];
            /**
             * @description 群属于哪个单位；空为专班办公室的群
             * @example 17
             */
            unitId?: string | null;
            /**
             * @description 只写不读
             * @example https://oapi.dingtalk.com/robot/send?access_token=…
             */
            url: string;
        };
        NewInstruction: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            answerDue?: string;
            /**
             * @description 专班办公室转达时必填：作出批示的领导
             * @example 王副市长
             */
            onBehalfOf?: string;
            /** @example 17 */
            planId?: string;
            /** @example 17 */
            taskId?: string;
            /** @example 请市工信局专题研究，月底前报送进展。 */
            text: string;
            /**
             * @description 须回复的单位；缺省为任务的牵头单位
             * @example 17
             */
            unitId?: string;
        };
        NewMembership: {
            role: components["schemas"]["Role"];
            /** @example 17 */
            unitId: string;
        };
        NewPaper: {
            /**
             * Format: date
             * @description 反馈时限；null 则按该文种的工作日数
             * @example 2027-12-31
             */
            answerDue?: string | null;
            /**
             * @description 抄送
             * @example [
             *       "市政府办公室"
             *     ]
             */
            cc?: string[];
            /**
             * @description 督办要求；空则用该文种的通用表述
             * @example 请每周报送进展。
             */
            demand?: string;
            kind?: components["schemas"]["PaperKind"];
            /**
             * @description 所涉的未完成节点
             * @example 17
             */
            milestoneId?: string;
            /** @example 节点“完成一期工程”已逾期8天 */
            reason?: string;
            /** @example 17 */
            taskId: string;
            /**
             * @description 主送单位；缺省为第一牵头单位
             * @example 17
             */
            unitId?: string;
        };
        NewPerson: {
            /** @example wangjg@example.gov.cn */
            email?: string | null;
            /** @example wangjg */
            login: string;
            memberships: components["schemas"]["NewMembership"][];
            /** @example 王建国 */
            name: string;
            /** @example qiantou-2027 */
            password: string;
            /**
             * @description 手机或带区号的座机
             * @example 13800000000
             */
            phone?: string | null;
        };
        NewSubtask: {
            /**
             * Format: date
             * @description 不填则与任务同期
             * @example 2027-12-31
             */
            due?: string | null;
            /** @example 请于月底前报送 */
            note?: string;
            /** @example 完成老旧电梯摸底 */
            title: string;
            /** @example 17 */
            unitId: string;
        };
        NewToken: {
            /**
             * @description 有效天数
             * @example 90
             */
            days: number;
            /** @example 数据大屏 */
            name: string;
            /**
             * @example [
             *       "read"
             *     ]
             */
            scopes: components["schemas"]["TokenScope"][];
        };
        NewUnit: {
            /** @example 17 */
            jurisdictionId: string;
            kind: components["schemas"]["UnitKind"];
            /** @example 市数据局 */
            name: string;
        };
        NewWebhook: {
            /**
             * @description 变更的种类；task.* 为一类，* 为全部
             * @example [
             *       "task.*",
             *       "milestone.confirm"
             *     ]
             */
            events: string[];
            /** @example 17 */
            jurisdictionId: string;
            /** @example 协同办公系统 */
            name: string;
            /** @example https://oa.example.gov.cn/hooks/qiantou */
            url: string;
        };
        Note: {
            quote: string;
            span: components["schemas"]["Span"];
        };
        /** @enum {string} */
        NotificationChannel: "inbox" | "email" | "sms" | "dingtalk" | "wecom" | "feishu" | "webhook";
        /** @enum {string} */
        ObjectionState: "open" | "upheld" | "rejected" | "withdrawn";
        Paper: {
            acknowledged: components["schemas"]["PaperMark"] | null;
            actions: components["schemas"]["PaperAction"][];
            /**
             * Format: date
             * @description 反馈时限；草稿为今天签发时的时限
             * @example 2027-12-31
             */
            answerDue: string;
            /**
             * @description 抄送
             * @example [
             *       "市政府办公室"
             *     ]
             */
            cc: string[];
            /**
             * Format: date
             * @description 拟制日期
             * @example 2027-12-31
             */
            day: string;
            /**
             * @description 督办要求；空则用该文种的通用表述
             * @example 请每周报送进展。
             */
            demand: string;
            dropped: components["schemas"]["PaperMark"] | null;
            /** @example 17 */
            id: string;
            issued: components["schemas"]["PaperMark"] | null;
            jurisdiction: components["schemas"]["Ref"];
            kind: components["schemas"]["PaperKind"];
            /** @example 督办通知单 */
            kindLabel: string;
            /**
             * @description 所涉节点
             * @example 完成一期工程
             */
            milestone: string | null;
            /**
             * @description 发文字号；草稿为空
             * @example 长治督办〔2026〕1号
             */
            numberText: string;
            /**
             * @description 草稿已无必要的原因；签发时据此失效
             * @example 该节点已报送，无需催办
             */
            obstacle: string;
            plan: components["schemas"]["PlanRef"];
            /** @example 节点“完成一期工程”已逾期8天 */
            reason: string;
            state: components["schemas"]["PaperState"];
            /** @example 待签发 */
            stateLabel: string;
            task: components["schemas"]["PaperTask"];
            /** @description 主送单位 */
            unit: components["schemas"]["Ref"];
            /** @example 2 */
            version: number;
            voided: components["schemas"]["PaperMark"] | null;
        };
        /** @enum {string} */
        PaperAction: "edit" | "issue" | "drop" | "void" | "acknowledge";
        /**
         * @description 留给手写的空白
         * @enum {string}
         */
        PaperBlank: "short" | "tall";
        PaperBlock: {
            style: components["schemas"]["PaperBlockStyle"];
            /** @example 一、督办事项 */
            text: string;
        };
        /** @enum {string} */
        PaperBlockStyle: "heading" | "text";
        PaperContent: {
            /** @example 市工信局 */
            addressee: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            answerDue: string;
            /** @description 正文；督办单为空 */
            blocks: components["schemas"]["PaperBlock"][];
            /**
             * @example [
             *       "市政府办公室"
             *     ]
             */
            cc: string[];
            /**
             * Format: date
             * @description 成文日期
             * @example 2027-12-31
             */
            day: string;
            /** @example 请每周报送进展。 */
            demand: string;
            /** @example 长治市现代化产业体系工作专班办公室 */
            issuer: string;
            kind: components["schemas"]["PaperKind"];
            /** @example 长治督办〔2026〕1号 */
            numberText: string;
            /**
             * @description 拟制时有效的规则版本
             * @example 1
             */
            policyVersion: number;
            /** @description 督办单各栏；公文为空 */
            rows: components["schemas"]["PaperField"][];
            /** @example 督办通知单 */
            title: string;
        };
        PaperDetail: {
            acknowledged: components["schemas"]["PaperMark"] | null;
            actions: components["schemas"]["PaperAction"][];
            /**
             * Format: date
             * @description 反馈时限；草稿为今天签发时的时限
             * @example 2027-12-31
             */
            answerDue: string;
            /**
             * @description 抄送
             * @example [
             *       "市政府办公室"
             *     ]
             */
            cc: string[];
            content: components["schemas"]["PaperContent"];
            /**
             * Format: date
             * @description 拟制日期
             * @example 2027-12-31
             */
            day: string;
            /**
             * @description 督办要求；空则用该文种的通用表述
             * @example 请每周报送进展。
             */
            demand: string;
            dropped: components["schemas"]["PaperMark"] | null;
            /** @example 17 */
            id: string;
            issued: components["schemas"]["PaperMark"] | null;
            jurisdiction: components["schemas"]["Ref"];
            kind: components["schemas"]["PaperKind"];
            /** @example 督办通知单 */
            kindLabel: string;
            /**
             * @description 所涉节点
             * @example 完成一期工程
             */
            milestone: string | null;
            /**
             * @description 发文字号；草稿为空
             * @example 长治督办〔2026〕1号
             */
            numberText: string;
            /**
             * @description 草稿已无必要的原因；签发时据此失效
             * @example 该节点已报送，无需催办
             */
            obstacle: string;
            plan: components["schemas"]["PlanRef"];
            /** @example 节点“完成一期工程”已逾期8天 */
            reason: string;
            /** @description 签发文件的 SHA-256；草稿为空 */
            sha256: string | null;
            state: components["schemas"]["PaperState"];
            /** @example 待签发 */
            stateLabel: string;
            task: components["schemas"]["PaperTask"];
            /** @description 主送单位 */
            unit: components["schemas"]["Ref"];
            /** @example 2 */
            version: number;
            voided: components["schemas"]["PaperMark"] | null;
        };
        PaperField: {
            /** @description 留给手写的空白 */
            blank?: components["schemas"]["PaperBlank"];
            /** @example 牵头单位 */
            label: string;
            /**
             * @example [
             *       "市工信局"
             *     ]
             */
            lines: string[];
        };
        /** @enum {string} */
        PaperKind: "supervise" | "chase" | "blue" | "yellow" | "red";
        PaperMark: {
            /** Format: date-time */
            at: string;
            /**
             * @description 空则由系统办理
             * @example 王主任
             */
            person: string | null;
            /** @example 对象有误 */
            reason: string;
        };
        PaperPage: {
            items: components["schemas"]["Paper"][];
            nextCursor: string | null;
        };
        PaperReason: {
            /** @example 该单位已电话报送 */
            reason: string;
        };
        PaperSettings: {
            answerWorkdays: {
                blue: number;
                chase: number;
                red: number;
                supervise: number;
                yellow: number;
            };
            /**
             * @description 机关代字
             * @example 长治
             */
            code: string;
            /**
             * @description 发文机关
             * @example 长治市现代化产业体系工作专班办公室
             */
            issuer: string;
            jurisdiction: components["schemas"]["Ref"];
            /**
             * @description 0 表示尚未设置，用的是默认值
             * @example 0
             */
            version: number;
        };
        PaperSettingsChange: {
            answerWorkdays: components["schemas"]["AnswerWorkdays"];
            /** @example 长治 */
            code: string;
            /** @example 长治市现代化产业体系工作专班办公室 */
            issuer: string;
            /** @example 17 */
            jurisdictionId: string;
        };
        /** @enum {string} */
        PaperState: "draft" | "issued" | "dropped";
        PaperTask: {
            /** @example CZ-2027-017 */
            code: string;
            /** @example 17 */
            id: string;
            /** @example 建设高端碳材料基地 */
            title: string;
        };
        PaperWords: {
            /**
             * Format: date
             * @description 反馈时限；null 则按该文种的工作日数
             * @example 2027-12-31
             */
            answerDue?: string | null;
            /**
             * @description 抄送
             * @example [
             *       "市政府办公室"
             *     ]
             */
            cc?: string[];
            /**
             * @description 督办要求；空则用该文种的通用表述
             * @example 请每周报送进展。
             */
            demand?: string;
            kind?: components["schemas"]["PaperKind"];
            /** @example 节点“完成一期工程”已逾期8天 */
            reason?: string;
        };
        Person: {
            active: boolean;
            email: string | null;
            /** @example 17 */
            id: string;
            login: string;
            memberships: components["schemas"]["PersonMembership"][];
            name: string;
            /**
             * @description 手机或座机
             * @example 0355-2023456
             */
            phone: string | null;
            version: number;
        };
        PersonEdit: {
            /** @example true */
            active?: boolean;
            /** @example wangjg@example.gov.cn */
            email?: string | null;
            /** @example 王建国 */
            name?: string;
            /** @example qiantou-2027 */
            password?: string;
            /**
             * @description 手机或带区号的座机
             * @example 13800000000
             */
            phone?: string | null;
        };
        PersonList: {
            items: components["schemas"]["Person"][];
        };
        PersonMembership: {
            /** @example 17 */
            id: string;
            role: components["schemas"]["Role"];
            /** @example 17 */
            unitId: string;
            unitName: string;
        };
        PlanDefault: {
            kind: string;
            quote: string;
            span: components["schemas"]["Span"];
        };
        PlanEdit: {
            /** @example 某政发〔2026〕5号 */
            docNumber?: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            issuedOn?: string | null;
            /** @example 某市人民政府 */
            issuer?: string | null;
            /** @example 推动大规模设备更新和消费品以旧换新行动方案 */
            title?: string;
        };
        PlanIssued: {
            notified: number;
            tasks: number;
        };
        /** @enum {string} */
        PlanKind: "own" | "reference";
        /** @enum {string} */
        PlanLevel: "reference" | "above" | "own" | "below";
        PlanRef: {
            /** @example 17 */
            id: string;
            title: string;
        };
        PlanReview: {
            blockers: components["schemas"]["Blocker"][];
            body: components["schemas"]["Span"];
            defaults: components["schemas"]["PlanDefault"][];
            lastAction: components["schemas"]["ReviewAction"] | null;
            messages: components["schemas"]["ImportMessage"][];
            plan: components["schemas"]["VersionedPlan"];
            sections: components["schemas"]["PlanSection"][];
            tasks: components["schemas"]["DraftTask"][];
            text: string;
            unitQuestions: components["schemas"]["UnitQuestion"][];
        };
        PlanSection: {
            id: string;
            number: string | null;
            span: components["schemas"]["Span"];
            title: string;
        };
        PlanSummary: {
            accepted: number;
            docNumber: string | null;
            fileName: string;
            /** @example 17 */
            id: string;
            /** Format: date-time */
            importedAt: string;
            /** Format: date-time */
            issuedAt: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            issuedOn: string | null;
            issuer: string | null;
            jurisdiction: components["schemas"]["Ref"];
            kind: components["schemas"]["PlanKind"];
            rejected: number;
            /** @enum {string} */
            state: "draft" | "issued";
            tasks: number;
            title: string;
            unresolvedUnits: number;
            unreviewed: number;
            withoutLead: number;
        };
        PlanSummaryList: {
            items: components["schemas"]["PlanSummary"][];
        };
        PlanTargets: {
            counts: {
                ahead: number;
                behind: number;
                far_behind: number;
                met: number;
                on: number;
                undated: number;
                unreported: number;
            };
            plan: components["schemas"]["PlanRef"];
            tasks: components["schemas"]["TaskTargetsRow"][];
            /**
             * Format: date
             * @example 2027-12-31
             */
            today: string;
        };
        Policy: {
            digest: components["schemas"]["DigestPolicy"];
            duties: components["schemas"]["DutyPolicy"];
            /** @description 最近一百版，新的在前 */
            history: components["schemas"]["PolicyRevision"][];
            jurisdiction: components["schemas"]["Ref"];
            /** @description 没有另选的方案和任务按它提醒 */
            ladder: components["schemas"]["LadderKey"];
            ladders: components["schemas"]["Ladders"];
            lights: components["schemas"]["LightPolicy"];
            /** @description 出厂预设，供恢复 */
            presets: components["schemas"]["Ladders"];
            quiet: components["schemas"]["QuietHours"];
            /**
             * @description 现行版本；0 为预设
             * @example 2
             */
            revision: number;
            /** @example 09:00 */
            sendTime: string;
            sentences: components["schemas"]["LadderSentences"];
        };
        PolicyChange: {
            digest?: components["schemas"]["DigestPolicy"];
            duties?: components["schemas"]["DutyPolicy"];
            /** @example 17 */
            jurisdictionId: string;
            ladder?: components["schemas"]["LadderKey"];
            ladders?: components["schemas"]["LadderDrafts"];
            lights?: components["schemas"]["LightPolicy"];
            /** @example 按市政府办公室第 12 号通知改为每周报送 */
            note?: string;
            quiet?: components["schemas"]["QuietHours"];
            /**
             * @description 提醒在一天中的发送时间
             * @example 09:00
             */
            sendTime?: string;
        };
        PolicyCheck: {
            changes: components["schemas"]["RuleChange"][];
            complaints: components["schemas"]["PolicyComplaint"][];
            sentences: components["schemas"]["LadderSentences"];
        };
        PolicyComplaint: {
            /** @example ladders.ordinary.steps.3.offset */
            place: string;
            /** @example 普通：第4步与第3步的时间相同，请合并为一步。 */
            text: string;
        };
        PolicyDraft: {
            digest?: components["schemas"]["DigestPolicy"];
            duties?: components["schemas"]["DutyPolicy"];
            /** @example 17 */
            jurisdictionId: string;
            ladder?: components["schemas"]["LadderKey"];
            ladders?: components["schemas"]["LadderDrafts"];
            lights?: components["schemas"]["LightPolicy"];
            quiet?: components["schemas"]["QuietHours"];
            /**
             * @description 提醒在一天中的发送时间
             * @example 09:00
             */
            sendTime?: string;
        };
        PolicyPreview: {
            /** @description 全部各日的条数，没有的日子不列；只在第一页给出 */
            counts?: components["schemas"]["PreviewCount"][];
            /**
             * Format: date
             * @description 第一天
             * @example 2027-12-31
             */
            from: string;
            items: components["schemas"]["PreviewItem"][];
            /**
             * @description 下一页从哪里开始，原样带回
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description 节假日安排尚未公布、按周末推算的年份
             * @example [
             *       2027
             *     ]
             */
            provisionalYears: number[];
            /**
             * Format: date
             * @description 最后一天
             * @example 2027-12-31
             */
            to: string;
        };
        PolicyRevision: {
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["RuleChange"][];
            note: string;
            person: string;
            /** @example 2 */
            revision: number;
        };
        PolicyStep: {
            /**
             * @description 休息日也发
             * @example false
             */
            atRest?: boolean;
            /**
             * @description 此后每隔几天（工作日）重复一次
             * @example 7
             */
            every?: number;
            in: components["schemas"]["StepUnit"];
            /**
             * @description 不变的内部编号
             * @example before-7
             */
            key: string;
            /** @example 到期前7天 */
            name: string;
            /**
             * @description 到期（交办）日之前为负，当日为 0，之后为正
             * @example -7
             */
            offset: number;
            paper?: components["schemas"]["PaperKind"];
            subject: components["schemas"]["StepSubject"];
            tell: components["schemas"]["StepTell"][];
        };
        PreviewCount: {
            /** @example 17 */
            count: number;
            /**
             * Format: date
             * @example 2027-12-31
             */
            day: string;
        };
        PreviewItem: {
            channel: components["schemas"]["NotificationChannel"];
            /** @example 17 */
            channelId: string | null;
            /**
             * Format: date
             * @description 发出的日子
             * @example 2027-12-31
             */
            day: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            /** @example 17 */
            personId: string | null;
            /** @example 节点“更新设备100台”距完成时限还有7天（2027-12-31） */
            reason: string;
            /**
             * @description 收件人或群机器人的名称
             * @example 王建国
             */
            recipient: string;
            /** @example before-7 */
            step: string;
            /** @example 到期前7天 */
            stepName: string;
            subject: components["schemas"]["StepSubject"];
            /** @example CZ-2026-017 */
            taskCode: string;
            /** @example 17 */
            taskId: string | null;
            /** @example 更新设备100台 */
            taskTitle: string;
            /** @example 市工信局 */
            unitName: string;
        };
        PrintedContact: {
            email: string;
            name: string;
            phone: string;
        };
        PrintedUnit: {
            name: string;
            /** @enum {string} */
            role: "lead" | "cooperating" | "responsible";
            span: components["schemas"]["Span"];
        };
        Problem: {
            /** @example VERSION_CONFLICT */
            code: components["schemas"]["ProblemCode"];
            current?: {
                [key: string]: unknown;
            } | null;
            detail?: string;
            errors?: components["schemas"]["ProblemField"][];
            place?: string;
            requestId: string;
            /** @example 409 */
            status: number;
            /** @description 可直接给人看的一句话 */
            title: string;
            /** @example about:blank */
            type: string;
        };
        /** @enum {string} */
        ProblemCode: "ALREADY_ACCEPTED" | "ALREADY_IMPORTED" | "ASSIGNMENT_INVALID" | "ATTACHMENT_EMPTY" | "ATTACHMENT_INFECTED" | "ATTACHMENT_LIMIT" | "ATTACHMENT_NOT_SCANNED" | "ATTACHMENT_SEALED" | "ATTACHMENT_TOO_LARGE" | "ATTACHMENT_TYPE_REFUSED" | "BULLETIN_INVALID" | "CALENDAR_INVALID" | "CHANNEL_INVALID" | "CHANNEL_NOT_READY" | "CURSOR_INVALID" | "DATABASE_AWAY" | "DELIVERY_STEP_NOT_ALLOWED" | "DOCUMENT_EMPTY" | "DOCUMENT_TOO_LARGE" | "DOCUMENT_UNREADABLE" | "EXPORT_TOO_LARGE" | "EXTENSION_DECIDED" | "EXTENSION_REFUSED" | "FORBIDDEN" | "GROUP_INVALID" | "HANDOVER_INVALID" | "IDEMPOTENCY_ANSWER_LOST" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_MISMATCH" | "IDEMPOTENCY_RUNNING" | "INSTRUCTION_INVALID" | "INSTRUCTION_SECOND_PERSON" | "INSTRUCTION_STEP_NOT_ALLOWED" | "INTERNAL" | "JSON_MALFORMED" | "JURISDICTION_TAKEN" | "LADDER_NOT_ALLOWED" | "LEAD_REQUIRED" | "LOGIN_BLOCKED" | "LOGIN_FAILED" | "LOGIN_TAKEN" | "MATRIX_TOO_LARGE" | "MEASURE_NAME_REQUIRED" | "MEASURE_TAKEN" | "MEASURE_UNIT_MIXED" | "MEMBERSHIP_NEEDED" | "MERGE_INVALID" | "MILESTONE_INVALID" | "MILESTONE_STEP_NOT_ALLOWED" | "NAME_TAKEN" | "NOTE_REQUIRED" | "NOT_FOUND" | "NO_CLAUSES_FOUND" | "OPEN_MILESTONES" | "OPEN_SUBTASKS" | "ORIGIN_REFUSED" | "PAPER_INVALID" | "PAPER_LAPSED" | "PAPER_STEP_NOT_ALLOWED" | "PARENT_UNKNOWN" | "PAYLOAD_TOO_LARGE" | "PERIOD_INVALID" | "PHONE_INVALID" | "PLAN_ALREADY_ISSUED" | "PLAN_BLOCKED" | "PLAN_IS_REFERENCE" | "POLICY_INVALID" | "REISSUE_BLOCKED" | "REISSUE_UNDECIDED" | "REPORT_FORM_INVALID" | "REPORT_INCOMPLETE" | "REPORT_NOT_ALLOWED" | "REPORT_PAGE_STEP_NOT_ALLOWED" | "REPORT_PERIOD_INVALID" | "REQUEST_INVALID" | "REVIEW_VALUE_UNKNOWN" | "ROUTE_NOT_FOUND" | "SEARCH_TOO_SHORT" | "SECOND_PERSON_REQUIRED" | "SESSION_REQUIRED" | "SPLIT_INVALID" | "SUBTASK_DUE_INVALID" | "SUBTASK_STEP_NOT_ALLOWED" | "TASK_MERGED" | "TASK_NOT_DRAFT" | "TEMPLATE_INVALID" | "TOKEN_INVALID" | "TOKEN_LIMIT" | "TOKEN_SCOPE" | "TOO_MANY_REQUESTS" | "TOO_MANY_STREAMS" | "TRANSITION_NOT_ALLOWED" | "UNDO_REFUSED" | "UNIT_HAS_DUTIES" | "UNIT_MERGED" | "UNIT_MERGE_INVALID" | "UNIT_UNKNOWN" | "UPLOAD_INVALID" | "VALUE_INVALID" | "VERSION_CONFLICT" | "VERSION_REQUIRED" | "WEBHOOKS_OFF" | "WEBHOOK_EVENT_UNKNOWN" | "WEBHOOK_URL_REFUSED";
        ProblemField: {
            message: string;
            place: string;
        };
        ProgressInput: {
            /** @example 已完成3台机组改造 */
            done: string;
            /** @example 下月完成安装调试 */
            nextSteps?: string;
            /** @example 2027-03 */
            period?: string;
            /** @example 进口设备交付推迟 */
            problems?: string;
        };
        ProgressReport: {
            /** Format: date-time */
            at: string;
            done: string;
            /** @example 17 */
            id: string;
            nextSteps: string;
            period: string;
            person: string;
            problems: string;
            unit: components["schemas"]["Ref"];
        };
        QuietHours: {
            /** @example 22:00 */
            from: string;
            /**
             * @description 与开始时间相同则不设免打扰
             * @example 07:00
             */
            to: string;
        };
        ReachedValue: {
            /** @example 120 */
            reached: number;
            /** @example 17 */
            targetId: string;
        };
        Readiness: {
            /**
             * @description 数据库可用
             * @example true
             */
            database: boolean;
            /**
             * @description 可以接收请求
             * @example true
             */
            ready: boolean;
            /**
             * @description 数据库结构已是本版本所需
             * @example true
             */
            schema: boolean;
        };
        ReadMark: {
            /** @example false */
            all?: boolean;
            /**
             * @example [
             *       "17",
             *       "18"
             *     ]
             */
            ids?: string[];
        };
        Reassignment: {
            assignments: components["schemas"]["UnitPart"][];
            /** @example 职责已划转，改由市数据局牵头。 */
            note: string;
        };
        Redelivery: {
            /** @example 17 */
            deliveryId: string;
        };
        Ref: {
            /** @example 17 */
            id: string;
            name: string;
        };
        RefusedTask: {
            /** @enum {string} */
            code: "WITHOUT_LEAD" | "UNKNOWN_UNIT";
            /** @example 17 */
            taskId: string;
            text: string;
        };
        Reissue: {
            changes: components["schemas"]["ReissueChange"][];
            fileName: string;
            /** Format: date-time */
            importedAt: string;
            importedBy: string | null;
            messages: components["schemas"]["ImportMessage"][];
            number: number;
            /** @example 17 */
            revisionId: string;
            unchanged: number;
        };
        ReissueApplied: {
            added: number;
            adopted: number;
            cancelled: number;
            kept: number;
            unchanged: number;
            version: number;
        };
        ReissueChange: {
            after: components["schemas"]["ReissueClause"] | null;
            before: components["schemas"]["ReissueClause"] | null;
            fields: components["schemas"]["ChangedField"][];
            key: string;
            /** @enum {string} */
            kind: "changed" | "added" | "removed";
            remark: string;
            takes: components["schemas"]["ReissueTake"][];
            tasks: components["schemas"]["ReissueTask"][];
        };
        ReissueClause: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            lastDue: string | null;
            lead: string[];
            number: string | null;
            path: string;
            quote: string;
            span: components["schemas"]["Span"];
            targets: components["schemas"]["ReissueTarget"][];
            title: string;
            units: components["schemas"]["PrintedUnit"][];
        };
        ReissueDecision: {
            /** @example 三/(九) */
            key: string;
            take: components["schemas"]["ReissueTake"];
        };
        ReissueDecisions: {
            decisions: components["schemas"]["ReissueDecision"][];
            /** @example 17 */
            revisionId: string;
        };
        ReissueRequest: {
            /** @example 行动方案（修订）.txt */
            fileName?: string;
            /** @example 一、实施工业设备更新。（牵头单位：市科技局） */
            text?: string;
        };
        /** @enum {string} */
        ReissueTake: "adopt" | "keep" | "add" | "skip" | "cancel";
        ReissueTarget: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string | null;
            dueText: string | null;
            quote: string;
        };
        ReissueTask: {
            code: string | null;
            /** @example 17 */
            id: string;
            state: components["schemas"]["TaskState"];
            stateLabel: string;
            title: string;
        };
        ReissueUpload: {
            /** Format: binary */
            file: string;
        };
        /** @enum {string} */
        ReportCadence: "none" | "weekly" | "monthly" | "quarterly";
        ReportChase: {
            /** @example 17 */
            jurisdictionId: string;
            /**
             * @description 2027-W05、2027-03 或 2027-Q1
             * @example 2027-03
             */
            period: string;
            /**
             * @description 缺省为所有逾期、缺报、被退回的单位
             * @example [
             *       "17"
             *     ]
             */
            unitIds?: string[];
        };
        ReportContribution: {
            done: string;
            problems: string;
            /** @example 市商务局 */
            unit: string;
        };
        ReportDifference: {
            after: string;
            before: string;
            /** @description 下载之后有人改过这一项 */
            changedMeanwhile: boolean;
            field: components["schemas"]["ReportField"];
            /** @example 进展 */
            label: string;
            part: components["schemas"]["ReportPart"];
            /** @example 17 */
            targetId: string | null;
            /** @example CZ-2027-017 */
            taskCode: string;
            /** @example 17 */
            taskId: string;
            title: string;
        };
        ReportDraft: {
            entries: components["schemas"]["ReportEntryInput"][];
            /**
             * @description 向哪个行政区划报送；缺省为单位所在地
             * @example 17
             */
            jurisdictionId?: string;
            /**
             * @description 2027-W05、2027-03 或 2027-Q1
             * @example 2027-03
             */
            period: string;
            /** @example 17 */
            unitId: string;
        };
        ReportDuty: {
            daysLate: number;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            jurisdiction: components["schemas"]["Ref"];
            /** @example 2027年3月 */
            label: string;
            page: components["schemas"]["ReportPageRef"] | null;
            /** @example 2027-03 */
            period: string;
            standing: components["schemas"]["ReportStanding"];
            /** @example 6 */
            tasks: number;
            unit: components["schemas"]["Ref"];
        };
        ReportEntry: {
            /** @example 2027年2月 */
            carriedFrom: string | null;
            /** @example CZ-2027-017 */
            code: string;
            contributions: components["schemas"]["ReportContribution"][];
            done: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string | null;
            figures: components["schemas"]["ReportFigureView"][];
            /** @example 17 */
            id: string | null;
            nextSteps: string;
            part: components["schemas"]["ReportPart"];
            planTitle: string;
            problems: string;
            source: components["schemas"]["ReportEntrySource"];
            subtasks: string[];
            /** @example 17 */
            taskId: string;
            taskState: components["schemas"]["TaskState"];
            title: string;
            version: number;
        };
        ReportEntryInput: {
            /** @example 完成设备更新 40 台。 */
            done: string;
            figures: components["schemas"]["ReportFigure"][];
            /** @example 下月完成安装调试 */
            nextSteps: string;
            part: components["schemas"]["ReportPart"];
            /** @example 进口设备交付推迟 */
            problems: string;
            /** @example 17 */
            taskId: string;
        };
        /** @enum {string} */
        ReportEntrySource: "saved" | "reported" | "carried" | "empty";
        /** @enum {string} */
        ReportField: "done" | "problems" | "nextSteps" | "figure";
        ReportFigure: {
            /** @example 120 */
            reached: number;
            /** @example 17 */
            targetId: string;
        };
        ReportFigureView: {
            /** @example >= */
            comparator: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            milestone: string;
            /** @example 更新设备100台 */
            quote: string;
            /** @example 40 */
            reached: number | null;
            /** @example 17 */
            targetId: string;
            /** @example 台 */
            unit: string | null;
            /** @example 100 */
            value: number;
        };
        ReportFormComparison: {
            differences: components["schemas"]["ReportDifference"][];
            unchanged: number;
            unfit: components["schemas"]["ReportFormUnfit"][];
            version: number;
        };
        ReportFormUnfit: {
            /** @example 是别的单位的报送表 */
            reason: string;
            /** @example 7 */
            row: number;
            text: string;
        };
        ReportFormUpload: {
            /** Format: binary */
            file: string;
            /**
             * @description 向哪个行政区划报送；缺省为单位所在地
             * @example 17
             */
            jurisdictionId?: string;
            /**
             * @description 2027-W05、2027-03 或 2027-Q1
             * @example 2027-03
             */
            period: string;
            /** @example 17 */
            unitId: string;
        };
        ReportPage: {
            /** Format: date-time */
            acknowledgedAt: string | null;
            actions: components["schemas"]["ReportPageAction"][];
            cadence: components["schemas"]["ReportCadence"];
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string;
            entries: components["schemas"]["ReportEntry"][];
            /** Format: date-time */
            filedAt: string | null;
            headSignOff: boolean;
            /** @example 17 */
            id: string | null;
            jurisdiction: components["schemas"]["Ref"];
            /** @example 2027年3月 */
            label: string;
            maySave: boolean;
            /** @example 2027-03 */
            period: string;
            /** Format: date-time */
            returnedAt: string | null;
            returnedBy: string | null;
            returnReason: string;
            /** Format: date-time */
            savedAt: string | null;
            savedBy: string | null;
            /** Format: date-time */
            signedAt: string | null;
            signedBy: string | null;
            standing: components["schemas"]["ReportStanding"];
            state: components["schemas"]["ReportPageState"];
            /** @example 填报中 */
            stateLabel: string;
            /** Format: date-time */
            submittedAt: string | null;
            submittedBy: string | null;
            unit: components["schemas"]["Ref"];
            version: number;
        };
        ReportPageAction: {
            action: components["schemas"]["ReportPageActionName"];
            /** @example 提交审签 */
            label: string;
            needsNote: boolean;
        };
        /** @enum {string} */
        ReportPageActionName: "submit" | "file" | "take_back" | "sign" | "send_back" | "return" | "acknowledge";
        ReportPageRef: {
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            filedAt: string | null;
            /** @example 17 */
            id: string;
            state: components["schemas"]["ReportPageState"];
            /** @example 待审签 */
            stateLabel: string;
            version: number;
        };
        /** @enum {string} */
        ReportPageState: "draft" | "submitted" | "filed" | "returned";
        /** @enum {string} */
        ReportPart: "lead" | "subtask";
        ReportPolicy: {
            cadence: components["schemas"]["ReportCadence"];
            /**
             * @description 每周为 1（周一）至 7；每月、每季度末月为日期，月份较短时取最后一天
             * @example 25
             */
            dueDay: number;
            /**
             * @description 须经单位负责人审签
             * @example true
             */
            headSignOff: boolean;
        };
        ReportReturn: {
            /** @example 请补充完成数量 */
            reason: string;
        };
        /** @enum {string} */
        ReportStanding: "missing" | "late" | "returned" | "open" | "not_due" | "filed" | "filed_late" | "not_required";
        ReportStandings: {
            cadence: components["schemas"]["ReportCadence"];
            counts: {
                filed: number;
                filed_late: number;
                late: number;
                missing: number;
                not_due: number;
                not_required: number;
                open: number;
                returned: number;
            };
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string | null;
            items: components["schemas"]["ReportDuty"][];
            jurisdiction: components["schemas"]["Ref"];
            /** @example 2027年3月 */
            label: string;
            /** @example 2027-04 */
            next: string | null;
            /** @example 2027-03 */
            period: string | null;
            /** @example 2027-02 */
            previous: string | null;
            /** @example 32 */
            units: number;
        };
        ReviewAction: {
            actor: components["schemas"]["Ref"];
            /** Format: date-time */
            at: string;
            /** @example 17 */
            id: string;
            kind: components["schemas"]["ReviewActionKind"];
            taskIds: string[];
            text: string;
            /** @example 17 */
            undoesId: string | null;
            undone: boolean;
        };
        /** @enum {string} */
        ReviewActionKind: "accept" | "accept-values" | "accept-leads" | "edit" | "edit-plan" | "reject" | "reopen" | "merge" | "split" | "adopt-units" | "undo";
        ReviewActionPage: {
            items: components["schemas"]["ReviewAction"][];
            /** @example 17 */
            nextBefore: string | null;
        };
        ReviewChange: {
            blockers: components["schemas"]["Blocker"][];
            lastAction: components["schemas"]["ReviewAction"] | null;
            plan: components["schemas"]["VersionedPlan"];
            refused: components["schemas"]["RefusedTask"][];
            removed: string[];
            tasks: components["schemas"]["DraftTask"][];
        };
        /** @enum {string} */
        ReviewState: "unreviewed" | "accepted" | "rejected";
        Revision: {
            /** Format: date-time */
            appliedAt: string | null;
            appliedBy: string | null;
            fileName: string;
            /** @example 17 */
            id: string;
            /** Format: date-time */
            importedAt: string;
            importedBy: string | null;
            number: number;
            /** @enum {string} */
            state: "proposed" | "current" | "superseded";
        };
        RevisionList: {
            items: components["schemas"]["Revision"][];
        };
        /** @enum {string} */
        Role: "office" | "contact" | "head" | "supervisor" | "admin" | "auditor";
        RuleChange: {
            /** @example 每月 */
            from: string;
            /** @example 报送周期 */
            label: string;
            /** @example 每周 */
            to: string;
        };
        /**
         * @description 未配置杀毒软件时为 unscanned
         * @enum {string}
         */
        ScanState: "clean" | "unscanned" | "refused";
        SchedulePolicy: {
            /**
             * @description 按序时进度亮灯
             * @example true
             */
            on: boolean;
            /**
             * @description 落后序时超过几个百分点亮红灯
             * @example 30
             */
            redPoints: number;
            /**
             * @description 落后序时几个百分点起亮黄灯
             * @example 10
             */
            yellowPoints: number;
        };
        SearchGroup: {
            items: components["schemas"]["SearchHit"][];
            kind: components["schemas"]["SearchKind"];
            more: boolean;
        };
        SearchHit: {
            /** Format: date-time */
            at: string | null;
            /** @example CZ-2024-017 */
            code: string | null;
            /** @example 17 */
            id: string;
            kind: components["schemas"]["SearchKind"];
            plan: components["schemas"]["PlanRef"];
            /** @example 17 */
            taskId: string | null;
            text: components["schemas"]["Snippet"] | null;
            title: components["schemas"]["Snippet"];
            /** @example 市工信局 */
            unit: string | null;
        };
        /** @enum {string} */
        SearchKind: "task" | "clause" | "report";
        SearchResult: {
            groups: components["schemas"]["SearchGroup"][];
            /**
             * @example [
             *       "电梯",
             *       "加装"
             *     ]
             */
            words: string[];
        };
        SeenTarget: {
            /** @example 17 */
            targetId: string;
            /**
             * @description 所见的对应关系版本；原来没有时为 null
             * @example 1
             */
            version: number | null;
        };
        SeenTask: {
            /** @example 17 */
            id: string;
            /** @example 3 */
            version: number;
        };
        SeenTasks: {
            tasks: components["schemas"]["SeenTask"][];
        };
        SeenVersion: {
            /** @example 17 */
            id: string;
            /** @example 3 */
            version: number;
        };
        Signature: {
            /** Format: date-time */
            at: string | null;
            onBehalf: boolean;
            person: string | null;
            unit: components["schemas"]["Ref"];
        };
        /** @enum {string} */
        SmsFormat: "json" | "form";
        SmsGateway: {
            /** @example {"phone":"{{ phone }}","content":"{{ text }}","id":"{{ id }}"} */
            body: string;
            format: components["schemas"]["SmsFormat"];
            /**
             * @description 每行一个请求头
             * @example Authorization: Bearer {{ secret }}
             */
            headers: string;
            method: components["schemas"]["SmsMethod"];
            /**
             * @description 回答（JSON）里成功标志的位置；空为只看 HTTP 状态
             * @example code
             */
            successPath: string;
            /**
             * @description 成功时的值
             * @example 0
             */
            successValue: string;
        };
        /** @enum {string} */
        SmsMethod: "POST" | "PUT" | "GET";
        Snippet: {
            cutAfter: boolean;
            cutBefore: boolean;
            marks: components["schemas"]["Span"][];
            /** @example 新加装住宅电梯3600台 */
            text: string;
        };
        Span: {
            from: number;
            to: number;
        };
        SplitTask: {
            /**
             * @example [
             *       26
             *     ]
             */
            cuts: number[];
            /**
             * @example [
             *       "推进煤电机组改造",
             *       "建设储能项目"
             *     ]
             */
            titles?: string[];
        };
        Statistics: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            asOf: string;
            by: components["schemas"]["StatisticsDimension"];
            rows: components["schemas"]["StatisticsRow"][];
            total: components["schemas"]["StatisticsFigures"];
        };
        /** @enum {string} */
        StatisticsDimension: "unit" | "group" | "plan" | "chapter" | "month";
        StatisticsFigures: {
            /**
             * @description 超时办结任务平均逾期天数
             * @example 6.5
             */
            averageDaysLate: number | null;
            byClass: {
                completed: number;
                due_soon: number;
                halted: number;
                on_schedule: number;
                overdue: number;
                undated: number;
            };
            /**
             * @description 已办结占全部任务的份额
             * @example 0.45
             */
            completionRate: number | null;
            /**
             * @description 超时办结的任务数
             * @example 3
             */
            late: number;
            /**
             * @description 按期办结占已办结的份额
             * @example 0.94
             */
            onTimeRate: number | null;
            /** @example 120 */
            total: number;
        };
        StatisticsRow: {
            /**
             * @description 超时办结任务平均逾期天数
             * @example 6.5
             */
            averageDaysLate: number | null;
            byClass: {
                completed: number;
                due_soon: number;
                halted: number;
                on_schedule: number;
                overdue: number;
                undated: number;
            };
            /**
             * @description 已办结占全部任务的份额
             * @example 0.45
             */
            completionRate: number | null;
            filter: components["schemas"]["LedgerFilterDto"];
            /** @example 17 */
            id: string | null;
            /** @example 市工业和信息化局 */
            label: string;
            /**
             * @description 超时办结的任务数
             * @example 3
             */
            late: number;
            /**
             * @description 按期办结占已办结的份额
             * @example 0.94
             */
            onTimeRate: number | null;
            /** @example 120 */
            total: number;
        };
        /** @enum {string} */
        StepAudience: "contact" | "head" | "cooperating" | "group" | "office" | "supervisor";
        /** @enum {string} */
        StepChannel: "inbox" | "email" | "sms" | "robot";
        /** @enum {string} */
        StepSubject: "milestone" | "acceptance" | "report" | "subtask" | "instruction" | "task";
        StepTell: {
            audience: components["schemas"]["StepAudience"];
            channels: components["schemas"]["StepChannel"][];
        };
        /** @enum {string} */
        StepUnit: "days" | "workdays";
        Subtask: {
            /** @description 当前可做：report、confirm、return、cancel、edit */
            actions: string[];
            /** Format: date-time */
            confirmedAt: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string | null;
            /** @example 17 */
            id: string;
            kind: components["schemas"]["SubtaskKind"];
            note: string;
            /** @example 0 */
            overdueDays: number;
            /**
             * Format: date
             * @example 2027-12-31
             */
            ownDue: string | null;
            report: string;
            /** Format: date-time */
            reportedAt: string | null;
            reportedBy: string | null;
            returnReason: string;
            state: components["schemas"]["SubtaskState"];
            /** @example 办理中 */
            stateLabel: string;
            /** @example 完成老旧电梯摸底 */
            title: string;
            unit: components["schemas"]["Ref"];
            /** @example 1 */
            version: number;
        };
        SubtaskCancel: {
            /** @example 并入其他子任务 */
            note?: string;
        };
        SubtaskEdit: {
            /**
             * Format: date
             * @example 2027-12-31
             */
            due?: string | null;
            /** @example 职责调整 */
            note?: string;
            /** @example 制定年度更新清单 */
            title?: string;
            /** @example 17 */
            unitId?: string;
        };
        /** @enum {string} */
        SubtaskKind: "split" | "implementing";
        SubtaskList: {
            items: components["schemas"]["Subtask"][];
            maySplit: boolean;
        };
        SubtaskReport: {
            /** @example 已完成 312 台摸底，台账已报。 */
            report: string;
        };
        SubtaskReturn: {
            /** @example 请补充台账。 */
            reason: string;
        };
        /** @enum {string} */
        SubtaskState: "open" | "reported" | "confirmed" | "cancelled";
        Summary: {
            awaitingAcceptance: number;
            awaitingReview: number;
            byClass: {
                completed: number;
                due_soon: number;
                halted: number;
                on_schedule: number;
                overdue: number;
                undated: number;
            };
            byState: {
                active: number;
                archived: number;
                cancelled: number;
                closed: number;
                completed: number;
                completion_requested: number;
                issued: number;
                objected: number;
                suspended: number;
            };
            total: number;
        };
        Target: {
            baseline: number | null;
            comparator: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string | null;
            dueText: string | null;
            /** @example 17 */
            id: string;
            quote: string;
            recurring: string | null;
            span: components["schemas"]["Span"];
            unit: string | null;
            value: number | null;
            valueMax: number | null;
        };
        /** @enum {string} */
        TargetClass: "met" | "ahead" | "on" | "behind" | "far_behind" | "unreported" | "undated";
        TargetStanding: {
            class: components["schemas"]["TargetClass"];
            /** @example ge */
            comparator: string | null;
            /**
             * @description 完成百分比
             * @example 45
             */
            completion: number | null;
            confirmed: boolean;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string | null;
            /** @example 17 */
            milestoneId: string | null;
            /** @example 更新公交车 */
            name: string | null;
            /**
             * @description 比序时超前的百分点，负数为落后
             * @example -5.3
             */
            points: number | null;
            /** @example 力争2024年更新公交车400辆 */
            quote: string;
            /** @example 180 */
            reached: number | null;
            recurring: string | null;
            /**
             * @description 序时进度，百分比
             * @example 50.3
             */
            schedule: number | null;
            sentence: string;
            /** @example 17 */
            targetId: string;
            /** @example 辆 */
            unit: string | null;
            /** @example 400 */
            value: number | null;
            valueMax: number | null;
        };
        /** @enum {string} */
        TaskAction: "issue" | "accept" | "object" | "retract" | "reissue" | "withdraw" | "request_completion" | "approve" | "return" | "close" | "archive" | "suspend" | "resume" | "cancel";
        TaskActionOffer: {
            action: string;
            label: string;
            needsNote: boolean;
            onBehalf: boolean;
        };
        TaskDetail: {
            acceptance: components["schemas"]["Acceptance"] | null;
            /** Format: date-time */
            acceptedAt: string | null;
            actions: components["schemas"]["TaskActionOffer"][];
            assignments: components["schemas"]["Assignment"][];
            class: components["schemas"]["LedgerClass"];
            code: string;
            /** Format: date-time */
            completedAt: string | null;
            completion: components["schemas"]["Completion"] | null;
            cooperating: components["schemas"]["NamedRef"][];
            /**
             * Format: date
             * @example 2027-12-31
             */
            currentDue: string | null;
            events: components["schemas"]["TaskEvent"][];
            /** @example 17 */
            id: string;
            /** Format: date-time */
            issuedAt: string | null;
            jurisdiction: components["schemas"]["Ref"];
            lastReport: components["schemas"]["LastReport"] | null;
            lead: components["schemas"]["NamedRef"][];
            /** @enum {string|null} */
            light: "green" | "yellow" | "red" | null;
            lightReason: string;
            may: components["schemas"]["TaskMay"];
            mergedSources: components["schemas"]["TaskSource"][];
            milestones: components["schemas"]["Milestone"][];
            milestonesConfirmed: number;
            milestonesTotal: number;
            myRole: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            nextDue: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            originalDue: string | null;
            overdueDays: number;
            plan: components["schemas"]["PlanRef"];
            reports: components["schemas"]["ProgressReport"][];
            section: string | null;
            signatures: components["schemas"]["Signature"][];
            source: components["schemas"]["TaskSource"];
            state: components["schemas"]["TaskState"];
            stateLabel: string;
            targets: components["schemas"]["Target"][];
            title: string;
            version: number;
        };
        TaskEdit: {
            assignments?: components["schemas"]["AssignmentEdit"][];
            milestones?: components["schemas"]["MilestoneEdit"][];
            /** @example 推进重点行业设备更新 */
            title?: string;
        };
        TaskEvent: {
            action: string;
            actor: string;
            /** Format: date-time */
            at: string;
            fromState: string | null;
            /** @example 17 */
            id: string;
            kind: string;
            label: string;
            note: string;
            onBehalf: boolean;
            toState: string | null;
        };
        TaskExtensions: {
            items: components["schemas"]["Extension"][];
            milestones: components["schemas"]["MilestoneExtension"][];
        };
        TaskInstructions: {
            items: components["schemas"]["Instruction"][];
            /** @enum {string|null} */
            mayGive: "own" | "behalf" | null;
        };
        TaskMay: {
            report: boolean;
            reportMilestones: boolean;
            reviewMilestones: boolean;
        };
        TaskPapers: {
            /** @description 可以主送的单位；空则不能拟制 */
            addressees: components["schemas"]["Ref"][];
            /**
             * @description 催办次数：已签发且未作废的文书
             * @example 2
             */
            chases: number;
            items: components["schemas"]["Paper"][];
            /** @description 可以针对的未完成节点 */
            milestones: components["schemas"]["Ref"][];
        };
        TaskSource: {
            after: string;
            before: string;
            docNumber: string | null;
            marks: components["schemas"]["Mark"][];
            number: string | null;
            path: string;
            planTitle: string;
            quote: string;
        };
        /** @enum {string} */
        TaskState: "draft" | "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
        TaskTargets: {
            counts: {
                ahead: number;
                behind: number;
                far_behind: number;
                met: number;
                on: number;
                undated: number;
                unreported: number;
            };
            items: components["schemas"]["TargetStanding"][];
        };
        TaskTargetsRow: {
            code: string | null;
            counts: {
                ahead: number;
                behind: number;
                far_behind: number;
                met: number;
                on: number;
                undated: number;
                unreported: number;
            };
            items: components["schemas"]["TargetStanding"][];
            state: components["schemas"]["TaskState"];
            /** @example 17 */
            taskId: string;
            title: string;
        };
        TemplateChange: {
            /**
             * @description Liquid
             * @example {{ personName }}，您好：
             *
             *     {{ list }}
             */
            body: string;
            /** @example 17 */
            jurisdictionId: string;
            /**
             * @description Liquid；群消息为标题，短信没有
             * @example 「牵头」{{ summary }}（{{ day }}）
             */
            subject: string;
        };
        TemplateFault: {
            /** @example 2 */
            line: number | null;
            /** @example 没有“personname”这个变量，请对照可用变量。 */
            message: string;
            place: components["schemas"]["TemplatePlace"];
        };
        /** @enum {string} */
        TemplatePlace: "subject" | "body";
        TemplatePreview: {
            fault: components["schemas"]["TemplateFault"] | null;
            /** @example null */
            html: string | null;
            /** @example 「牵头」2项任务临期、1项逾期（2027-12-28） */
            subject: string;
            text: string;
        };
        TemplateTexts: {
            /**
             * @description Liquid
             * @example {{ personName }}，您好：
             *
             *     {{ list }}
             */
            body: string;
            /**
             * @description Liquid；群消息为标题，短信没有
             * @example 「牵头」{{ summary }}（{{ day }}）
             */
            subject: string;
        };
        TemplateVariable: {
            /** @example 收件人姓名 */
            meaning: string;
            /** @example personName */
            name: string;
        };
        Token: {
            /** Format: date-time */
            expiresAt: string;
            /** @example 17 */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @example 数据大屏 */
            name: string;
            /** @example qt_3kD9aW */
            prefix: string;
            /** Format: date-time */
            revokedAt: string | null;
            scopes: components["schemas"]["TokenScope"][];
        };
        TokenList: {
            items: components["schemas"]["Token"][];
        };
        /** @enum {string} */
        TokenScope: "read" | "tasks" | "plans" | "directory" | "audit";
        Transition: {
            action: components["schemas"]["TaskAction"];
            /** @example 不属本单位职责，建议由市应急管理局承担 */
            note?: string;
            /**
             * @description 提出异议时建议的承担单位
             * @example 17
             */
            proposedUnitId?: string;
        };
        Trend: {
            items: components["schemas"]["TrendMonth"][];
        };
        TrendMonth: {
            /** @example 9 */
            completed: number;
            /** @example 12 */
            issued: number;
            /** @example 2027-03 */
            month: string;
            /** @example 0.89 */
            onTimeRate: number | null;
            /**
             * @description 月末逾期数；当月为今日
             * @example 4
             */
            overdue: number;
        };
        UndoAction: {
            /** @example 17 */
            actionId: string;
        };
        Unit: {
            active: boolean;
            aliases: components["schemas"]["Ref"][];
            contacts: components["schemas"]["Ref"][];
            /** @description 单位库写明的职能代码；空则按名称判断 */
            functionCodes: string[];
            /** @description 职能名称 */
            functions: string[];
            /** @example 17 */
            id: string;
            /** @example 17 */
            jurisdictionId: string;
            kind: string;
            name: string;
            parent: components["schemas"]["Ref"] | null;
            printedContact: components["schemas"]["PrintedContact"];
            version: number;
        };
        UnitCandidate: {
            name: string;
            reason: string;
            /** @example 17 */
            unitId: string;
        };
        UnitCellError: {
            column: string;
            text: string;
        };
        UnitChange: {
            column: string;
            from: string;
            to: string;
        };
        UnitDetail: {
            active: boolean;
            aliases: components["schemas"]["Ref"][];
            contacts: components["schemas"]["Ref"][];
            duties: components["schemas"]["UnitDuties"];
            /** @description 单位库写明的职能代码；空则按名称判断 */
            functionCodes: string[];
            /** @description 职能名称 */
            functions: string[];
            /** @description 所在的工作组 */
            groups: components["schemas"]["GroupMember"][];
            /** @example 17 */
            id: string;
            /** @example 17 */
            jurisdictionId: string;
            kind: string;
            /** @description 工作组的成员单位 */
            members: components["schemas"]["GroupMember"][];
            mergedInto: components["schemas"]["Ref"] | null;
            name: string;
            parent: components["schemas"]["Ref"] | null;
            people: components["schemas"]["UnitPerson"][];
            printedContact: components["schemas"]["PrintedContact"];
            version: number;
            warnings: string[];
        };
        UnitDuties: {
            byRole: {
                cooperating: number;
                implementing: number;
                lead: number;
                responsible: number;
            };
            instructions: number;
            reportPages: number;
            subtasks: number;
            tasks: number;
        };
        UnitEdit: {
            /** @example true */
            active?: boolean;
            /**
             * @example [
             *       "industry"
             *     ]
             */
            functionCodes?: string[];
            kind?: components["schemas"]["UnitKind"];
            /** @example 市工业和信息化局 */
            name?: string;
            /** @example 17 */
            parentId?: string | null;
        };
        UnitFeed: {
            /** Format: date-time */
            at: string | null;
            /**
             * @description 谁生成的
             * @example 张三
             */
            by: string | null;
            /**
             * @description 订阅地址，只在生成时给出
             * @example https://qiantou.example.gov.cn/api/v1/feeds/3kD9aWm….ics
             */
            url: string | null;
        };
        /** @enum {string} */
        UnitImportOutcome: "new" | "changed" | "unchanged" | "error";
        UnitImportReport: {
            applied: boolean;
            counts: {
                changed: number;
                error: number;
                new: number;
                unchanged: number;
            };
            rows: components["schemas"]["UnitImportRow"][];
        };
        UnitImportRow: {
            changes: components["schemas"]["UnitChange"][];
            errors: components["schemas"]["UnitCellError"][];
            name: string;
            note: string;
            outcome: components["schemas"]["UnitImportOutcome"];
            row: number;
            sheet: string | null;
        };
        UnitImportUpload: {
            /**
             * @description 缺省只预演，不改单位库
             * @example false
             */
            apply?: boolean;
            /** Format: binary */
            file: string;
            /** @example 17 */
            jurisdictionId: string;
        };
        /** @enum {string} */
        UnitKind: "office" | "department" | "county" | "group" | "enterprise" | "other";
        UnitList: {
            items: components["schemas"]["Unit"][];
        };
        UnitMergeCounts: {
            aliases: number;
            children: number;
            /** @description 两个单位都列名的任务，合并后只留一行 */
            doubled: number;
            groups: number;
            instructions: number;
            people: number;
            reportPages: number;
            subtasks: number;
            tasks: number;
        };
        UnitMerged: {
            counts: components["schemas"]["UnitMergeCounts"];
            unit: components["schemas"]["Unit"];
        };
        UnitMergePreview: {
            counts: components["schemas"]["UnitMergeCounts"];
            from: components["schemas"]["Ref"];
            into: components["schemas"]["Ref"];
            /** @description 已办结、仍记在原单位名下的任务 */
            kept: number;
            version: number;
        };
        UnitMergeRequest: {
            /** @example 17 */
            intoId: string;
            /** @example 机构改革，职能划转 */
            note?: string;
        };
        UnitPart: {
            role: components["schemas"]["AssignmentRole"];
            /** @example 17 */
            unitId: string;
        };
        UnitPerson: {
            active: boolean;
            login: string;
            /** @example 17 */
            membershipId: string;
            person: components["schemas"]["Ref"];
            /**
             * @description 中间几位不显示
             * @example 138****0000
             */
            phone: string | null;
            role: components["schemas"]["Role"];
        };
        UnitQuestion: {
            candidates: components["schemas"]["UnitCandidate"][];
            printedName: string;
            taskIds: string[];
        };
        UnitsAdopted: {
            created: number;
            review: components["schemas"]["PlanReview"];
        };
        UnreadCount: {
            unread: number;
        };
        /** @enum {string} */
        ValueReview: "proposed" | "accepted" | "edited";
        VersionedPlan: {
            accepted: number;
            docNumber: string | null;
            fileName: string;
            /** @example 17 */
            id: string;
            /** Format: date-time */
            importedAt: string;
            /** Format: date-time */
            issuedAt: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            issuedOn: string | null;
            issuer: string | null;
            jurisdiction: components["schemas"]["Ref"];
            kind: components["schemas"]["PlanKind"];
            rejected: number;
            /** @enum {string} */
            state: "draft" | "issued";
            tasks: number;
            title: string;
            unresolvedUnits: number;
            unreviewed: number;
            version: number;
            withoutLead: number;
        };
        Webhook: {
            active: boolean;
            /** @description 还没有推送的变更数 */
            behind: number;
            /** @description 自动停用的原因 */
            disabledReason: string;
            /**
             * @description 变更的种类；task.* 为一类，* 为全部
             * @example [
             *       "task.*",
             *       "milestone.confirm"
             *     ]
             */
            events: string[];
            /** @description 连续失败的次数 */
            failures: number;
            /** @example 17 */
            id: string;
            /** @example 17 */
            jurisdictionId: string;
            /** @example 协同办公系统 */
            name: string;
            /**
             * @description 签名密钥，只在生成时给出
             * @example whsec_…
             */
            secret: string | null;
            /** @example https://oa.example.gov.cn/hooks/qiantou */
            url: string;
            version: number;
        };
        WebhookDelivery: {
            /** Format: date-time */
            at: string;
            attempt: number;
            error: string;
            /** @example 17 */
            id: string;
            /** Format: date-time */
            nextAt: string | null;
            /** @example 200 */
            responseStatus: number | null;
            /**
             * @description 在审计链中的序号；试发没有
             * @example 1042
             */
            seq: string | null;
            status: components["schemas"]["WebhookDeliveryStatus"];
            /** @example task.accept */
            type: string;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        WebhookDeliveryStatus: "pending" | "delivered" | "retry" | "failed";
        WebhookEdit: {
            /**
             * @description 启用或停用
             * @example true
             */
            active?: boolean;
            /**
             * @description 变更的种类；task.* 为一类，* 为全部
             * @example [
             *       "task.*",
             *       "milestone.confirm"
             *     ]
             */
            events?: string[];
            /** @example 协同办公系统 */
            name?: string;
            /**
             * @description 更换签名密钥
             * @example false
             */
            renewSecret?: boolean;
            /**
             * @description 跳过尚未推送的变更
             * @example false
             */
            skipMissed?: boolean;
            /** @example https://oa.example.gov.cn/hooks/qiantou */
            url?: string;
        };
        WebhookList: {
            /**
             * @description 允许推送的主机；空则未开启
             * @example [
             *       "https://oa.example.gov.cn:443"
             *     ]
             */
            hosts: string[];
            items: components["schemas"]["Webhook"][];
        };
        Worklist: {
            groups: components["schemas"]["WorklistGroup"][];
            /** @example 3 */
            total: number;
        };
        WorklistGroup: {
            items: components["schemas"]["WorklistItem"][];
            kind: components["schemas"]["WorklistKind"];
            /** @example 七天内到期 */
            label: string;
        };
        WorklistItem: {
            /** @example 节点“更新设备100台” */
            detail: string;
            /**
             * Format: date
             * @example 2027-12-31
             */
            due: string | null;
            kind: components["schemas"]["WorklistKind"];
            /** @example 17 */
            taskId: string | null;
            /** @example CZ-2027-017 更新落后设备 */
            title: string;
        };
        /** @enum {string} */
        WorklistKind: "overdue" | "returned" | "sign" | "due" | "report" | "instruction" | "subtask";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Approvals.list": {
        parameters: {
            query?: {
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                kind?: components["schemas"]["ApprovalKind"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Attachments.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Attachments.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.page": {
        parameters: {
            query?: {
                /** @description 一种操作，或一类对象的全部操作 */
                action?: string;
                /** @description 操作人姓名的一部分 */
                actor?: string;
                actorId?: string;
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                from?: string;
                /** @description 缺省时看审计员的第一个行政区划 */
                jurisdictionId?: string;
                limit?: number;
                requestId?: string;
                subjectId?: string;
                /** @description 任务编号 */
                task?: string;
                /** @description 说明和改动里的词 */
                text?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditActionList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditAnchor"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.verify": {
        parameters: {
            query?: {
                /** @description 锚点文件里的条数，与 anchorHash 一起给 */
                anchorCount?: number;
                /** @description 锚点文件里的哈希 */
                anchorHash?: string;
                jurisdictionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulletins.list": {
        parameters: {
            query?: {
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulletins.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBulletinDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulletins.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulletins.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulletins.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinEditDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulletins.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulletins.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinIssueDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulletins.refresh": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulletins.verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinVerification"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.year": {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarNoticeUpload"];
                "multipart/form-data": components["schemas"]["CalendarNoticeUpload"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarCheck"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.enter": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarNoticeUpload"];
                "multipart/form-data": components["schemas"]["CalendarNoticeUpload"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImport"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYears"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Channels.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Channels.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChannel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Channels.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Channels.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Channels.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Deliveries.page": {
        parameters: {
            query?: {
                channel?: components["schemas"]["MessageChannel"];
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                day?: string;
                /** @description 只看有存疑发送的 */
                inDoubt?: boolean;
                limit?: number;
                personId?: string;
                state?: components["schemas"]["MessageState"];
                taskId?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Deliveries.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Deliveries.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Deliveries.channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryChannel"][];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Digests.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Digests.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Digest"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Events.stream": {
        parameters: {
            query?: never;
            header?: {
                /** @description 断线前收到的最后一个 id，从其后继续。 */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LiveEvent"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.file": {
        parameters: {
            query?: {
                /** @description 一种操作，或一类对象的全部操作 */
                action?: string;
                /** @description 操作人姓名的一部分 */
                actor?: string;
                actorId?: string;
                from?: string;
                /** @description 缺省时看审计员的第一个行政区划 */
                jurisdictionId?: string;
                requestId?: string;
                subjectId?: string;
                /** @description 任务编号 */
                task?: string;
                /** @description 说明和改动里的词 */
                text?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.ledger": {
        parameters: {
            query?: {
                acceptance?: "overdue";
                class?: components["schemas"]["LedgerClass"];
                dueFrom?: string;
                dueTo?: string;
                issuedMonth?: string;
                jurisdictionId?: string;
                lead?: components["schemas"]["LedgerLead"];
                light?: "green" | "yellow" | "red";
                planId?: string;
                role?: components["schemas"]["LedgerRole"];
                section?: string;
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
                text?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Matrix.file": {
        parameters: {
            query?: {
                class?: components["schemas"]["LedgerClass"];
                /** @description 专项工作组 */
                groupId?: string;
                jurisdictionId?: string;
                planId?: string;
                role?: components["schemas"]["AssignmentRole"];
                section?: string;
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
                text?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "ledger" | "matrix" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.page": {
        parameters: {
            query?: {
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                jurisdictionId?: string;
                limit?: number;
                state?: components["schemas"]["ExtensionState"];
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionApproval"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionRejection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Feeds.calendar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.readBoard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthBoard"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbox.list": {
        parameters: {
            query?: {
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                limit?: number;
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbox.markRead": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadMark"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instructions.list": {
        parameters: {
            query?: {
                /** @description to-answer：等我回复的；given：我作出的；缺省为全部可见的 */
                box?: components["schemas"]["InstructionBox"];
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                limit?: number;
                /** @description 只列回复逾期的 */
                overdue?: boolean;
                state?: components["schemas"]["InstructionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstructionPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instructions.give": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstruction"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instructions.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionText"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instructions.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionText"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instructions.returnIt": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionText"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instructions.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionText"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Matrix.read": {
        parameters: {
            query?: {
                class?: components["schemas"]["LedgerClass"];
                /** @description 专项工作组 */
                groupId?: string;
                jurisdictionId?: string;
                planId?: string;
                role?: components["schemas"]["AssignmentRole"];
                section?: string;
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
                text?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matrix"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Matrix.choices": {
        parameters: {
            query?: {
                planId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixChoices"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Measures.table": {
        parameters: {
            query?: {
                jurisdictionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureTable"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Measures.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasureLinkRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureTable"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Milestones.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.request": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Milestones.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Milestones.returnIt": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneReturn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Milestones.confirmAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkMilestones"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Overview.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BelowList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaperSettings.read": {
        parameters: {
            query?: {
                jurisdictionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSettings"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaperSettings.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperSettingsChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSettings"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.list": {
        parameters: {
            query?: {
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                kind?: components["schemas"]["PaperKind"];
                limit?: number;
                state?: components["schemas"]["PaperState"];
                /** @description 主送单位 */
                unitId?: string;
                /** @description 编号年份 */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.begin": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPaper"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperWords"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.acknowledge": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.drop": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.void": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.issueAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkPapers"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.print": {
        parameters: {
            query: {
                /** @description 文书编号，以逗号分隔 */
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.register": {
        parameters: {
            query?: {
                kind?: components["schemas"]["PaperKind"];
                state?: components["schemas"]["PaperState"];
                /** @description 主送单位 */
                unitId?: string;
                /** @description 编号年份 */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.list": {
        parameters: {
            query?: {
                jurisdictionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.join": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMembership"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipChanged"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.leave": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipChanged"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanSummaryList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReview"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReview"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanIssued"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Ladders.ofPlan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderChoice"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Ladders.changeOfPlan": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LadderChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderChoice"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Review.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenTasks"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Review.acceptAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Review.acceptLeads": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Review.actions": {
        parameters: {
            query?: {
                before?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewActionPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Review.merge": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTasks"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Review.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenTasks"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Review.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenTasks"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Review.undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoAction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reissue.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reissue.propose": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReissueRequest"];
                "multipart/form-data": components["schemas"]["ReissueUpload"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reissue"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reissue.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reissue"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reissue.discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reissue.apply": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReissueDecisions"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReissueApplied"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Targets.ofPlan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTargets"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.editTask": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftTaskEdited"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DraftTasks.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DraftTasks.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DraftTasks.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DraftTasks.split": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DraftTasks.acceptValues": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptValues"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewChange"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.adoptUnits": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptUnits"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsAdopted"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRequest"];
                "multipart/form-data": components["schemas"]["ImportUpload"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPlan"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Policies.read": {
        parameters: {
            query?: {
                jurisdictionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Policies.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Policies.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyCheck"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Previews.read": {
        parameters: {
            query?: {
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                /** @description 只看这一天 */
                day?: string;
                jurisdictionId?: string;
                limit?: number;
                /** @description 只看发给一个人的 */
                personId?: string;
                subject?: components["schemas"]["StepSubject"];
                /** @description 只看一项任务的 */
                taskId?: string;
                /** @description 只看有责任的单位 */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Previews.try": {
        parameters: {
            query?: {
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                /** @description 只看这一天 */
                day?: string;
                limit?: number;
                /** @description 只看发给一个人的 */
                personId?: string;
                subject?: components["schemas"]["StepSubject"];
                /** @description 只看一项任务的 */
                taskId?: string;
                /** @description 只看有责任的单位 */
                unitId?: string;
            };
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Queues.page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Queues.rest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "text/html": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyReports"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.chase": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportChase"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChaseResult"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.form": {
        parameters: {
            query: {
                /** @description 向哪个行政区划报送；缺省为单位所在地 */
                jurisdictionId?: string;
                /** @description 2027-W05、2027-03 或 2027-Q1 */
                period: string;
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.save": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.compare": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ReportFormUpload"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportFormComparison"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.download": {
        parameters: {
            query: {
                /** @description 向哪个行政区划报送；缺省为单位所在地 */
                jurisdictionId?: string;
                /** @description 2027-W05、2027-03 或 2027-Q1 */
                period: string;
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.acknowledge": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.returnIt": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportReturn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.sign": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.takeBack": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.standing": {
        parameters: {
            query?: {
                jurisdictionId?: string;
                /** @description 2027-W05、2027-03 或 2027-Q1 */
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportStandings"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Search.find": {
        parameters: {
            query: {
                kind?: components["schemas"]["SearchKind"];
                /** @description 每类最多列出多少条 */
                limit?: number;
                planId?: string;
                /** @description 用空格隔开的几个词须同时出现 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Statistics.by": {
        parameters: {
            query?: {
                acceptance?: "overdue";
                by?: components["schemas"]["StatisticsDimension"];
                class?: components["schemas"]["LedgerClass"];
                dueFrom?: string;
                dueTo?: string;
                issuedMonth?: string;
                jurisdictionId?: string;
                lead?: components["schemas"]["LedgerLead"];
                light?: "green" | "yellow" | "red";
                planId?: string;
                role?: components["schemas"]["LedgerRole"];
                section?: string;
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
                text?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Statistics.export": {
        parameters: {
            query?: {
                acceptance?: "overdue";
                by?: components["schemas"]["StatisticsDimension"];
                class?: components["schemas"]["LedgerClass"];
                dueFrom?: string;
                dueTo?: string;
                issuedMonth?: string;
                jurisdictionId?: string;
                lead?: components["schemas"]["LedgerLead"];
                light?: "green" | "yellow" | "red";
                planId?: string;
                role?: components["schemas"]["LedgerRole"];
                section?: string;
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
                text?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Statistics.trend": {
        parameters: {
            query?: {
                acceptance?: "overdue";
                class?: components["schemas"]["LedgerClass"];
                dueFrom?: string;
                dueTo?: string;
                issuedMonth?: string;
                jurisdictionId?: string;
                lead?: components["schemas"]["LedgerLead"];
                light?: "green" | "yellow" | "red";
                months?: number;
                planId?: string;
                role?: components["schemas"]["LedgerRole"];
                section?: string;
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
                text?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trend"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Subtasks.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubtaskEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubtaskList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Subtasks.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubtaskCancel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubtaskList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Subtasks.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubtaskList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Subtasks.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubtaskReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubtaskList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Subtasks.returnIt": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubtaskReturn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubtaskList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.list": {
        parameters: {
            query?: {
                acceptance?: "overdue";
                class?: components["schemas"]["LedgerClass"];
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                dueFrom?: string;
                dueTo?: string;
                issuedMonth?: string;
                jurisdictionId?: string;
                lead?: components["schemas"]["LedgerLead"];
                light?: "green" | "yellow" | "red";
                limit?: number;
                planId?: string;
                role?: components["schemas"]["LedgerRole"];
                section?: string;
                sort?: "due" | "code";
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
                text?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Attachments.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Attachments.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachmentUpload"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Extensions.ofTask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskExtensions"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instructions.ofTask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInstructions"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Ladders.ofTask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderChoice"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Ladders.changeOfTask": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LadderChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderChoice"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskLife.listObjections": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyObjection"][];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.ofTask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPapers"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskLife.reassign": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reassignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskLife.listSubtasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubtaskList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskLife.split": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubtask"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubtaskList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Targets.ofTask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTargets"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transition"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskLife.moveAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkTransitions"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.summary": {
        parameters: {
            query?: {
                acceptance?: "overdue";
                class?: components["schemas"]["LedgerClass"];
                dueFrom?: string;
                dueTo?: string;
                issuedMonth?: string;
                jurisdictionId?: string;
                lead?: components["schemas"]["LedgerLead"];
                light?: "green" | "yellow" | "red";
                planId?: string;
                role?: components["schemas"]["LedgerRole"];
                section?: string;
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "archived" | "suspended" | "cancelled";
                text?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Templates.list": {
        parameters: {
            query?: {
                jurisdictionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Templates.save": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                key: components["schemas"]["MessageTemplateKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Templates.restore": {
        parameters: {
            query: {
                jurisdictionId: string;
            };
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                key: components["schemas"]["MessageTemplateKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Templates.preview": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                key: components["schemas"]["MessageTemplateKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateTexts"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreview"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tokens.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tokens.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedToken"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tokens.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Units.list": {
        parameters: {
            query?: {
                /** @description 也列出停用的单位 */
                inactive?: boolean;
                jurisdictionId?: string;
                limit?: number;
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Units.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UnitChanges.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Units.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Units.addAlias": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAlias"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Units.removeAlias": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                aliasId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Feeds.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFeed"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Feeds.renew": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFeed"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Feeds.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UnitChanges.handOver": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Handover"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverDone"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UnitChanges.setMembers": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupMembers"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UnitChanges.merge": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitMergeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitMerged"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UnitChanges.preview": {
        parameters: {
            query: {
                /** @description 合并后的单位 */
                into: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitMergePreview"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Units.import": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UnitImportUpload"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportReport"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号。缺少时答 428，过时则答 409。 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.page": {
        parameters: {
            query?: {
                /** @description 上一页回答中的 nextCursor，原样带回 */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.redeliver": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Redelivery"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Worklist.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worklist"];
                };
            };
            /** @description 出错时的说明（RFC 9457） */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
