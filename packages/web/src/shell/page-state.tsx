import {Button, Loader} from "@mantine/core";
import type {ReactNode} from "react";
import {isGone} from "../api/client.ts";

/** What a page says when it has nothing to show: what to do next. */
export function Empty({title, children}: {readonly title: string; readonly children?: ReactNode}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What a page says when the server refused. */
export function Failed({error, onRetry}: {readonly error: unknown; readonly onRetry: () => void}) {
  return (
    <div className="empty" role="alert">
      <h2>This could not be shown</h2>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

interface Asked {
  readonly data: unknown;
  readonly error: unknown;
}

/**
 * Whether there is nothing to show: no answer has ever come, or what was shown is gone (a document that was removed, a setting that
 * has no meaning). A question that failed otherwise leaves the page as it was.
 */
export function lacks({data, error}: Asked): boolean {
  return error !== null && (data === undefined || isGone(error));
}

export function Waiting({what}: {readonly what: string}) {
  return (
    <div className="empty" role="status">
      <Loader size="sm" type="dots" />
      <p>{what}</p>
    </div>
  );
}
