export interface IsBackProps {
  /** Whether it was typed before, and not just now. */
  readonly back?: boolean;
  /** Whether what it is about was changed by somebody since. */
  readonly changedSince?: boolean;
  readonly onAfresh: () => void;
}

/** Says that the form holds what was half typed before. */
export function IsBack({back = true, changedSince = false, onAfresh}: IsBackProps) {
  return (
    <p className="half-typed quiet" role="status">
      {back ? "What you typed before is back" : "What you typed is still here"}
      {changedSince ? "; it was changed elsewhere meanwhile" : ""}.{" "}
      <button type="button" className="as-link" onClick={onAfresh}>
        Start afresh
      </button>
    </p>
  );
}
