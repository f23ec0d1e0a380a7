/** A signal that aborts on Ctrl-C, so that long work stops between two steps and leaves nothing half done. */
export function interruptible(): AbortSignal {
  const stopping = new AbortController();
  process.once("SIGINT", () => stopping.abort());
  return stopping.signal;
}
