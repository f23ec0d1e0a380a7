export interface IsBackProps {
  /** Whether what it is about was changed by somebody since. */
  readonly changedSince?: boolean;
  readonly onAfresh: () => void;
}

/** Says that the form holds what was half typed before. */
export function IsBack({changedSince = false, onAfresh}: IsBackProps) {
  return (
    <p className="half-typed quiet" role="status">
      What you typed before is back{changedSince ? "; the statement was changed meanwhile" : ""}.{" "}
      <button type="button" className="as-link" onClick={onAfresh}>
        Start afresh
      </button>
    </p>
  );
}
