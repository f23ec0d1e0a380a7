import {Button, Menu} from "@mantine/core";
import {useMutation, useQueryClient} from "@tanstack/react-query";
import {address, sent} from "../api/client.ts";

export interface VerdictMenuProps {
  /** Key of the statement judged, and of the one it stands against. */
  readonly statement: string;
  readonly against?: string;
  readonly choices: readonly string[];
}

/** Gives a verdict on a conflict or a report; it is added to those there are. */
export function VerdictMenu({statement, against, choices}: VerdictMenuProps) {
  const queries = useQueryClient();
  const judge = useMutation({
    mutationFn: (verdict: string) => sent("POST", address("/verdicts"), {statement, verdict, ...(against !== undefined && {against})}),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Menu shadow="md">
        <Menu.Target>
          <Button size="compact-sm" variant="default" loading={judge.isPending}>
            Verdict
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((verdict) => (
            <Menu.Item key={verdict} onClick={() => judge.mutate(verdict)}>
              {verdict}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {judge.isError && <span role="alert">{judge.error.message}</span>}
    </>
  );
}
