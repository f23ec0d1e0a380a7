import {useEffect, useRef} from "react";

/** Escape closes what is shown beside a page, unless something above the page, such as a dialog or a list, is open to be closed first. */
export function useEscape(onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !somethingAbove()) close.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function somethingAbove(): boolean {
  return [...document.querySelectorAll("[role=dialog], [role=listbox], [role=menu]")].some((element) => element.checkVisibility());
}
