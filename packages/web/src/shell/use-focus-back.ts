import {useEffect, useRef} from "react";

/** When what is shown beside a page goes and takes the focus along, the focus goes back to where it came from. */
export function useFocusBack(): void {
  const from = useRef(document.activeElement);
  useEffect(
    () => () => {
      const before = from.current;
      // Once the page is painted without it: only then is the focus lost.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before !== null && "focus" in before) (before as HTMLElement).focus({preventScroll: true});
      });
    },
    [],
  );
}
