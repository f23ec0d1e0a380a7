import {notifications} from "@mantine/notifications";
import {announce} from "./announce.tsx";

/** Says shortly that something was done. */
export function said(message: string): void {
  announce(message);
  notifications.show({message, color: "gray", autoClose: 4000, withBorder: true, closeButtonProps: {"aria-label": "Close the notice"}});
}

/** Says that something was refused, in the server's own words, until it is closed. */
export function refused(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  announce(`Not done: ${message}`);
  notifications.show({title: "Not done", message, color: "orange", autoClose: false, withBorder: true, closeButtonProps: {"aria-label": "Close the notice"}});
}
