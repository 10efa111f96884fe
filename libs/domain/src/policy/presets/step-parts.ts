import type { PolicyStep, StepTell } from '../policy-step.js';

/** 联络员 and 单位负责人 of the unit that has the duty. */
export const UNIT: readonly StepTell[] = [
  { audience: 'contact', channels: ['inbox', 'email'] },
  { audience: 'head', channels: ['inbox', 'email'] },
];

/** The unit and whoever works with it. */
export const UNIT_AND_PARTNERS: readonly StepTell[] = [
  ...UNIT,
  { audience: 'cooperating', channels: ['inbox'] },
];

/** The unit, and 专班办公室 beside it. */
export const WITH_OFFICE: readonly StepTell[] = [...UNIT, { audience: 'office', channels: ['inbox'] }];

/** The office and 分管领导, past the work group: where no group stands between, as with 签收 and 报送. */
export const WITH_SUPERVISOR: readonly StepTell[] = [
  ...WITH_OFFICE,
  { audience: 'supervisor', channels: ['inbox', 'email'] },
];

/** The whole ladder up to 分管领导. */
export const TO_THE_TOP: readonly StepTell[] = [
  ...WITH_OFFICE,
  { audience: 'group', channels: ['inbox', 'email'] },
  { audience: 'supervisor', channels: ['inbox', 'email'] },
];

type Placed = Pick<PolicyStep, 'key' | 'name' | 'offset' | 'tell'> &
  Pick<Partial<PolicyStep>, 'every' | 'paper'>;

/** A step counted in calendar days. */
export const inDays = (subject: PolicyStep['subject'], step: Placed): PolicyStep => ({
  ...step,
  subject,
  in: 'days',
});

/** A step counted in workdays. */
export const inWorkdays = (subject: PolicyStep['subject'], step: Placed): PolicyStep => ({
  ...step,
  subject,
  in: 'workdays',
});
