import {counted} from "@standpoint/model";
import {Button, Drawer} from "@mantine/core";
import type {Hit} from "@standpoint/model";
import {useMutation, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {codeAll} from "../api/search.ts";
import type {CodeAll} from "../api/search.ts";
import {entitiesQuery, typesQuery} from "../api/queries.ts";
import {StatementForm} from "../form/statement-form.tsx";
import {Choose} from "../shell/choose.tsx";
import {refused, said} from "../shell/notice.ts";

const extents = [
  {value: "sentence", label: "The sentence around each"},
  {value: "hit", label: "The hit itself"},
  {value: "paragraph", label: "The paragraph around each"},
] as const;

/** Codes all hits given with the same values, as one act. */
export function CodeHits({hits}: {readonly hits: readonly Hit[]}) {
  const [open, setOpen] = useState(false);
  const [extent, setExtent] = useState<CodeAll["extent"]>("sentence");
  const types = useQuery(typesQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const code = useMutation({
    mutationFn: codeAll,
    onError: refused,
    onSuccess: ({coded, already}) => {
      setOpen(false);
      said(`${counted(coded, "passage")} coded${already > 0 ? `, ${String(already)} were already` : ""}. Ctrl Z takes all back.`);
    },
  });
  const first = types[0];
  return (
    <div className="code-hits">
      <Button disabled={hits.length === 0} onClick={() => setOpen(true)}>
        Code {counted(hits.length, "hit")}
      </Button>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="right"
        size={420}
        title={`Code ${counted(hits.length, "hit")}`}
        closeOnEscape={false}
        closeOnClickOutside={false}
        closeButtonProps={{"aria-label": "Close"}}
      >
        <div className="code-hits-extent">
          <Choose label="Mark" choices={extents} usual="sentence" value={extent} onChange={(chosen) => setExtent(chosen ?? "sentence")} />
        </div>
        {first !== undefined && (
          <StatementForm
            types={types}
            entities={entities}
            statements={[]}
            start={{type: first.name, values: {}, memo: "", flags: []}}
            typeFixed={false}
            saving={code.isPending}
            failed={code.error}
            onSave={(filled) => code.mutate({...filled, extent, hits: hits.map(({document, start, end}) => ({document, start, end}))})}
            onCancel={() => setOpen(false)}
          />
        )}
      </Drawer>
    </div>
  );
}
