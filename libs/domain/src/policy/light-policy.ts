/** When a task turns yellow and red. 蓝/黄/红单 are slips, another scale, and have no place here. */
export interface LightPolicy {
  /** Yellow when the next due date is at most so many workdays ahead. */
  readonly yellowWorkdays: number;
  /** 序时: how far, in points of 100, what was reached may lie behind the share of time that has passed. */
  readonly schedule: SchedulePolicy;
}

export interface SchedulePolicy {
  /** Without it days alone decide. */
  readonly on: boolean;
  /** Yellow from so many points behind on. */
  readonly yellowPoints: number;
  /** Red when further behind than this. */
  readonly redPoints: number;
}

/** Three workdays; 10 to 30 points behind is yellow, more is red. */
export const DEFAULT_LIGHTS: LightPolicy = {
  yellowWorkdays: 3,
  schedule: { on: true, yellowPoints: 10, redPoints: 30 },
};
