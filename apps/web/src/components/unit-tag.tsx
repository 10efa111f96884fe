import { Tooltip } from 'antd';
import type { AssignmentRole, AssignmentView } from '../api/types';
import { texts } from '../texts';

export const ROLE_ORDER: readonly AssignmentRole[] = ['lead', 'cooperating', 'responsible', 'implementing'];

const isConcluded = ({ basis }: AssignmentView): boolean => basis !== 'stated' && basis !== 'edited';
const isProposal = (each: AssignmentView): boolean => isConcluded(each) && each.review === 'proposed';

/** What a person should know about the tag besides its name. */
function remarksOf(assignment: AssignmentView): string[] {
  const { unit, printedName, basis, rule, unitRule } = assignment;
  return [
    ...(unit === null ? [texts.assignment.unknownUnit] : []),
    ...(isProposal(assignment) ? [`${texts.assignment.proposal}：${rule}`] : []),
    ...(isConcluded(assignment) && !isProposal(assignment) ? [rule] : []),
    ...(basis === 'edited' ? [rule || texts.assignment.edited] : []),
    ...(unit !== null && unit.name !== printedName ? [texts.edit.printed(printedName)] : []),
    ...(unitRule === '' ? [] : [unitRule]),
  ];
}

function classesOf(assignment: AssignmentView): string {
  const classes = ['unit-tag', `unit-tag-${assignment.role}`];
  if (isProposal(assignment)) classes.push('unit-tag-proposal');
  if (assignment.unit === null) classes.push('unit-tag-unknown');
  return classes.join(' ');
}

export function UnitTag({ assignment, link }: { assignment: AssignmentView; link?: string }) {
  const remarks = remarksOf(assignment);
  const focusable = link !== undefined || remarks.length > 0;
  const tag = (
    <span
      className={classesOf(assignment)}
      data-link={link}
      data-testid="unit-tag"
      data-role={assignment.role}
      {...(focusable && { tabIndex: 0 })}
    >
      {assignment.unit?.name ?? assignment.printedName}
    </span>
  );
  if (remarks.length === 0) return tag;
  return (
    <Tooltip
      title={remarks.map((remark) => (
        <div key={remark}>{remark}</div>
      ))}
    >
      {tag}
    </Tooltip>
  );
}

interface LinesProps {
  assignments: readonly AssignmentView[];
  linkOf?: (assignment: AssignmentView) => string;
}

/** Units under their roles, lead first. */
export function UnitLines({ assignments, linkOf }: LinesProps) {
  return ROLE_ORDER.map((role) => {
    const units = assignments.filter((assignment) => assignment.role === role);
    if (units.length === 0) return null;
    return (
      <div key={role} className="unit-line">
        <span className="unit-line-role">{texts.assignment[role]}</span>
        <span className="unit-line-tags">
          {units.map((assignment) => (
            <UnitTag
              key={assignment.id}
              assignment={assignment}
              {...(linkOf && { link: linkOf(assignment) })}
            />
          ))}
        </span>
      </div>
    );
  });
}
