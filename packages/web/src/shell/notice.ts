import {notifications} from "@mantine/notifications";
import {isLost} from "../api/client.ts";
import {whenBack} from "../api/connection.ts";
import {announce} from "./announce.tsx";

/** Says shortly that something was done. */
export function said(message: string): void {
  announce(message);
  notifications.show({message, color: "gray", autoClose: 4000, withBorder: true, closeButtonProps: {"aria-label": "Close the notice"}});
}

/** Says shortly why a key did nothing; the same once, however often it is pressed. */
export function hinted(id: string, message: string): void {
  announce(message);
  notifications.hide(id);
  notifications.show({id, message, color: "gray", autoClose: 4000, withBorder: true, closeButtonProps: {"aria-label": "Close the notice"}});
}

/** Says that something was refused, in the server's own words, until it is closed. */
export function refused(error: unknown): void {
  warned("Not done", error);
}

/** Says that what is shown may be older than it could be. */
export function notRefreshed(error: unknown): void {
  warned("Not brought up to date", error);
}

/** The same sentence stands once. */
function warned(title: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const id = isLost(error) ? lostId : `${title} ${message}`;
  announce(`${title}: ${message}`);
  notifications.hide(id);
  notifications.show({id, title, message, color: "orange", autoClose: false, withBorder: true, closeButtonProps: {"aria-label": "Close the notice"}});
}

const lostId = "lost";
whenBack(() => notifications.hide(lostId));
