const stopping = new AbortController();
let listening = false;

/** A signal that aborts on Ctrl-C, so that long work stops between two steps and leaves nothing half done. */
export function interruptible(): AbortSignal {
  if (!listening) process.once("SIGINT", () => stopping.abort());
  listening = true;
  return stopping.signal;
}
