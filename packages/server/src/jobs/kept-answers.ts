import type {Told} from "@standpoint/workbench";

/** Bytes of answers that are kept in all, and of one. */
const most = 64_000_000;
const mostOfOne = 16_000_000;

/** The last answers by key; those asked for longest ago go first. */
export function keptAnswers(): {get: (key: string) => Told | undefined; put: (key: string, told: Told) => void} {
  const answers = new Map<string, Told>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= answers.get(key)?.body.length ?? 0;
    answers.delete(key);
  }

  return {
    get(key) {
      const told = answers.get(key);
      if (!told) return undefined;
      answers.delete(key);
      answers.set(key, told);
      return told;
    },
    put(key, told) {
      drop(key);
      if (told.body.length > mostOfOne) return;
      answers.set(key, told);
      bytes += told.body.length;
      for (const oldest of answers.keys()) {
        if (bytes <= most) break;
        drop(oldest);
      }
    },
  };
}
