import type { Revision } from '../../api/types';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';

const LOOKS: Readonly<Record<Revision['state'], string>> = {
  proposed: 'state-issued',
  current: 'state-completed',
  superseded: 'state-suspended',
};

/** Who brought which version and when it came into force, newest first. */
export function VersionList({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <section className="panel" aria-label={texts.reissue.versions}>
      <div className="panel-title">
        <h2>{texts.reissue.versions}</h2>
      </div>
      <ol className="version-list">
        {revisions.map((revision) => (
          <li key={revision.id} data-testid="revision" data-state={revision.state}>
            <b className="nowrap">{texts.reissue.version(revision.number)}</b>
            <span className={`state ${LOOKS[revision.state]}`}>{texts.reissue.states[revision.state]}</span>
            <span className="version-file">{revision.fileName}</span>
            <span className="quiet">
              {texts.reissue.imported(minute(revision.importedAt), revision.importedBy)}
              {revision.appliedAt !== null &&
                ` · ${texts.reissue.appliedAt(minute(revision.appliedAt), revision.appliedBy)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
