import {useViewportSize} from "@mantine/hooks";

/** Pixels for a picture beside the side bar, in steps of 40 so that a dragged window does not ask for each. */
export function usePictureWidth(): number | undefined {
  const {width} = useViewportSize();
  if (width === 0) return undefined;
  const side = width < 1100 ? 80 : 190;
  return Math.max(640, Math.floor((width - side) / 40) * 40);
}
