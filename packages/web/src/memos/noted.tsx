import {Checkbox} from "@mantine/core";
import {useMutation} from "@tanstack/react-query";
import {useEffect, useState} from "react";
import {refused} from "../shell/notice.ts";
import {MemoThread} from "./memo-thread.tsx";

export interface NotedProps {
  /** What it is about, as `entity 12`. */
  readonly about: string;
  readonly memo: string;
  readonly flags: readonly string[];
  readonly reply: (text: string) => Promise<unknown>;
  readonly flag: (flags: readonly string[]) => Promise<unknown>;
}

/** The memo of an entity or a document, and whether it is unsure. */
export function Noted({about, memo, flags, reply, flag}: NotedProps) {
  const replying = useMutation({mutationFn: reply, onError: refused});
  const unsure = flags.includes("unsure");
  // What is ticked shows at once; what is kept follows.
  const [ticked, setTicked] = useState(unsure);
  useEffect(() => setTicked(unsure), [unsure]);
  const onError = (error: unknown) => {
    setTicked(unsure);
    refused(error);
  };
  const flagging = useMutation({mutationFn: flag, onError});
  const turn = () => {
    setTicked(!unsure);
    flagging.mutate(unsure ? flags.filter((one) => one !== "unsure") : [...flags, "unsure"]);
  };
  return (
    <div className="noted">
      <Checkbox label="Unsure" checked={ticked} disabled={flagging.isPending} onChange={turn} />
      <MemoThread memo={memo} about={about} saving={replying.isPending} onReply={(text, onDone) => replying.mutate(text, {onSuccess: onDone})} />
    </div>
  );
}
