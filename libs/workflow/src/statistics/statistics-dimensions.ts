/** What the figures are broken down by. */
export const STATISTICS_DIMENSIONS = ['unit', 'group', 'plan', 'chapter', 'month'] as const;
export type StatisticsDimension = (typeof STATISTICS_DIMENSIONS)[number];
