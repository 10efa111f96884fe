const GOAL_HEADING =
  /^(总体(要求|目标|思路)?|(主要|工作|发展|总|行动|预期|奋斗)目标|指导思想|基本原则|工作原则)/u;

/** 总体要求 and 主要目标 state what all units work towards; without units of their own they are nobody's task. */
export function isGoalParagraph(clause: {
  readonly path: string;
  readonly title: string | null;
  readonly section: string | null;
  readonly units: number;
}): boolean {
  if (clause.units > 0) return false;
  if (clause.path === '总体' || clause.path.endsWith('/总体')) return true;
  return (
    GOAL_HEADING.test(clause.title ?? '') ||
    GOAL_HEADING.test((clause.section ?? '').replace(/^\S*[、.．）)]\s*/u, ''))
  );
}
