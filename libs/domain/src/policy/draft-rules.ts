import type { DutyPolicy } from './duty-policy.js';
import { DEFAULT_LADDERS, LADDER_KEYS, type LadderKey, type Ladders } from './ladders.js';
import type { LightPolicy } from './light-policy.js';
import type { DigestPolicy, Policy, PolicyRules, QuietHours } from './policy.js';
import type { PolicyStep } from './policy-step.js';
import { settleKeys, type DraftStep } from './step-keys.js';

/** What somebody would like to lay down; a part that is absent stays as it is. */
export interface RulesDraft {
  readonly duties?: DutyPolicy | undefined;
  readonly lights?: LightPolicy | undefined;
  readonly ladder?: LadderKey | undefined;
  readonly ladders?: LadderDrafts | undefined;
  readonly digest?: DigestPolicy | undefined;
  readonly sendTime?: string | undefined;
  readonly quiet?: QuietHours | undefined;
}

export type LadderDrafts = {
  readonly [K in LadderKey]?: { readonly steps: readonly DraftStep[] } | undefined;
};

/** The rules in force with a draft laid over them, as revision `version` would hold them. */
export function draftRules(inForce: Policy, draft: RulesDraft, version: number): Policy {
  const rules: PolicyRules = {
    duties: draft.duties ?? inForce.duties,
    lights: draft.lights ?? inForce.lights,
    ladder: draft.ladder ?? inForce.ladder,
    ladders: draftLadders(inForce.ladders, draft.ladders ?? {}, version),
    digest: draft.digest ?? inForce.digest,
    sendTime: draft.sendTime ?? inForce.sendTime,
    quiet: draft.quiet ?? inForce.quiet,
  };
  return { ...inForce, ...rules, version };
}

function draftLadders(inForce: Ladders, drafts: LadderDrafts, version: number): Ladders {
  const settled = LADDER_KEYS.map((key) => {
    const draft = drafts[key];
    if (draft === undefined) return [key, inForce[key]] as const;
    const known = [...DEFAULT_LADDERS[key].steps, ...inForce[key].steps];
    return [key, { steps: settleKeys(draft.steps, known, version).map(plainStep) }] as const;
  });
  return Object.fromEntries(settled) as Ladders;
}

/** The step as it is stored: nothing but its own fields, and none that says nothing. */
function plainStep(step: PolicyStep): PolicyStep {
  const { key, name, subject, offset, in: unit, every, tell, paper, atRest } = step;
  return {
    ...{ key, name: name.trim(), subject, offset, in: unit },
    ...(every === undefined ? {} : { every }),
    tell: tell.map(({ audience, channels }) => ({ audience, channels: [...channels] })),
    ...(paper === undefined ? {} : { paper }),
    ...(atRest === true ? { atRest } : {}),
  };
}
