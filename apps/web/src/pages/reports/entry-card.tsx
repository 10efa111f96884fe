import { memo } from 'react';
import { InputNumber, Input } from 'antd';
import { Link } from 'react-router';
import type { ReportEntry, ReportFigure } from '../../api/reports';
import { Attachments } from '../../components/attachments/attachments';
import { figure, measure, scaleOf, unscale } from '../../lib/figures';
import type { EntryDraft } from '../../lib/report-draft';
import { texts } from '../../texts';

interface Props {
  entry: ReportEntry;
  draft: EntryDraft;
  editable: boolean;
  onChange: (entry: ReportEntry, draft: EntryDraft) => void;
}

const WORDS = [
  { field: 'done', rows: 3 },
  { field: 'problems', rows: 1 },
  { field: 'nextSteps', rows: 1 },
] as const;

const PLACEHOLDERS = {
  done: texts.reporting.donePlaceholder,
  problems: texts.reporting.problemsPlaceholder,
  nextSteps: texts.reporting.nextStepsPlaceholder,
} as const;

/** One task of a page. Memoised: a page may have a hundred, and one of them is being written. */
export const EntryCard = memo(function EntryCard({ entry, draft, editable, onChange }: Props) {
  return (
    <section className="panel report-entry" data-testid="report-entry" data-code={entry.code}>
      <header className="report-entry-head">
        <Link to={`/tasks/${entry.taskId}`} className="task-code">
          {entry.code}
        </Link>
        <b>{entry.title}</b>
        <span className="quiet">
          {entry.planTitle}
          {entry.due !== null && ` · ${entry.due}`}
        </span>
      </header>
      <Hints entry={entry} />
      {WORDS.map(({ field, rows }) => (
        <label key={field} className="report-field">
          <span>{texts.reporting[field]}</span>
          {editable ? (
            <Input.TextArea
              value={draft[field]}
              autoSize={{ minRows: rows, maxRows: 14 }}
              maxLength={10_000}
              placeholder={PLACEHOLDERS[field]}
              data-testid={`entry-${field}`}
              onChange={(event) => onChange(entry, { ...draft, [field]: event.target.value })}
            />
          ) : (
            <p>{draft[field] || <span className="quiet">{texts.reporting.nothing}</span>}</p>
          )}
        </label>
      ))}
      {entry.figures.map((each) => (
        <FigureField key={each.targetId} of={each} {...{ entry, draft, editable, onChange }} />
      ))}
      <Files entry={entry} editable={editable} />
    </section>
  );
});

function Hints({ entry: { source, carriedFrom, part, subtasks, contributions } }: { entry: ReportEntry }) {
  return (
    <>
      {source === 'reported' && <p className="report-hint">{texts.reporting.sources.reported}</p>}
      {carriedFrom !== null && <p className="report-hint">{texts.reporting.sources.carried(carriedFrom)}</p>}
      {part === 'subtask' && <p className="report-hint">{texts.reporting.mySubtasks(subtasks.join('、'))}</p>}
      {contributions.length > 0 && (
        <div className="report-hint">
          {texts.reporting.contributions}
          {contributions.map(({ unit, done, problems }) => (
            <p key={unit}>
              <b>{unit}</b>：{done} {problems}
            </p>
          ))}
        </div>
      )}
    </>
  );
}

/** Typed in the step in which the target is printed, kept in the document's base unit. */
function FigureField({ of, entry, draft, editable, onChange }: Props & { of: ReportFigure }) {
  const scale = scaleOf(of.value);
  const reached = draft.figures[of.targetId] ?? null;
  const type = (value: number | null) =>
    onChange(entry, {
      ...draft,
      figures: { ...draft.figures, [of.targetId]: value === null ? null : unscale(value, scale) },
    });
  return (
    <label className="report-field">
      <span>{texts.reporting.figure(of.quote, measure(of) ?? '')}</span>
      {editable ? (
        <InputNumber
          className="report-number"
          value={reached === null ? null : reached / scale.factor}
          placeholder={texts.reporting.reached}
          controls={false}
          suffix={`${scale.word}${of.unit ?? ''}`}
          data-testid="entry-figure"
          onChange={type}
        />
      ) : (
        <p>{reached === null ? '—' : `${figure(reached)}${of.unit ?? ''}`}</p>
      )}
    </label>
  );
}

/** Files hang on what is stored, so they wait for the first saving. */
function Files({ entry, editable }: { entry: ReportEntry; editable: boolean }) {
  if (entry.id === null)
    return editable ? <p className="quiet report-files">{texts.reporting.filesAfterSaving}</p> : null;
  return (
    <div className="report-files">
      <Attachments taskId={entry.taskId} subjectType="report" subjectId={entry.id} editable={editable} />
    </div>
  );
}
