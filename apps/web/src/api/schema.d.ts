/** Made by `npm run api:generate`; do not edit. */
export interface paths {
    "/api/v1/digests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
        get: operations["Digests.read"];
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
        get: operations["Exports.ledger"];
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
        get: operations["Exports.plan"];
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
        get: operations["Health.read"];
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
        post: operations["Inbox.markRead"];
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
        post: operations["Milestones.confirm"];
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
        post: operations["Milestones.returnIt"];
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
        get: operations["People.list"];
        put?: never;
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
        patch: operations["People.edit"];
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
        get: operations["Plans.read"];
        put?: never;
        post?: never;
        delete: operations["Plans.remove"];
        options?: never;
        head?: never;
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
        post: operations["Plans.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        get: operations["Reissue.list"];
        put?: never;
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
        get: operations["Reissue.read"];
        put?: never;
        post?: never;
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
        post: operations["Reissue.apply"];
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
        post: operations["Imports.create"];
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
        get: operations["Session.read"];
        put?: never;
        post: operations["Session.signIn"];
        delete: operations["Session.signOut"];
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
        get: operations["Tasks.read"];
        put?: never;
        post?: never;
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
        post: operations["Tasks.report"];
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
        post: operations["Tasks.move"];
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
        get: operations["Tasks.summary"];
        put?: never;
        post?: never;
        delete?: never;
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
        get: operations["Units.list"];
        put?: never;
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
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
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
        delete: operations["Units.removeAlias"];
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
        post: operations["Units.import"];
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
        AcceptValues: {
            assignmentIds?: string[];
            lead?: string;
            milestoneIds?: string[];
            title?: boolean;
        };
        AdoptUnits: {
            names?: string[];
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
            name?: string;
            role: components["schemas"]["AssignmentRole"];
            /** @example 17 */
            unitId?: string;
        };
        /** @enum {string} */
        AssignmentRole: "lead" | "cooperating" | "responsible" | "implementing";
        Blocker: {
            code: string;
            taskIds: string[];
            text: string;
        };
        /** @enum {string} */
        ChangedField: "text" | "title" | "lead" | "units" | "targets" | "dates";
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
        Credentials: {
            login: string;
            password: string;
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
            /** @example 2027-W52 */
            week: string;
        };
        DigestContent: {
            awaitingAcceptance: components["schemas"]["DigestRow"][];
            awaitingReview: components["schemas"]["DigestRow"][];
            byClass: {
                completed: number;
                due_soon: number;
                halted: number;
                on_schedule: number;
                overdue: number;
                undated: number;
            };
            byUnit: components["schemas"]["DigestUnitRow"][];
            longestOverdue: components["schemas"]["DigestRow"][];
            newlyOverdue: components["schemas"]["DigestRow"][];
            total: number;
        };
        DigestList: {
            items: components["schemas"]["DigestSummary"][];
        };
        DigestRow: {
            awaitingAcceptance: boolean;
            awaitingReview: boolean;
            class: components["schemas"]["LedgerClass"];
            code: string;
            leadUnit: components["schemas"]["Ref"] | null;
            /** @enum {string|null} */
            light: "green" | "yellow" | "red" | null;
            newlyOverdue: boolean;
            /**
             * Format: date
             * @example 2027-12-31
             */
            nextDue: string | null;
            overdueDays: number;
            /** @example 17 */
            taskId: string;
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
            overdue: number;
            total: number;
            /** @example 2027-W52 */
            week: string;
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
            name: string;
            total: number;
            unit: components["schemas"]["Ref"] | null;
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
        Health: {
            /** @enum {string} */
            database: "ok";
            /** Format: date-time */
            now: string;
            /** @enum {string} */
            status: "ok";
            version: string;
        };
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
            fileName?: string;
            /** @example 17 */
            jurisdictionId: string;
            text?: string;
        };
        ImportUpload: {
            /** Format: binary */
            file: string;
            /** @example 17 */
            jurisdictionId: string;
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
        LedgerPage: {
            items: components["schemas"]["LedgerRow"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        LedgerRole: "lead" | "cooperating" | "responsible" | "implementing" | "first-lead";
        LedgerRow: {
            class: components["schemas"]["LedgerClass"];
            code: string;
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
        Mark: {
            /** @enum {string} */
            kind: "lead" | "cooperating" | "responsible" | "target" | "note";
            span: components["schemas"]["Span"];
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
        MergeTasks: {
            tasks: components["schemas"]["SeenTask"][];
            title?: string;
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
            name: string;
        };
        MilestoneReport: {
            evidence: string;
            values?: components["schemas"]["ReachedValue"][];
        };
        MilestoneReturn: {
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
        };
        MyPerson: {
            /** @example 17 */
            id: string;
            login: string;
            name: string;
        };
        NamedRef: {
            /** @example 17 */
            id: string | null;
            name: string;
        };
        NewAlias: {
            alias: string;
        };
        NewMembership: {
            role: components["schemas"]["Role"];
            /** @example 17 */
            unitId: string;
        };
        NewPerson: {
            email?: string | null;
            login: string;
            memberships: components["schemas"]["NewMembership"][];
            name: string;
            password: string;
        };
        NewUnit: {
            /** @example 17 */
            jurisdictionId: string;
            kind: components["schemas"]["UnitKind"];
            name: string;
        };
        Note: {
            quote: string;
            span: components["schemas"]["Span"];
        };
        Person: {
            active: boolean;
            email: string | null;
            /** @example 17 */
            id: string;
            login: string;
            memberships: components["schemas"]["PersonMembership"][];
            name: string;
        };
        PersonEdit: {
            active?: boolean;
            email?: string | null;
            name?: string;
            password?: string;
        };
        PersonList: {
            items: components["schemas"]["Person"][];
        };
        PersonMembership: {
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
            docNumber?: string | null;
            /**
             * Format: date
             * @example 2027-12-31
             */
            issuedOn?: string | null;
            issuer?: string | null;
            title?: string;
        };
        PlanIssued: {
            notified: number;
            tasks: number;
        };
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
            /** @description 稳定的错误代码 */
            code: string;
            current?: {
                [key: string]: unknown;
            } | null;
            detail?: string;
            errors?: components["schemas"]["ProblemField"][];
            place?: string;
            requestId: string;
            status: number;
            /** @description 可直接给人看的一句话 */
            title: string;
            type: string;
        };
        ProblemField: {
            message: string;
            place: string;
        };
        ProgressInput: {
            done: string;
            nextSteps?: string;
            /** @example 2027-03 */
            period?: string;
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
        ReachedValue: {
            reached: number;
            /** @example 17 */
            targetId: string;
        };
        ReadMark: {
            all?: boolean;
            ids?: string[];
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
            key: string;
            take: components["schemas"]["ReissueTake"];
        };
        ReissueDecisions: {
            decisions: components["schemas"]["ReissueDecision"][];
            /** @example 17 */
            revisionId: string;
        };
        ReissueRequest: {
            fileName?: string;
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
        SeenTask: {
            /** @example 17 */
            id: string;
            version: number;
        };
        SeenTasks: {
            tasks: components["schemas"]["SeenTask"][];
        };
        Span: {
            from: number;
            to: number;
        };
        SplitTask: {
            cuts: number[];
            titles?: string[];
        };
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
        TaskAction: "issue" | "accept" | "object" | "reissue" | "withdraw" | "request_completion" | "approve" | "return" | "close" | "suspend" | "resume" | "cancel";
        TaskActionOffer: {
            action: string;
            label: string;
            needsNote: boolean;
            onBehalf: boolean;
        };
        TaskDetail: {
            /** Format: date-time */
            acceptedAt: string | null;
            actions: components["schemas"]["TaskActionOffer"][];
            assignments: components["schemas"]["Assignment"][];
            class: components["schemas"]["LedgerClass"];
            code: string;
            /** Format: date-time */
            completedAt: string | null;
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
        TaskMay: {
            report: boolean;
            reportMilestones: boolean;
            reviewMilestones: boolean;
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
        TaskState: "draft" | "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "suspended" | "cancelled";
        Transition: {
            action: components["schemas"]["TaskAction"];
            note?: string;
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
        UnitEdit: {
            active?: boolean;
            functionCodes?: string[];
            kind?: components["schemas"]["UnitKind"];
            name?: string;
            /** @example 17 */
            parentId?: string | null;
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
            /** @description 缺省只预演，不改单位库 */
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    "Exports.ledger": {
        parameters: {
            query?: {
                class?: components["schemas"]["LedgerClass"];
                dueFrom?: string;
                dueTo?: string;
                jurisdictionId?: string;
                light?: "green" | "yellow" | "red";
                planId?: string;
                role?: components["schemas"]["LedgerRole"];
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "suspended" | "cancelled";
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
    "Inbox.list": {
        parameters: {
            query?: {
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
            header?: never;
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
    "Milestones.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
    "Milestones.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
            header?: never;
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
            header?: never;
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
    "Review.accept": {
        parameters: {
            query?: never;
            header?: never;
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
    "Plans.editTask": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
            header?: never;
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
            header?: never;
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
    "Tasks.list": {
        parameters: {
            query?: {
                class?: components["schemas"]["LedgerClass"];
                cursor?: string;
                dueFrom?: string;
                dueTo?: string;
                jurisdictionId?: string;
                light?: "green" | "yellow" | "red";
                limit?: number;
                planId?: string;
                role?: components["schemas"]["LedgerRole"];
                sort?: "due" | "code";
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "suspended" | "cancelled";
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
    "Tasks.report": {
        parameters: {
            query?: never;
            header?: never;
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
    "Tasks.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
    "Tasks.summary": {
        parameters: {
            query?: {
                class?: components["schemas"]["LedgerClass"];
                dueFrom?: string;
                dueTo?: string;
                jurisdictionId?: string;
                light?: "green" | "yellow" | "red";
                planId?: string;
                role?: components["schemas"]["LedgerRole"];
                state?: "issued" | "objected" | "active" | "completion_requested" | "completed" | "closed" | "suspended" | "cancelled";
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
            header?: never;
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
    "Units.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所见的版本号，例如 "3"。缺少时答 428，过时则答 409。 */
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
            header?: never;
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
    "Units.import": {
        parameters: {
            query?: never;
            header?: never;
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
}
