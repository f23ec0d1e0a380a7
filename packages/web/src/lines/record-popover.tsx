import {Button, Group, Popover} from "@mantine/core";
import {useMutation} from "@tanstack/react-query";
import {useState} from "react";
import type {ReactNode} from "react";
import {refused, said} from "../shell/notice.ts";

export interface RecordPopoverProps {
  /** What is recorded: "Verdict". */
  readonly label: string;
  /** On what, for a screen reader. */
  readonly about: string;
  readonly ready: boolean;
  /** Whether every name in the form is settled; says what is not. */
  readonly settled?: (form: HTMLElement) => boolean;
  readonly onRecord: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** A button with a small form that adds to the record. */
export function RecordPopover({label, about, ready, settled = () => true, onRecord, children}: RecordPopoverProps) {
  const [open, setOpen] = useState(false);
  const record = useMutation({
    mutationFn: onRecord,
    onSuccess: () => {
      setOpen(false);
      said(`${label} recorded. Ctrl Z takes it back.`);
    },
    onError: refused,
  });
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus hideDetached={false} position="bottom-end" shadow="md" width={300}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" aria-label={`${label}: ${about}`} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${label}: ${about}`}>
        <form
          className="document-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (settled(event.currentTarget)) record.mutate();
          }}
        >
          {children}
          <Group justify="flex-end">
            <Button type="submit" size="compact-md" disabled={!ready} loading={record.isPending}>
              Record
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
