/** What the stream of changes tells: whether it is open, and what came last; `again` repeats it to a page that came later. */
export interface Told {
  readonly open: boolean;
  readonly news: string | null;
  readonly again?: true;
}

const pause = 3000;

/** Keeps the stream of changes open and tells of it. Returns what ends it. */
export function stream(url: string, tell: (told: Told) => void): () => void {
  let events = listening(url, tell);
  // A browser gives a stream up for good when something answers in the server's place.
  const again = setInterval(() => {
    if (events.readyState === EventSource.CLOSED) events = listening(url, tell);
  }, pause);
  return () => {
    clearInterval(again);
    events.close();
  };
}

function listening(url: string, tell: (told: Told) => void): EventSource {
  const events = new EventSource(url);
  events.onopen = () => tell({open: true, news: null});
  events.onerror = () => tell({open: false, news: null});
  events.onmessage = ({data}: MessageEvent<string>) => tell({open: true, news: data});
  return events;
}
