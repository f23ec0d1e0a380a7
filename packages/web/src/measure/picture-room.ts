import {useViewportSize} from "@mantine/hooks";
import {useEffect, useState} from "react";

/** Pixels across for a picture in the middle of a measure, in steps of 20 so that a dragged window does not ask for each. */
export function usePictureRoom(shownWith: unknown): number {
  const {width: viewport} = useViewportSize();
  const [room, setRoom] = useState(720);
  useEffect(() => {
    const middle = document.querySelector(".measure-picture")?.clientWidth ?? document.querySelector(".measure")?.clientWidth ?? 0;
    if (middle > 0) setRoom(Math.max(520, Math.floor((middle - 24) / 20) * 20));
  }, [viewport, shownWith]);
  return room;
}
